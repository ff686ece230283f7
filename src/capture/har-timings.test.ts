import { expect, test } from 'vitest';
import { harTimings } from './har-timings.ts';
import { recordedExchanges } from './recorded.fixture.ts';

test('the handshake is taken out of the connection, which HAR counts it in, and what there was not is left out', () => {
  expect(
    harTimings({ blocked: 3, dns: -1, connect: 50, ssl: 30, send: 0, wait: 120.5, receive: 2, _workerStart: 4 }),
  ).toEqual({
    blocked: 3,
    connect: 20,
    tls: 30,
    send: 0,
    wait: 120.5,
    receive: 2,
  });
  expect(harTimings({ connect: 1, ssl: 2 })).toEqual({ connect: 0, tls: 2 });
});

test.each([undefined, null, [], {}, 'wait', { wait: '5' }, { wait: -1 }, { wait: Number.NaN }])(
  '%j tells none',
  (value) => {
    expect(harTimings(value)).toBeUndefined();
  },
);

test('both browsers tell how long the server let wait, and Chromium alone the script and its line', () => {
  const [chromium] = recordedExchanges('chromium', 'same-origin 429');
  const [firefox] = recordedExchanges('firefox', 'same-origin 429');
  expect(chromium?.timings?.wait).toBeCloseTo(1.01);
  expect(firefox?.timings).toMatchObject({ wait: 2 });
  expect(chromium?.initiator).toMatchObject({ script: 'http://127.0.0.1:8911/calls.js', line: 2 });
  expect(firefox?.initiator).not.toHaveProperty('script');
});
