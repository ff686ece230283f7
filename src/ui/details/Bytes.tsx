import { useMemo } from 'preact/hooks';
import { imageFacts } from '../../decode/body/image-size.ts';
import { formatNumber } from '../format.ts';
import { useLanguage } from '../language.ts';

type Props = { readonly text: string; readonly type: string; readonly size: string };

/** An image by its dimensions; of other bytes there is nothing to show. */
export function Bytes({ text, type, size }: Props) {
  const { locale, words } = useLanguage();
  const { exchange } = words.panel;
  const pixels = useMemo(() => imageFacts(text)?.size, [text]);
  const [width, height] = [pixels?.width ?? 0, pixels?.height ?? 0].map((count) => formatNumber(count, locale));
  return (
    <p class="quiet">{pixels ? exchange.image(type, size, width ?? '', height ?? '') : exchange.bytes(type, size)}</p>
  );
}
