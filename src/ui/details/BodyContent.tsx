import { formFields } from '../../decode/body/form-fields.ts';
import type { PresentBody } from '../../decode/present-body.ts';
import { lazy } from '../common/lazy.tsx';
import { formatBytes } from '../format.ts';
import { useLanguage } from '../language.ts';
import { inertLine } from '../text/inert.ts';
import { textKind } from '../text/media-kind.ts';
import { BodyText } from './BodyText.tsx';
import { FormBody } from './FormBody.tsx';
import type { Mark } from './mark.ts';

const Bytes = lazy(async () => (await import('./Bytes.tsx')).Bytes);
const JsonBody = lazy(async () => (await import('./JsonBody.tsx')).JsonBody);

type Props = { readonly body: PresentBody; readonly showValues: boolean; readonly mark: Mark | undefined };

export function BodyContent({ body, showValues, mark }: Props) {
  const { locale, words } = useLanguage();
  const { exchange } = words.panel;
  const type = inertLine(body.mediaType ?? exchange.undeclared);
  const size = formatBytes(body.size, locale);
  if (body.encoding === 'base64') return <Bytes text={body.text} type={type} size={size} />;
  const fields = formFields(body.text, body.mediaType);
  if (fields) return <FormBody fields={fields} type={type} size={size} showValues={showValues} mark={mark} />;
  const kind = textKind(body.text, body.mediaType);
  if (kind === 'text' && !showValues) return <p class="quiet">{exchange.hiddenText(type, size)}</p>;
  return (
    <>
      <p class="quiet">{`${type}, ${size}`}</p>
      {kind === 'json' ? (
        <JsonBody text={body.text} size={body.size} showValues={showValues} mark={mark} />
      ) : (
        <BodyText text={body.text} kind={kind} size={body.size} showValues={showValues} mark={mark} />
      )}
      {body.cut && <p class="quiet">{exchange.cut(formatBytes(body.text.length, locale), size)}</p>}
    </>
  );
}
