import type { Initiator } from '../../decode/exchange.ts';
import { formatTime } from '../format.ts';
import { formatDuration } from '../format-duration.ts';
import { useLanguage } from '../language.ts';
import type { PanelCall, PanelProps } from '../panel-types.ts';
import { placeOfName } from '../text/evidence-target.ts';
import { clipped, inertLine } from '../text/inert.ts';
import { networkFilter } from '../text/network-filter.ts';
import { BodyView } from './BodyView.tsx';
import { Headers } from './Headers.tsx';
import { MarkedLine } from './MarkedLine.tsx';
import { useMark } from './mark.ts';
import { Query } from './Query.tsx';
import { Section } from './Section.tsx';

type Props = Pick<PanelProps, 'showValues' | 'onShowInNetwork'> & { readonly call: PanelCall };

export function RequestSection({ call, showValues, onShowInNetwork }: Props) {
  const { words } = useLanguage();
  const { request, preflight } = call.exchange;
  const inUrl = useMark('url');
  const inPreflight = useMark('preflight-request-header') !== undefined;
  const parameter = inUrl
    ? placeOfName(
        request.url.query.map(({ name }) => name),
        inUrl.item,
      )
    : -1;
  const path = showValues ? request.url.path : request.url.template;
  return (
    <Section name={words.panel.details.request}>
      <MarkedLine mark={parameter === -1 ? inUrl : undefined}>
        <code>{inertLine(clipped(`${request.method} ${path}`, 2_000))}</code>
      </MarkedLine>
      <Origins call={call} />
      <Script initiator={call.exchange.initiator} />
      {onShowInNetwork && call.exchange.seenBy.includes('har') && (
        <button type="button" class="action" onClick={() => onShowInNetwork(networkFilter(call.exchange))}>
          {words.panel.exchange.showInNetwork}
        </button>
      )}
      <Query url={request.url} showValues={showValues} markedAt={parameter} mark={inUrl} />
      <Headers headers={request.headers} showValues={showValues} place="request-header" />
      <BodyView body={request.body} showValues={showValues} place="request-body" />
      {preflight && (
        <details open={inPreflight}>
          <summary>{words.panel.details.preflight}</summary>
          <Headers headers={preflight.request} showValues={showValues} place="preflight-request-header" />
        </details>
      )}
    </Section>
  );
}

/** Where the call went, who made it, when, and how long it took. */
function Origins({ call }: { readonly call: PanelCall }) {
  const { locale, words } = useLanguage();
  const { exchange } = words.panel;
  const { startedAt, endedAt, initiator, request } = call.exchange;
  const took =
    startedAt !== undefined && endedAt !== undefined
      ? formatDuration(endedAt - startedAt, locale, words.units)
      : undefined;
  const at = startedAt ?? endedAt;
  const facts = [
    inertLine(request.url.origin),
    initiator.origin === undefined
      ? exchange.senderUnseen
      : exchange.senders[initiator.kind](inertLine(initiator.origin)),
    at === undefined ? '' : formatTime(at, locale, { withMs: true }),
    took === undefined ? '' : exchange.took(took),
  ];
  return <p class="quiet">{facts.filter((fact) => fact !== '').join(' · ')}</p>;
}

/** The line of code that made the call, where the browser names it; its query was not kept. */
function Script({ initiator: { script, line } }: { readonly initiator: Initiator }) {
  const { exchange } = useLanguage().words.panel;
  if (script === undefined) return null;
  return (
    <p class="quiet">
      {exchange.script} <code>{inertLine(clipped(script, 500)) + (line === undefined ? '' : `:${line}`)}</code>
    </p>
  );
}
