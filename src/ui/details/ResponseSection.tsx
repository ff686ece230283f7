import type { HttpResponse } from '../../decode/exchange.ts';
import { statusNamed } from '../../decode/reason-phrases.ts';
import { useLanguage } from '../language.ts';
import type { PanelCall } from '../panel-types.ts';
import { clipped, inertLine } from '../text/inert.ts';
import { BodyView } from './BodyView.tsx';
import { Headers } from './Headers.tsx';
import { Section } from './Section.tsx';

type Props = { readonly call: PanelCall; readonly showValues: boolean };

export function ResponseSection({ call, showValues }: Props) {
  const { details, exchange } = useLanguage().words.panel;
  const { response, failure, preflight } = call.exchange;
  return (
    <Section name={details.response}>
      {failure && (
        <p>{failure.name === '' ? exchange.gaveUpUnnamed : exchange.gaveUp(inertLine(clipped(failure.name, 200)))}</p>
      )}
      {!response && <p class="quiet">{exchange.noResponse}</p>}
      {response && <Answer response={response} showValues={showValues} />}
      {preflight?.response && (
        <details open={!response}>
          <summary>{details.preflight}</summary>
          <Answer response={preflight.response} showValues={showValues} />
        </details>
      )}
    </Section>
  );
}

function Answer({ response, showValues }: { readonly response: HttpResponse; readonly showValues: boolean }) {
  const { status, statusText } = response;
  // A phrase of its own is free text of the server.
  const phrase = showValues || statusNamed(statusText) !== undefined ? statusText : '';
  return (
    <>
      <p>
        <code>{inertLine(clipped(`${status} ${phrase}`.trim(), 300))}</code>
      </p>
      <Headers headers={response.headers} showValues={showValues} />
      <BodyView body={response.body} showValues={showValues} />
    </>
  );
}
