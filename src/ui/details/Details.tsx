import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Evidence } from '../../decode/diagnosis.ts';
import { labelOf } from '../call-label.ts';
import { Icon } from '../common/Icon.tsx';
import { lazy } from '../common/lazy.tsx';
import { useLanguage } from '../language.ts';
import type { PanelCall, PanelProps } from '../panel-types.ts';
import { CauseSection } from './CauseSection.tsx';
import { EvidenceSection } from './EvidenceSection.tsx';
import { FixSection } from './FixSection.tsx';
import { type Mark, MarkContext } from './mark.ts';
import { RequestSection } from './RequestSection.tsx';
import { ResponseSection } from './ResponseSection.tsx';
import { StatusSection } from './StatusSection.tsx';
import { ValuesSwitch } from './ValuesSwitch.tsx';

type Props = Pick<PanelProps, 'browser' | 'now' | 'showValues' | 'onShowValues' | 'lastGoodOf' | 'onShowInNetwork'> & {
  readonly call: PanelCall;
  /** Receives the element that Enter in the list moves the focus to. */
  readonly region: RefObject<HTMLElement | null>;
  /** Escape: back to the list. */
  readonly onBack: () => void;
  readonly onClose: () => void;
  /** Goes to another call; undefined where that one is not in the list. */
  readonly wayTo: (callId: string) => (() => void) | undefined;
};

const ComparisonSection = lazy(async () => (await import('./ComparisonSection.tsx')).ComparisonSection);
const TimingSection = lazy(async () => (await import('./TimingSection.tsx')).TimingSection);

export function Details(props: Props) {
  const { call, browser, now, showValues, onShowValues, lastGoodOf, region, onBack, onClose, wayTo } = props;
  const { details: words } = useLanguage().words.panel;

  const [mark, setMark] = useState<Mark | undefined>(undefined);
  const goTo = (item: Evidence) => setMark((before) => ({ item, serial: (before?.serial ?? 0) + 1 }));

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') onBack();
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <article class="details" tabIndex={0} aria-label={words.region} ref={region} onKeyDown={onKeyDown}>
      <div class="details-head">
        <span class="details-label">{labelOf(call)}</span>
        <button type="button" aria-label={words.close} title={words.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {call.outcome === undefined && <StatusSection call={call} browser={browser} now={now} />}
      {call.diagnosis.cause !== '' && (
        <>
          <CauseSection diagnosis={call.diagnosis} />
          <FixSection diagnosis={call.diagnosis} />
          <EvidenceSection call={call} showValues={showValues} wayTo={wayTo} onGoTo={goTo} />
          <ComparisonSection exchange={call.exchange} showValues={showValues} lastGoodOf={lastGoodOf} />
        </>
      )}
      <ValuesSwitch shown={showValues} onShow={onShowValues} />
      <MarkContext.Provider value={mark}>
        <RequestSection call={call} showValues={showValues} onShowInNetwork={props.onShowInNetwork} />
        <ResponseSection call={call} showValues={showValues} />
      </MarkContext.Provider>
      <TimingSection exchange={call.exchange} />
    </article>
  );
}
