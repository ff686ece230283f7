import { useMemo } from 'preact/hooks';
import { Mark } from './common/Mark.tsx';
import { LanguageContext, languageOf } from './language.ts';
import { AddBase } from './options/AddBase.tsx';
import { BaseList } from './options/BaseList.tsx';
import { BodyCap } from './options/BodyCap.tsx';
import { SiteList } from './options/SiteList.tsx';
import type { OptionsProps } from './options-types.ts';
import { inertLine } from './text/inert.ts';

/** The whole options page. */
export function OptionsView(props: OptionsProps) {
  const { locale, done } = props;
  const language = useMemo(() => languageOf(locale), [locale]);
  const { options: words } = language.words;
  return (
    <LanguageContext.Provider value={language}>
      <main class="options">
        <header>
          <Mark />
          <h1>{words.title}</h1>
        </header>
        <section>
          <h2>{words.bases}</h2>
          <p>{words.basesWhy}</p>
          <AddBase {...props} />
          <BaseList {...props} />
        </section>
        <section>
          <h2>{words.sites}</h2>
          <p>{words.sitesWhy}</p>
          <SiteList {...props} />
        </section>
        <section>
          <h2>{words.bodies}</h2>
          <p>{words.bodiesWhy}</p>
          <BodyCap {...props} />
        </section>
        <p class="done quiet" role="status">
          {done && words[done.kind](inertLine(done.what))}
        </p>
        <p class="quiet">{words.privacy}</p>
      </main>
    </LanguageContext.Provider>
  );
}
