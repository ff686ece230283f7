import { useLanguage } from '../language.ts';
import type { OptionsProps } from '../options-types.ts';
import { inertLine } from '../text/inert.ts';

export function SiteList({ sites, onRemoveSite }: Pick<OptionsProps, 'sites' | 'onRemoveSite'>) {
  const { options: words } = useLanguage().words;
  return (
    <>
      <ul class="entries" aria-label={words.sites}>
        {sites.map((site) => (
          <li key={site}>
            <code>{inertLine(site)}</code>
            <button type="button" aria-label={words.removeNamed(inertLine(site))} onClick={() => onRemoveSite(site)}>
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
      {sites.length === 0 && <p class="quiet">{words.noSites}</p>}
    </>
  );
}
