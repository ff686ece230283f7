import { formFields } from '../../decode/body/form-fields.ts';
import type { EvidencePlace } from '../../decode/diagnosis.ts';
import type { Body } from '../../decode/exchange.ts';
import { formatBytes } from '../format.ts';
import { useLanguage } from '../language.ts';
import { placeOfName } from '../text/evidence-target.ts';
import { textKind } from '../text/media-kind.ts';
import { BodyContent } from './BodyContent.tsx';
import { MarkedHeading } from './MarkedHeading.tsx';
import { type Mark, useMark } from './mark.ts';

type Props = {
  readonly body: Body;
  readonly showValues: boolean;
  /** What evidence calls this body. */
  readonly place: EvidencePlace | undefined;
};

/** A body, or why there is none to show. */
export function BodyView({ body, showValues, place }: Props) {
  const { exchange } = useLanguage().words.panel;
  const mark = useMark(...(place ? [place] : []));
  const isMarkedInside = mark !== undefined && marksInside(body, showValues, mark);
  return (
    <>
      <MarkedHeading text={exchange.body} mark={isMarkedInside ? undefined : mark} />
      {body.state === 'present' ? (
        <BodyContent body={body} showValues={showValues} mark={isMarkedInside ? mark : undefined} />
      ) : (
        <NoBody body={body} />
      )}
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

/** Whether what is shown of the body has a place for the mark; else its heading is marked. */
function marksInside(body: Body, showValues: boolean, { item }: Mark): boolean {
  if (body.state !== 'present' || body.encoding === 'base64') return false;
  const fields = formFields(body.text, body.mediaType);
  if (fields)
    return (
      placeOfName(
        fields.map(({ name }) => name),
        item,
      ) !== -1
    );
  if (textKind(body.text, body.mediaType) === 'text') return showValues && item.offset !== undefined;
  return true;
}
