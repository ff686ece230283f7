import { Prose } from '../common/Prose.tsx';
import { useLanguage } from '../language.ts';
import { StatusBadge } from '../list/StatusBadge.tsx';
import { pageSaw } from '../page-saw.ts';
import type { PanelCall, PanelProps } from '../panel-types.ts';
import { clipped, inertLine } from '../text/inert.ts';
import { retryText } from './retry-text.ts';
import { Section } from './Section.tsx';

type Props = Pick<PanelProps, 'browser' | 'now'> & { readonly call: PanelCall };

export function StatusSection({ call, browser, now }: Props) {
  const { locale, words } = useLanguage();
  const { details } = words.panel;
  const { status, retry, certainty, requestId } = call.diagnosis;
  const saw = pageSaw(call.exchange);
  const sawWhat = saw === 'abort' ? details.pageSawAbort : details.pageSawNetworkError[browser];
  return (
    <Section name={details.status}>
      <p>
        <StatusBadge
          code={status.code}
          text={inertLine(clipped(status.text, 200)) || (status.code === 0 ? details.noAnswer : '')}
        />
      </p>
      {saw !== 'answer' && <p>{details.pageSawOnly(sawWhat)}</p>}
      <p>
        <strong>{retryText(retry, now, locale, words)}</strong>
        {retry.why !== '' && (
          <span class="quiet">
            {' '}
            <Prose text={retry.why} />
          </span>
        )}
      </p>
      {requestId !== undefined && (
        <p>
          {details.requestId} <code class="copyable">{inertLine(clipped(requestId, 300))}</code>
        </p>
      )}
      <p class="quiet">{details.certainties[certainty]}</p>
      {call.provenance === 'before-devtools' && <p class="quiet">{details.beforeDevtools}</p>}
    </Section>
  );
}
