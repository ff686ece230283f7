import { docLinks } from '../../api/doc-links.ts';
import { failedWith, type NetworkFacts } from '../call-facts.ts';
import { code, isNeolens } from '../english.ts';
import { defineRule } from '../rule.ts';

type TlsError = NetworkFacts & {
  readonly fault: 'name' | 'date' | 'issuer' | 'revoked' | 'protocol' | 'client' | 'other';
};

const faults: readonly (readonly [TlsError['fault'], RegExp])[] = [
  ['name', /COMMON_NAME|BAD_CERT_DOMAIN|NAME_INVALID/],
  ['date', /DATE_INVALID|EXPIRED|NOT_YET_VALID/],
  ['issuer', /AUTHORITY_INVALID|UNKNOWN_ISSUER|SELF_SIGNED|UNTRUSTED|INADEQUATE_CERT|TRANSPARENCY/],
  ['revoked', /REVOKED/],
  ['client', /CLIENT_AUTH/],
  ['protocol', /PROTOCOL|VERSION|CIPHER|HANDSHAKE|RX_RECORD|INADEQUATE_SECURITY/],
];

const texts: Readonly<Record<TlsError['fault'], string>> = {
  name: 'its certificate is for another host name',
  date: 'its certificate has expired or is not valid yet',
  issuer: 'its certificate comes from an issuer that this browser does not trust',
  revoked: 'its certificate was revoked',
  client: 'it asks for a client certificate that the browser did not give',
  protocol: 'browser and server could not agree on a protocol; a plain-http port under `https:` looks like this too',
  other: 'the secure connection could not be made',
};

export default defineRule<TlsError>({
  id: 'tls-error',
  refines: 'network-failure',
  on: ['network'],
  docs: [docLinks.troubleshooting],
  title: { en: 'Secure connection failed' },
  match: (exchange) => {
    const facts = failedWith(exchange, 'tls');
    return facts && { ...facts, fault: faults.find(([, pattern]) => pattern.test(facts.name))?.[0] ?? 'other' };
  },
  certainty: () => 'certain',
  retry: () => ({ verdict: 'never', reason: 'untrusted-server' }),
  words: {
    en: ({ call, name, fault }) => ({
      cause: `No secure connection to ${code(call.host)}: ${texts[fault]} (${code(name)}).`,
      fix: [
        `Open ${code(`https://${call.host}`)} in a tab: the browser shows the certificate and what it objects to.`,
        fault === 'date'
          ? 'Check the clock of this machine; if it is right, the certificate must be renewed.'
          : isNeolens(call.origin)
            ? 'On a company network, install its root certificate; elsewhere, write to support@neolens.ai.'
            : 'On a company network or for a server of your own, install its root certificate.',
      ],
    }),
  },
});
