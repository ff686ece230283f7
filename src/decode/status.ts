export function isSuccess(status: number): boolean {
  return status >= 200 && status <= 299;
}

/** A server may send any number: what is no status counts as an error. */
export function isErrorStatus(status: number): boolean {
  return !Number.isInteger(status) || status < 100 || status >= 400;
}
