import type { PanelPage } from '../pages/panel.ts';
import type { PopupPage } from '../pages/popup.ts';

/** Prints every row of the panel with what its details say, read from the panel's own document. Gives the rows' labels. */
export async function printPanel(panel: PanelPage): Promise<string[]> {
  const labels: string[] = [];
  const count = await panel.count();
  console.log(`\nThe panel lists ${count} failed ${count === 1 ? 'call' : 'calls'}.`);
  for (let index = 0; index < count; index++) {
    const { label } = await panel.row(index);
    const { Status = '', Cause = '', Fix = '', Evidence = '' } = await panel.select(index);
    labels.push(label);
    console.log(`\n${index + 1}. ${label}`);
    console.log(indented('Status', Status));
    console.log(indented('Cause', Cause));
    console.log(indented('Fix', Fix));
    console.log(indented('Evidence', Evidence));
  }
  return labels;
}

/** Prints what the popup shows, read from its own document. */
export async function printPopup(popup: PopupPage): Promise<void> {
  console.log('\nThe popup shows:');
  for (const { name, figures, timer } of await popup.cards()) {
    console.log(`   ${name}: ${figures || 'no meter'}${timer ? `, ${timer}` : ''}`);
  }
  console.log(indented('', await popup.text()));
}

/** A region's text without its heading, each line indented under its name. */
function indented(name: string, text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '' && line.trim() !== name);
  const [first = '', ...rest] = lines;
  const margin = ' '.repeat(12);
  return [`   ${name.padEnd(9)}${first}`, ...rest.map((line) => margin + line)].join('\n');
}
