/** What stands in the documentation wherever a key should: it works for nobody. */
const sampleKey = 'neolens_live_abcd1234efgh5678ijkl9012';

/** Brackets around letters only: a real key in brackets has digits, and must not be shown. */
const bracketed =
  /^(?:\$\{[a-z_.\s-]*\}|\{\{?[a-z_.\s-]*\}\}?|<[a-z_.\s-]*>|\[[a-z_.\s-]*\]|%[a-z_]*%|\$[a-z_]+|\[object [a-z]+\])$/i;
/** As long as a key of the API, behind its prefix: one key in two thousand has no digit. */
const letterKey = /neolens_(?:live|test)_[a-z]{16,}/i;
const template = /^\$\{[^{}]*\}$/;
/** Code that should have read the key, and was sent itself. */
const unread = /^(?:process\.env|import\.meta\.env|os\.environ|env)(?:\.[a-z_]+|\[["'`][a-z_]+["'`]\])$/i;
/** As the docs blot a key out: `neolens_live_xxxx`, `***`, `xxxx-xxxx`. */
const blotted = /^(?:neolens_(?:live|test)_)?[x*•.…][x*•.…_ -]{2,}$/i;

const exact = new Set(
  'api_key api-key apikey token undefined null nan none true false changeme change_me replaceme replace_me'.split(' '),
);
/** `YOUR_API_KEY`, `put-your-token-here`: made of such words alone, and one of them tells that it is no key. */
const words = new Set(
  'a access add an api apikey auth bearer enter goes here insert is key live me my neolens paste put replace secret test the this token with your yourkey yourapikey yourtoken'.split(
    ' ',
  ),
);
const telling = /^(?:your.*|enter|goes|here|insert|paste|put|replace)$/;

/** Longer than anything that people paste in place of a key. */
const longest = 64;

/** What stands in place of a key, as it may be shown; undefined for what may be one. `bare` is trimmed and without quotes. */
export function placeholderIn(bare: string): string | undefined {
  if (bare.length > longest) return undefined;
  if (bare === sampleKey) return 'sample-key';
  if ((bracketed.test(bare) && !letterKey.test(bare)) || unread.test(bare) || blotted.test(bare)) return bare;
  // What stands in brackets may be a key after all: of a template only its form is told.
  if (template.test(bare)) return `\${…}`;
  const plain = bare.toLowerCase();
  const parts = plain.split(/[-_. ]+/);
  const isTold = parts.every((part) => words.has(part)) && parts.some((part) => telling.test(part));
  return exact.has(plain) || isTold ? bare : undefined;
}

/** Whether it is no key but what stands where one should be. */
export function isPlaceholder(value: string): boolean {
  return placeholderIn(value) !== undefined;
}
