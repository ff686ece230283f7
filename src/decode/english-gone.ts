/** What to do about what is gone: its identifier was right once, and there is nothing to correct in it. */
export const stepsWhenGone: readonly string[] = [
  'Remove it where your code still keeps it: a list, a cache, a bookmark.',
  'If it is still needed, make or upload it anew and use the identifier that comes back.',
];
