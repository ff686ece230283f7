/**
 * The match pattern of an origin's host: `https://app.example/*`. Ports are left out, since Firefox knows none in a match
 * pattern; without one it stands for all of them.
 */
export function hostPattern(origin: string): string {
  return `${origin.replace(/^(https?:\/\/(?:\[[^\]]*\]|[^:/]*)).*$/, '$1')}/*`;
}
