import type { Timings } from '../../decode/exchange.ts';

const parts: Readonly<Record<keyof Timings, string>> = {
  blocked: 'Held back in the browser',
  dns: 'Looking up the host',
  connect: 'Connecting',
  tls: 'TLS handshake',
  send: 'Sending the request',
  wait: 'Waiting for the answer',
  receive: 'Receiving the answer',
};

/** Durations come formatted. */
export const timingWords = {
  region: 'Timing',
  took: (duration: string) => `The call took ${duration}.`,
  documented: (duration: string) => `Documented: 95 of 100 calls to this endpoint take at most ${duration}.`,
  slower: 'This one took longer.',
  within: 'This one is within that.',
  undocumented: 'No time is documented for this endpoint.',
  unseen: 'How long the call took was not seen.',
  noParts: 'The parts of its time were not seen.',
  brief: 'under 1 ms',
  part: 'Part',
  time: 'Time',
  parts,
};
