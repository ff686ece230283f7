import { useMemo, useState } from 'preact/hooks';
import { formatBytes } from '../format.ts';
import { useLanguage } from '../language.ts';
import { type FormattedText, formatJson } from '../text/format-json.ts';
import type { TextKind } from '../text/media-kind.ts';
import { shapeOfJson } from '../text/shape.ts';
import { MarkedText } from './MarkedText.tsx';
import type { Mark } from './mark.ts';

/** Characters shown at once, and the most that are shown at all. */
const start = 20_000;
const most = 16_000_000;

type Props = {
  readonly text: string;
  readonly kind: TextKind;
  /** Bytes, for the button. */
  readonly size: number;
  readonly showValues: boolean;
  readonly mark?: Mark | undefined;
};

export function BodyText({ text, kind, size, showValues, mark }: Props) {
  const { locale, words } = useLanguage();
  const { exchange, shape } = words.panel;
  const [isAsked, setAll] = useState(false);
  const offset = mark?.item.offset;
  const written = (limit: number): FormattedText => {
    if (kind === 'text') return plain(text, limit, offset);
    return showValues ? formatJson(text, limit, undefined, offset) : shapeOfJson(text, limit, shape, offset);
  };
  const brief = useMemo(() => written(start), [text, kind, showValues, shape, offset]);
  // What is marked may stand behind what is shown at first.
  const all = isAsked || (offset !== undefined && !brief.complete && brief.piece === undefined);
  const shown = useMemo(() => (all ? written(most) : brief), [all, brief]);
  return (
    <>
      <MarkedText text={shown.text} piece={shown.piece} chunk={start} isCut={!shown.complete} mark={mark} />
      {(all || !shown.complete) && (
        <button type="button" class="action" onClick={() => setAll(!all)}>
          {all ? exchange.showStart : exchange.showAll(formatBytes(size, locale))}
        </button>
      )}
    </>
  );
}

function plain(text: string, limit: number, offset: number | undefined): FormattedText {
  const whole = { text: text.slice(0, limit), complete: text.length <= limit };
  return offset === undefined || offset >= whole.text.length
    ? whole
    : { ...whole, piece: { from: offset, to: offset + 1 } };
}
