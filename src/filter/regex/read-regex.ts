import type { RegexFault } from '../filter.ts';
import { type Program, programOf } from './program.ts';
import { readPattern } from './read-pattern.ts';
import { RegexProblem } from './regex-problem.ts';

/** Longest expression that is read, characters. */
const longestSource = 200;

/** The search for an expression, or why there is none. */
export function readRegex(
  source: string,
  ignoreCase: boolean,
): { readonly program: Program } | { readonly fault: RegexFault } {
  if (source.length > longestSource) return { fault: 'regex-too-large' };
  try {
    return { program: programOf(readPattern(source, ignoreCase)) };
  } catch (problem) {
    if (problem instanceof RegexProblem) return { fault: problem.fault };
    throw problem;
  }
}
