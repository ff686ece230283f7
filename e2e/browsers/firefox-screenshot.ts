import { writeFile } from 'node:fs/promises';
import { type Chrome, type Place, within } from './firefox-chrome.ts';
import type { WindowGlobal, XulBrowser } from './firefox-chrome-types.ts';
import { until } from './until.ts';

/** Something that can be drawn: a part of a window, and its size; all in CSS px. */
export type View = { window: WindowGlobal; region: DOMRect | null; width: number; height: number };

/** The whole of what a `<browser>` shows. */
export function browserView(browser: Place<XulBrowser>): Place<View> {
  return within(
    'the document',
    browser,
    (browser) => {
      const window = browser.browsingContext.currentWindowGlobal;
      const { width, height } = browser.getBoundingClientRect();
      return window && { window, region: null, width, height };
    },
    null,
  );
}

/** Writes a PNG of a view. */
export async function saveScreenshot(chrome: Chrome, view: Place<View>, file: string): Promise<void> {
  const url = await until(() => chrome.at(view, draw), {
    timeoutMs: 10_000,
    what: 'a picture in the size of its frame',
  });
  await writeFile(file, url.slice(url.indexOf(',') + 1), 'base64');
}

/** A PNG as a `data:` URL; '' while the document is still laid out in a size that its frame had before. */
async function draw({ window, region, width, height }: View): Promise<string> {
  const bitmap = await window.drawSnapshot(region, 1, 'white');
  if (Math.abs(bitmap.width - width) > 1 || Math.abs(bitmap.height - height) > 1) return '';
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  const png = await canvas.convertToBlob({ type: 'image/png' });
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsDataURL(png);
  });
}
