export { decode } from './decode.ts';
export { isFailure } from './is-failure.ts';
export { warn } from './warn.ts';
