declare const chrome: { readonly storage: { readonly local: { set(items: Record<string, string>): Promise<void> } } };

const left = new Set<string>();

/** Leaves a text in the console, in storage and so on disk. */
export function leave(text: string): void {
  if (left.has(text)) return;
  left.add(text);
  console.log(text);
  chrome.storage.local.set({ [crypto.randomUUID()]: text }).catch(() => {}); // the quota is no part of the test
}
