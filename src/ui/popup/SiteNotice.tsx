import { useLanguage } from '../language.ts';
import type { PopupProps } from '../popup-types.ts';
import { inertLine } from '../text/inert.ts';

type Props = Pick<PopupProps, 'site' | 'watchRefused' | 'onWatchSite'>;

/** Whether the calls of the tab's site are seen, and what to do where they are not. */
export function SiteNotice({ site, watchRefused, onWatchSite }: Props) {
  const { popup: words } = useLanguage().words;
  const origin = site.origin === undefined ? undefined : inertLine(site.origin);
  if (site.watched) return origin === undefined ? null : <p class="quiet site-watched">{words.watched(origin)}</p>;
  if (!site.grantable || origin === undefined) return <p class="notice">{words.notWatchable}</p>;
  return (
    <div class="notice">
      <p>
        <strong>{words.siteTitle(origin)}</strong>
      </p>
      <p>{words.siteWhy}</p>
      <button type="button" class="primary" onClick={onWatchSite}>
        {words.watch}
      </button>
      {watchRefused && <p role="status">{words.refused}</p>}
    </div>
  );
}
