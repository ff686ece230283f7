/** What stands in a document: its attributes, its text, and apart the text of what quotes the server's own message. */
export type Reading = { readonly attributes: string; readonly rest: string; readonly quoting: string };

/** In a document, self-contained. `each`: once for each row of the list of calls, which is selected first. */
export async function readDocument({ each }: { each: boolean }): Promise<Reading> {
  const read = (): Reading => {
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].map(({ name, value }) => `${name}=${value}`),
    );
    const regions = ['Cause', 'Evidence', 'Status'].map((name) => `section[aria-label=${name}]`);
    const quoting = [...document.querySelectorAll([...regions, '[role=gridcell].cause'].join())];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const rest: string[] = [];
    while (texts.nextNode()) {
      const { currentNode } = texts;
      if (!quoting.some((section) => section.contains(currentNode))) rest.push(currentNode.textContent ?? '');
    }
    return {
      attributes: [document.title, location.href, ...attributes].join('\n'),
      rest: rest.join('\n'),
      quoting: quoting.map((section) => section.textContent).join('\n'),
    };
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const readings: Reading[] = [];
  if (!each) readings.push(read());
  const list = document.querySelector<HTMLElement>('[role=grid][aria-label=Calls]');
  const count = each ? Number(list?.getAttribute('aria-rowcount')) : 0;
  for (let index = 1; index <= count; index++) {
    const row = () => list?.querySelector<HTMLElement>(`[role=row][aria-rowindex="${index}"]`);
    while (!row()) {
      const height = list?.querySelector<HTMLElement>('[role=row]')?.offsetHeight ?? 0;
      list?.scrollTo(0, (index - 1) * height);
      await frame();
    }
    row()?.click();
    while (row()?.getAttribute('aria-selected') !== 'true' || !document.querySelector('section[aria-label=Cause]')) {
      await frame();
    }
    // Details may follow the selection by a frame.
    await frame();
    await frame();
    readings.push(read());
  }
  const all = (part: keyof Reading) => readings.map((reading) => reading[part]).join('\n');
  return { attributes: all('attributes'), rest: all('rest'), quoting: all('quoting') };
}
