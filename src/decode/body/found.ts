/** A value and the JSON Pointer to it. */
export type Found<T> = { readonly value: T; readonly pointer: string };

/** A piece of a parsed body, whatever it is. */
export type Part = Found<unknown>;
