import { formFields } from '../../decode/body/form-fields.ts';
import type { Body } from '../../decode/exchange.ts';
import { lazy } from '../common/lazy.tsx';
import { formatBytes } from '../format.ts';
import { useLanguage } from '../language.ts';
import { inertLine } from '../text/inert.ts';
import { textKind } from '../text/media-kind.ts';
import { BodyText } from './BodyText.tsx';
import { FormBody } from './FormBody.tsx';

const Bytes = lazy(async () => (await import('./Bytes.tsx')).Bytes);
const JsonBody = lazy(async () => (await import('./JsonBody.tsx')).JsonBody);

type Props = { readonly body: Body; readonly showValues: boolean };

/** A body, or why there is none to show. */
export function BodyView({ body, showValues }: Props) {
  return (
    <>
      <h3>{useLanguage().words.panel.exchange.body}</h3>
      {body.state === 'present' ? <PresentBody body={body} showValues={showValues} /> : <NoBody body={body} />}
    </>
  );
}

function NoBody({ body }: { readonly body: Exclude<Body, { state: 'present' }> }) {
  const { locale, words } = useLanguage();
  const { exchange } = words.panel;
  if (body.state === 'absent') return <p class="quiet">{exchange.noBody}</p>;
  const size = body.size === undefined ? '' : ` (${formatBytes(body.size, locale)})`;
  return (
    <p class="quiet">
      {exchange.unseenBodies[body.why]}
      {size}
    </p>
  );
}

type PresentProps = { readonly body: Extract<Body, { state: 'present' }>; readonly showValues: boolean };

function PresentBody({ body, showValues }: PresentProps) {
  const { locale, words } = useLanguage();
  const { exchange } = words.panel;
  const type = inertLine(body.mediaType ?? exchange.undeclared);
  const size = formatBytes(body.size, locale);
  if (body.encoding === 'base64') return <Bytes text={body.text} type={type} size={size} />;
  const fields = formFields(body.text, body.mediaType);
  if (fields) return <FormBody fields={fields} type={type} size={size} showValues={showValues} />;
  const kind = textKind(body.text, body.mediaType);
  if (kind === 'text' && !showValues) return <p class="quiet">{exchange.hiddenText(type, size)}</p>;
  return (
    <>
      <p class="quiet">{`${type}, ${size}`}</p>
      {kind === 'json' ? (
        <JsonBody text={body.text} size={body.size} showValues={showValues} />
      ) : (
        <BodyText text={body.text} kind={kind} size={body.size} showValues={showValues} />
      )}
      {body.cut && <p class="quiet">{exchange.cut(formatBytes(body.text.length, locale), size)}</p>}
    </>
  );
}
