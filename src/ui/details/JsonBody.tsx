import { useEffect, useMemo, useState } from 'preact/hooks';
import { isTooDeep } from '../../decode/body/json-depth.ts';
import { useLanguage } from '../language.ts';
import { BodyText } from './BodyText.tsx';
import { JsonTree } from './JsonTree.tsx';
import type { Mark } from './mark.ts';

/** Longest text that is made a tree, characters; beyond it there is the text. */
const longest = 4_194_304;

type Props = {
  readonly text: string;
  /** Bytes. */
  readonly size: number;
  readonly showValues: boolean;
  readonly mark: Mark | undefined;
};

/** A body of JSON, as a tree where it is whole, or as text. */
export function JsonBody({ text, size, showValues, mark }: Props) {
  const { tree } = useLanguage().words.panel;
  const [asText, setAsText] = useState(false);
  useEffect(() => {
    if (mark) setAsText(isInText(mark));
  }, [mark]);
  const parsed = useMemo(() => parse(text), [text]);
  const plain = <BodyText text={text} kind="json" size={size} showValues={showValues} mark={mark} />;
  if (!parsed) return plain;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is a form's */}
      <div role="group" aria-label={tree.views} class="views">
        <button type="button" class="action" aria-pressed={!asText} onClick={() => setAsText(false)}>
          {tree.asTree}
        </button>
        <button type="button" class="action" aria-pressed={asText} onClick={() => setAsText(true)}>
          {tree.asText}
        </button>
      </div>
      {asText ? plain : <JsonTree root={parsed.root} showValues={showValues} mark={mark} />}
    </>
  );
}

/** A character, not a member, is pointed at. */
function isInText({ item }: Mark): boolean {
  return item.offset !== undefined && item.pointer === undefined;
}

function parse(text: string): { readonly root: unknown } | undefined {
  if (text.length > longest || isTooDeep(text)) return undefined;
  try {
    const root: unknown = JSON.parse(text);
    return typeof root === 'object' && root !== null ? { root } : undefined;
  } catch {
    return undefined; // cut off, or not quite JSON: the text shows where
  }
}
