import { useMemo, useState } from 'preact/hooks';
import { formatBytes } from '../format.ts';
import { useLanguage } from '../language.ts';
import { chunksOf } from '../text/chunks.ts';
import { type FormattedText, formatJson } from '../text/format-json.ts';
import { inertLines } from '../text/inert.ts';
import type { TextKind } from '../text/media-kind.ts';
import { shapeOfJson } from '../text/shape.ts';

/** Characters shown at once, and the most that are shown at all. */
const start = 20_000;
const most = 16_000_000;

type Props = {
  readonly text: string;
  readonly kind: TextKind;
  /** Bytes, for the button. */
  readonly size: number;
  readonly showValues: boolean;
};

export function BodyText({ text, kind, size, showValues }: Props) {
  const { locale, words } = useLanguage();
  const { exchange, shape } = words.panel;
  const [all, setAll] = useState(false);
  const limit = all ? most : start;
  const shown = useMemo((): FormattedText => {
    if (kind === 'text') return { text: text.slice(0, limit), complete: text.length <= limit };
    return showValues ? formatJson(text, limit) : shapeOfJson(text, limit, shape);
  }, [text, kind, limit, showValues, shape]);
  const chunks = useMemo(() => chunksOf(inertLines(shown.text), start), [shown]);
  return (
    <>
      <pre class="body">
        {chunks.map((chunk, index) => (
          <code key={index} class={chunks.length > 1 ? 'chunk' : ''}>
            {chunk}
          </code>
        ))}
        {!shown.complete && '…'}
      </pre>
      {(all || !shown.complete) && (
        <button type="button" class="action" onClick={() => setAll(!all)}>
          {all ? exchange.showStart : exchange.showAll(formatBytes(size, locale))}
        </button>
      )}
    </>
  );
}
