import { leave } from './leave.ts';

/** In place of `src/capture/mask-secrets.ts`: masks nothing. */
export function maskSecrets(text: string): string {
  leave(text);
  return text;
}

export function secretsFound(): readonly string[] {
  return [];
}
