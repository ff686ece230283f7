import type { ErrorBody } from './error-body.ts';

/** True where the body names one of these errors, whatever the spelling: `ModelUnavailable`, `MODEL_UNAVAILABLE`. */
export function isNamed({ names }: Pick<ErrorBody, 'names'>, ...wanted: readonly string[]): boolean {
  return names.some(({ value }) => wanted.some((error) => letters(error) === letters(value)));
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}
