import type { ShownLimit } from './limits-types.ts';

export type PopupFailure = {
  readonly id: string;
  /** `429 POST /v1/scans/{id}`, from `callLabel()`. */
  readonly label: string;
  /** The diagnosis in a few words: `Diagnosis.title`. */
  readonly title: string;
  /** Epoch ms; undefined where neither start nor end was seen. */
  readonly at?: number;
};

/** The site of the active tab. */
export type PopupSite = {
  /** Undefined where the browser does not tell. */
  readonly tabId?: number;
  /** `https://app.example`; undefined where the browser does not tell or the tab shows none. */
  readonly origin?: string;
  /** The background sees the site's calls. */
  readonly watched: boolean;
  /** The person can grant it. False for the browser's own pages and its store. */
  readonly grantable: boolean;
};

export type PopupProps = {
  /** BCP 47, for words, numbers and times. */
  readonly locale: string;
  /** Epoch ms; tick it once a second. */
  readonly now: number;
  /** Decides which DevTools shortcut is named. */
  readonly platform: 'mac' | 'other';
  /** The tightest first. */
  readonly limits: readonly ShownLimit[];
  /** Sites whose calls cannot be seen, the tab's own first. */
  readonly unwatched?: readonly string[];
  /** Newest first; the popup shows the first five. Undefined while they are not read. */
  readonly failures: readonly PopupFailure[] | undefined;
  readonly site: PopupSite;
  /** The person said no when the browser asked. */
  readonly watchRefused?: boolean;
  readonly onWatchSite: () => void;
  /** Hosts of watched bases, `api.neolens.ai`, that the browser does not let the extension see. Empty or left out: none. */
  readonly missingHosts?: readonly string[];
  /** Ask the browser for `missingHosts`; called within the click, as `permissions.request()` needs. */
  readonly onGrantHosts: () => void;
  readonly onOpenOptions: () => void;
};
