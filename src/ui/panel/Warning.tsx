import { docLinks } from '../../api/doc-links.ts';
import type { KeyWarning } from '../../journal/key-warnings.ts';
import { Icon } from '../common/Icon.tsx';
import { Prose } from '../common/Prose.tsx';
import { useLanguage } from '../language.ts';
import { inertLine } from '../text/inert.ts';

type Props = {
  readonly warning: KeyWarning;
  /** `button` is about to go, and has the focus. */
  readonly onDismiss: (id: string, button: HTMLElement) => void;
};

export function Warning({ warning, onDismiss }: Props) {
  const { warnings: words, details } = useLanguage().words.panel;
  const { id, title, cause, fix, site, fingerprint } = warning;
  return (
    <li class="warning">
      <Icon name="warning" />
      <div class="warning-text">
        <p>
          <strong>{inertLine(title)}</strong> <span class="quiet">{words.key(fingerprint)}</span>
        </p>
        <p>
          <Prose text={cause} />
        </p>
        <details>
          <summary>{words.fix}</summary>
          <ol>
            {fix.map((step) => (
              <li key={step}>
                <Prose text={step} />
              </li>
            ))}
          </ol>
          <p class="docs">
            {details.documentation}
            <a href={docLinks.authentication.url} target="_blank" rel="noreferrer">
              {docLinks.authentication.title}
            </a>
          </p>
        </details>
      </div>
      <button
        type="button"
        class="action dismiss"
        aria-label={words.dismissOne(inertLine(site), fingerprint)}
        onClick={(event) => onDismiss(id, event.currentTarget)}
      >
        {words.dismiss}
      </button>
    </li>
  );
}
