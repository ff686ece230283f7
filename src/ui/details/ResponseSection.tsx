import type { EvidencePlace } from '../../decode/diagnosis.ts';
import type { HttpResponse } from '../../decode/exchange.ts';
import { statusNamed } from '../../decode/reason-phrases.ts';
import { useLanguage } from '../language.ts';
import type { PanelCall } from '../panel-types.ts';
import { clipped, inertLine } from '../text/inert.ts';
import { BodyView } from './BodyView.tsx';
import { Headers } from './Headers.tsx';
import { MarkedLine } from './MarkedLine.tsx';
import { useMark } from './mark.ts';
import { Section } from './Section.tsx';

/** What evidence calls the parts of an answer; it never points into the body of a preflight's. */
type Places = Readonly<Record<'status' | 'header', EvidencePlace>> & { readonly body?: EvidencePlace };
const places: Places = { status: 'status', header: 'response-header', body: 'response-body' };
const preflightPlaces: Places = { status: 'preflight-status', header: 'preflight-response-header' };

type Props = { readonly call: PanelCall; readonly showValues: boolean };

export function ResponseSection({ call, showValues }: Props) {
  const { details, exchange } = useLanguage().words.panel;
  const { response, failure, preflight } = call.exchange;
  const broken = useMark('network-error');
  const inPreflight = useMark(preflightPlaces.status, preflightPlaces.header) !== undefined;
  return (
    <Section name={details.response}>
      {failure && (
        <MarkedLine mark={broken}>
          {failure.name === '' ? exchange.gaveUpUnnamed : exchange.gaveUp(inertLine(clipped(failure.name, 200)))}
        </MarkedLine>
      )}
      {!response && <p class="quiet">{exchange.noResponse}</p>}
      {response && <Answer response={response} showValues={showValues} places={places} />}
      {preflight?.response && (
        <details open={!response || inPreflight}>
          <summary>{details.preflight}</summary>
          <Answer response={preflight.response} showValues={showValues} places={preflightPlaces} />
        </details>
      )}
    </Section>
  );
}

type AnswerProps = {
  readonly response: HttpResponse;
  readonly showValues: boolean;
  readonly places: Places;
};

function Answer({ response, showValues, places }: AnswerProps) {
  const { status, statusText } = response;
  const mark = useMark(places.status);
  // A phrase of its own is free text of the server.
  const phrase = showValues || statusNamed(statusText) !== undefined ? statusText : '';
  return (
    <>
      <MarkedLine mark={mark}>
        <code>{inertLine(clipped(`${status} ${phrase}`.trim(), 300))}</code>
      </MarkedLine>
      <Headers headers={response.headers} showValues={showValues} place={places.header} />
      <BodyView body={response.body} showValues={showValues} place={places.body} />
    </>
  );
}
