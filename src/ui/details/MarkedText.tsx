import { useMemo } from 'preact/hooks';
import { useLanguage } from '../language.ts';
import { chunksOf } from '../text/chunks.ts';
import type { FormattedText } from '../text/format-json.ts';
import { inertLines } from '../text/inert.ts';
import { type Mark, useMarked } from './mark.ts';

type Props = {
  readonly text: string;
  readonly piece: FormattedText['piece'] | undefined;
  /** Characters of a piece that is laid out by itself. */
  readonly chunk: number;
  readonly isCut: boolean;
  readonly mark: Mark | undefined;
};

/** A long text, inert, with the marked piece in it; a mark that is past the end stands there. */
export function MarkedText({ text, piece, chunk, isCut, mark }: Props) {
  const { exchange } = useLanguage().words.panel;
  const hasPiece = mark !== undefined && piece !== undefined;
  const [from, to] = hasPiece ? [piece.from, piece.to] : [text.length, text.length];
  const chunks = (part: string) => (part === '' ? [] : chunksOf(inertLines(part), chunk));
  const before = useMemo(() => chunks(text.slice(0, from)), [text, from]);
  const after = useMemo(() => chunks(text.slice(to)), [text, to]);
  const marked = useMarked<HTMLElement>(mark);
  return (
    <pre class="body">
      <Chunks chunks={before} />
      {mark && <mark {...marked}>{hasPiece ? inertLines(text.slice(from, to)) : exchange.endOfBody}</mark>}
      <Chunks chunks={after} />
      {isCut && '…'}
    </pre>
  );
}

function Chunks({ chunks }: { readonly chunks: readonly string[] }) {
  return (
    <>
      {chunks.map((chunk, index) => (
        <code key={index} class={chunks.length > 1 ? 'chunk' : ''}>
          {chunk}
        </code>
      ))}
    </>
  );
}
