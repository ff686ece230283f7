import type { ApiBase } from '../../api/base.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { useLanguage } from '../language.ts';
import type { EmptyReason, PanelProps } from '../panel-types.ts';
import { inertLine } from '../text/inert.ts';

type Props = Pick<
  PanelProps,
  'empty' | 'scope' | 'hidden' | 'watchedBases' | 'siteWatched' | 'onFilter' | 'onPause' | 'onOpenOptions'
>;

export function EmptyState({
  empty,
  scope,
  hidden,
  watchedBases,
  siteWatched,
  onFilter,
  onPause,
  onOpenOptions,
}: Props) {
  const { panel, list } = useLanguage().words;
  const { options, resume } = panel;
  const { hiddenTitle, filtered } = list;
  const filteredTitle = scope === 'failures' ? panel.empty.filteredTitle : filtered;
  const words = { ...panel.empty, hiddenTitle, hiddenNext: list.hiddenNext(hidden.length), filteredTitle };
  const [title, next] = textOf(empty, words);
  const watches = empty.kind === 'no-calls' || empty.kind === 'no-failures';
  return (
    <div class="empty">
      <h2>{title}</h2>
      <p>{next}</p>
      {empty.kind === 'filtered' && (
        <button type="button" class="action" onClick={() => onFilter('')}>
          {words.clearFilter}
        </button>
      )}
      {empty.kind === 'paused' && (
        <button type="button" class="action" onClick={() => onPause(false)}>
          {resume}
        </button>
      )}
      {watches && <Watched bases={watchedBases} />}
      {empty.kind === 'no-calls' && <p>{words.noCallsBase}</p>}
      {watches && !siteWatched && <p>{words.siteNotWatched}</p>}
      {watches && (
        <button type="button" class="action" onClick={onOpenOptions}>
          {options}
        </button>
      )}
    </div>
  );
}

type Words = Catalogue['panel']['empty'] & Pick<Catalogue['list'], 'hiddenTitle'> & { readonly hiddenNext: string };

function textOf(empty: EmptyReason, words: Words): readonly [title: string, next: string] {
  switch (empty.kind) {
    case 'no-calls':
      return [words.noCallsTitle, words.noCallsNext];
    case 'no-failures':
      return [words.noFailuresTitle(empty.calls), words.noFailuresNext];
    case 'hidden':
      return [words.hiddenTitle(empty.hidden), words.hiddenNext];
    case 'paused':
      return [words.pausedTitle, words.pausedNext];
    case 'filtered':
      return [words.filteredTitle(empty.hidden), words.filteredNext];
    case 'disconnected':
      return [words.disconnectedTitle, words.disconnectedNext];
  }
}

function Watched({ bases }: { readonly bases: readonly ApiBase[] }) {
  const { watched } = useLanguage().words.panel.empty;
  return (
    <dl class="watched">
      <dt>{watched}</dt>
      {bases.map((base) => (
        <dd key={base.origin + base.prefix}>{inertLine(base.origin + base.prefix)}</dd>
      ))}
    </dl>
  );
}
