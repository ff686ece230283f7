import { useCallback, useMemo, useRef } from 'preact/hooks';
import { Details } from './details/Details.tsx';
import { LanguageContext, languageOf } from './language.ts';
import { CallList } from './list/CallList.tsx';
import { EmptyState } from './list/EmptyState.tsx';
import { ListBar } from './list/ListBar.tsx';
import { callOf } from './list/row-kind.ts';
import { FilterReading } from './panel/FilterReading.tsx';
import { Split } from './panel/Split.tsx';
import { Toolbar } from './panel/Toolbar.tsx';
import { Warnings } from './panel/Warnings.tsx';
import type { PanelProps } from './panel-types.ts';

/** The whole DevTools panel. */
export function PanelView(props: PanelProps) {
  const {
    locale,
    calls,
    rows,
    selectedId,
    browser,
    now,
    showValues,
    lastGoodOf,
    onSelect,
    onShowValues,
    onShowInNetwork,
  } = props;
  const language = useMemo(() => languageOf(locale), [locale]);
  const { words } = language;
  const details = useRef<HTMLElement>(null);
  const main = useRef<HTMLElement>(null);
  // Looked up when the details are drawn: a list that grows is no reason to draw them again.
  const listed = useRef(calls);
  listed.current = calls;
  const selected = useMemo(() => {
    const row = rows.find(({ id }) => id === selectedId);
    return row && callOf(row);
  }, [rows, selectedId]);

  const focusList = useCallback(() => {
    main.current?.querySelector<HTMLElement>('.grid')?.focus();
  }, []);

  const pane = useMemo(() => {
    const close = () => {
      focusList();
      onSelect(undefined);
    };
    const wayTo = (id: string) => (listed.current.some((call) => call.id === id) ? () => onSelect(id) : undefined);
    const given = { browser, now, showValues, lastGoodOf, onShowValues, onShowInNetwork };
    const ways = { onBack: focusList, onClose: close, wayTo, region: details };
    return selected && <Details key={selectedId} call={selected} {...given} {...ways} />;
  }, [selected, selectedId, browser, now, showValues, lastGoodOf, onShowValues, onShowInNetwork, onSelect, focusList]);

  const list = (
    <>
      <CallList {...props} tree={props.grouped} onEnter={() => details.current?.focus()} />
      {rows.length === 0 && <EmptyState {...props} />}
    </>
  );
  return (
    <LanguageContext.Provider value={language}>
      <main class="panel" ref={main}>
        <h1 class="visually-hidden">Neolens</h1>
        <div class="bars">
          <Toolbar {...props} shown={calls.length} />
          <ListBar {...props} />
        </div>
        <FilterReading filter={props.filter} />
        {props.paused && calls.length > 0 && <p class="notice">{words.panel.paused}</p>}
        {props.limits}
        <Warnings warnings={props.warnings} onDismiss={props.onDismissWarning} onEmptied={focusList} />
        <Split label={words.panel.details.resize} first={list} second={pane} />
        <div class="visually-hidden" role="status">
          {props.announcement}
        </div>
      </main>
    </LanguageContext.Provider>
  );
}
