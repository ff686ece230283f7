import { useLanguage } from '../language.ts';
import type { PopupProps } from '../popup-types.ts';
import { inertLine } from '../text/inert.ts';

/** The hosts of the API that the browser keeps from the extension, and the way to have them. */
export function HostsNotice({ missingHosts = [], onGrantHosts }: Pick<PopupProps, 'missingHosts' | 'onGrantHosts'>) {
  const { popup: words } = useLanguage().words;
  if (missingHosts.length === 0) return null;
  return (
    <div class="notice">
      <p>{words.hostsUnseen(missingHosts.map(inertLine).join(', '))}</p>
      <button type="button" class="primary" onClick={onGrantHosts}>
        {words.grantHosts}
      </button>
    </div>
  );
}
