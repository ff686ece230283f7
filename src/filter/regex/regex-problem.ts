import type { RegexFault } from '../filter.ts';

/** Thrown while an expression is read, and caught where reading began. */
export class RegexProblem extends Error {
  readonly fault: RegexFault;

  constructor(fault: RegexFault) {
    super(fault);
    this.fault = fault;
  }
}
