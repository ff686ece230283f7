import { expect, test } from 'vitest';
import type { TabShare } from '../../rate-limit/spend.ts';
import { catalogueFor } from '../catalogue/catalogue.ts';
import { tabsText } from './tab-names.ts';

const words = catalogueFor('en').limits;
const tab = (tabId: number, calls: number, ...sites: readonly string[]): TabShare => ({ tabId, calls, sites });

test.each<[what: string, tabs: readonly TabShare[], own: number | undefined, text: string]>([
  [
    'the tab that is looked at first, others by their host',
    [tab(3, 1_200, 'https://app.example'), tab(7, 40, 'https://own.example'), tab(5, 3)],
    7,
    'By tab: this tab 40, app.example 1,200, another tab 3',
  ],
  [
    'none as this tab, where that made no call',
    [tab(3, 12, 'http://localhost:8787'), tab(5, 3)],
    9,
    'By tab: localhost:8787 12, another tab 3',
  ],
  [
    'one of several sites with how many others',
    [tab(3, 12, 'https://app.example', 'https://frame.example'), tab(7, 1)],
    7,
    'By tab: this tab 1, app.example and 1 other site 12',
  ],
  [
    'service workers as what they are',
    [tab(-1, 8, 'https://app.example'), tab(-1, 2), tab(7, 1)],
    7,
    'By tab: this tab 1, service worker of app.example 8, a service worker 2',
  ],
  [
    'the first few of many',
    [tab(1, 9), tab(2, 8), tab(3, 7), tab(4, 6), tab(5, 5), tab(6, 4)],
    undefined,
    'By tab: another tab 9, another tab 8, another tab 7, another tab 6, and 9 others',
  ],
  ['another tab that made all calls', [tab(3, 12, 'https://app.example')], 7, 'By tab: app.example 12'],
  ['nothing, where this tab made all calls', [tab(7, 12, 'https://app.example')], 7, ''],
  ['nothing, where one tab made all calls and which one is looked at is not known', [tab(7, 12)], undefined, ''],
  ['nothing, where no call was made', [], 7, ''],
])('the calls by tab name %s', (_what, tabs, own, text) => {
  expect(tabsText(tabs, own, 'en', words)).toBe(text);
});

test('a host with what cannot be seen in it is shown with marks', () => {
  expect(tabsText([tab(1, 1, 'https://a\u202e.example')], 2, 'en', words)).toBe('By tab: a‹U+202E›.example 1');
});
