import { timeOf } from '../call-label.ts';
import { formatBytes, formatTime } from '../format.ts';
import { formatDuration } from '../format-duration.ts';
import { useLanguage } from '../language.ts';
import type { ListRow } from '../panel-types.ts';
import { withoutCodeMarks } from '../text/code-spans.ts';
import { clipped, inertLine } from '../text/inert.ts';
import type { ColumnId } from './columns.ts';
import { IncidentCause } from './IncidentCause.tsx';
import { sizeOf, tookOf } from './measures.ts';
import { callOf, isIncident } from './row-kind.ts';
import { causeOf, keyText, retryWords } from './row-text.ts';
import { StatusBadge } from './StatusBadge.tsx';

const none = '–';

/** What stands in one column of a row. */
export function CallCell({ row, column }: { readonly row: ListRow; readonly column: ColumnId }) {
  const { locale, words } = useLanguage();
  const call = callOf(row);
  const { method, url } = call.exchange.request;
  switch (column) {
    case 'status':
      return (
        <>
          {isIncident(row) && <span class="twisty" data-open={row.expanded} />}
          <StatusBadge code={call.diagnosis.status.code} {...kindOf(call.outcome)} />
        </>
      );
    case 'method':
      return <>{inertLine(method)}</>;
    case 'path':
      return <>{inertLine(clipped(url.template, 300))}</>;
    case 'host':
      return <>{inertLine(clipped(url.origin.slice(url.origin.indexOf('://') + 3), 300))}</>;
    case 'cause':
      if (isIncident(row)) return <IncidentCause row={row} />;
      return <>{withoutCodeMarks(inertLine(clipped(causeOf(call, locale, words), 300)))}</>;
    case 'key':
      return <>{keyText(call, words)}</>;
    case 'retry':
      return <>{call.outcome === undefined ? retryWords(call.diagnosis.retry, locale, words) : none}</>;
    case 'size': {
      const size = sizeOf(call);
      return <>{size === undefined ? none : formatBytes(size, locale)}</>;
    }
    case 'duration': {
      const took = tookOf(call);
      return <>{took === undefined ? none : formatDuration(took, locale, words.units)}</>;
    }
    case 'time': {
      const at = isIncident(row) ? row.lastAt : timeOf(call);
      return <>{at === undefined ? none : formatTime(at, locale)}</>;
    }
  }
}

function kindOf(outcome: ReturnType<typeof callOf>['outcome']): { readonly kind?: 'good' | 'open' } {
  if (outcome === 'open') return { kind: 'open' };
  return outcome === 'answered' || outcome === 'warned' ? { kind: 'good' } : {};
}
