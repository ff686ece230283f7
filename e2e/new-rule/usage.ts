export const usage = `npm run new-rule ID

ID is the failing state as a noun, its words joined by '-': missing-field.

Writes src/decode/rules/ID.ts and ID.test.ts from a template, lists the entry in src/decode/rules.ts and in README.md,
and prints what is left to do. Nothing that exists is overwritten.`;

/** Whether it is asked what the command does. */
export function isHelp(argument: string | undefined): boolean {
  return argument === '--help' || argument === '-h';
}
