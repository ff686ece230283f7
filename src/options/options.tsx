import '../ui/theme.css';
import '../ui/options.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { type ApiBase, neolensBases } from '../api/base.ts';
import { hostPattern } from '../api/host-pattern.ts';
import { browser } from '../browser.ts';
import { load, save, watch } from '../storage/stored-value.ts';
import { bodyMegabytes, userBases } from '../storage/values.ts';
import { catalogueFor } from '../ui/catalogue/catalogue.ts';
import { OptionsView } from '../ui/OptionsView.tsx';
import type { BaseProblem, OptionsDone } from '../ui/options-types.ts';
import { isSameBase, parseBase } from './parse-base.ts';
import { grantedSites, isAtInstall } from './sites.ts';

const locale = browser.i18n.getUILanguage();
const bases = signal<readonly ApiBase[]>([]);
const sites = signal<readonly string[]>([]);
const megabytes = signal(bodyMegabytes.fallback);
const draft = signal('');
const problem = signal<BaseProblem | undefined>(undefined);
const done = signal<OptionsDone | undefined>(undefined);

function Options() {
  return (
    <OptionsView
      locale={locale}
      builtInBases={neolensBases}
      bases={bases.value}
      sites={sites.value}
      bodyMegabytes={megabytes.value}
      draft={draft.value}
      {...(problem.value ? { problem: problem.value } : {})}
      {...(done.value ? { done: done.value } : {})}
      onDraft={(text) => {
        draft.value = text;
        problem.value = undefined;
      }}
      onAddBase={() => void addBase()}
      onRemoveBase={(base) => void removeBase(base)}
      onBodyMegabytes={(chosen) => {
        megabytes.value = chosen;
        save(bodyMegabytes, chosen).catch(() => {
          problem.value = 'not-saved';
        });
      }}
      onRemoveSite={(origin) => void removeSite(origin)}
    />
  );
}

/** The permission is asked for before anything is awaited: a browser grants one only in the turn of a click. */
async function addBase(): Promise<void> {
  done.value = undefined;
  const parsed = parseBase(draft.value);
  if ('problem' in parsed) {
    problem.value = parsed.problem;
    return;
  }
  const { base } = parsed;
  if ([...neolensBases, ...bases.value].some((known) => isSameBase(known, base))) {
    problem.value = 'already-there';
    return;
  }
  if (!isAtInstall(base.origin) && !(await requestHost(base))) {
    problem.value = 'permission-denied';
    return;
  }
  if (!(await keep([...bases.value, base]))) return;
  draft.value = '';
  done.value = { kind: 'added', what: base.origin + base.prefix };
}

async function removeBase(base: ApiBase): Promise<void> {
  if (await keep(bases.value.filter((known) => !isSameBase(known, base)))) {
    done.value = { kind: 'removed', what: base.origin + base.prefix };
  }
}

async function removeSite(origin: string): Promise<void> {
  const removed = await browser.permissions.remove({ origins: [hostPattern(origin)] }).catch(() => false);
  if (removed) done.value = { kind: 'removed', what: origin };
}

async function requestHost(base: ApiBase): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [hostPattern(base.origin)] });
  } catch {
    return false;
  }
}

async function keep(next: readonly ApiBase[]): Promise<boolean> {
  try {
    await save(userBases, next);
    bases.value = next;
    problem.value = undefined;
    return true;
  } catch {
    problem.value = 'not-saved';
    return false;
  }
}

async function refreshSites(): Promise<void> {
  sites.value = await grantedSites();
}

document.documentElement.lang = catalogueFor(locale).language;
watch(userBases, (next) => {
  bases.value = next;
});
browser.permissions.onAdded.addListener(() => void refreshSites());
browser.permissions.onRemoved.addListener(() => void refreshSites());
void Promise.all([load(userBases), load(bodyMegabytes), refreshSites()]).then(([known, kept]) => {
  bases.value = known;
  megabytes.value = kept;
  render(<Options />, document.body);
});
