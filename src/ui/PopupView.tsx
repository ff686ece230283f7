import { useMemo } from 'preact/hooks';
import { Icon } from './common/Icon.tsx';
import { Mark } from './common/Mark.tsx';
import { LanguageContext, languageOf } from './language.ts';
import { LimitCard } from './limits/LimitCard.tsx';
import { Failures } from './popup/Failures.tsx';
import { HostsNotice } from './popup/HostsNotice.tsx';
import { SiteNotice } from './popup/SiteNotice.tsx';
import type { PopupProps } from './popup-types.ts';

/** The tightest limits, which are shown with all that is known of them. */
const unfolded = 2;

/** The whole toolbar popup. */
export function PopupView(props: PopupProps) {
  const { locale, now, limits, failures, site, unwatched = [], onOpenOptions } = props;
  const language = useMemo(() => languageOf(locale), [locale]);
  const { popup: words } = language.words;
  const nothing = limits.length === 0 && failures?.length === 0;
  return (
    <LanguageContext.Provider value={language}>
      <main class="popup">
        <header>
          <Mark />
          <h1>{words.title}</h1>
          <button type="button" class="quiet" onClick={onOpenOptions}>
            <Icon name="options" />
            {words.options}
          </button>
        </header>
        <HostsNotice {...props} />
        <SiteNotice {...props} />
        {nothing && (site.watched || site.grantable) && (
          <div class="nothing">
            <h2>{words.nothingTitle}</h2>
            <p class="quiet">{words.nothingNext}</p>
          </div>
        )}
        {limits.length > 0 && (
          <section aria-label={language.words.limits.title}>
            <h2>{language.words.limits.title}</h2>
            <ul class="limits">
              {limits.map((shown, index) => (
                <LimitCard
                  key={`${shown.host} ${shown.key}`}
                  shown={shown}
                  now={now}
                  unwatched={unwatched}
                  tabId={site.tabId}
                  details={index >= unfolded ? 'folded' : failures ? 'shown' : 'later'}
                />
              ))}
            </ul>
          </section>
        )}
        {failures && <Failures failures={failures} now={now} />}
        <p class="quiet where">{words.panel(words.shortcut[props.platform])}</p>
      </main>
    </LanguageContext.Provider>
  );
}
