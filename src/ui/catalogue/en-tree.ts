/** Counts come formatted. */
export const treeWords = {
  label: 'Body as a tree',
  views: 'How the body is shown',
  asTree: 'Tree',
  asText: 'Text',
  search: 'Search in this body',
  searchHint: 'Search names and shown values',
  found: (at: string, count: string) => `${at} of ${count}`,
  notFound: 'Not found',
  root: 'Body',
  more: (left: string) => `Show more (${left} left)`,
  copyPath: 'Copy path',
  copyValue: 'Copy value',
  showToCopy: 'Show values first: this one is hidden.',
  copied: 'Copied',
  notCopied: 'The browser did not let it be copied',
};
