import { callers } from './callers.js';

const progress = document.querySelector('#progress');
const start = document.querySelector('#start');
const rows = document.querySelector('#calls');

const { run, bases, calls } = await (await fetch('/demo.json')).json();
if (new URLSearchParams(location.search).has('wait')) await clicked();
for (const [index, call] of calls.entries()) {
  progress.value = `Call ${index + 1} of ${calls.length}`;
  const cell = addRow(call);
  showOutcome(cell, await callers[call.from](requestOf(call)));
}
progress.value = `All ${calls.length} calls are made.`;
document.body.dataset.done = 'true';
start.textContent = 'Make them again';
start.hidden = false;
start.addEventListener('click', () => location.reload());

/** The call as `makeCall` takes it, with the text of this page load in it. */
function requestOf({ base, method, path, headers, body, abortAfter }) {
  const filled = Object.entries(headers).map(([name, value]) => [name, value.replace('{run}', run)]);
  return {
    url: bases[base] + path,
    init: { method, headers: Object.fromEntries(filled) },
    body: filledBody(body),
    abortAfter,
  };
}

function filledBody(body) {
  if (!body?.file) return body;
  const { base64, ...file } = body.file;
  const bytes = [...atob(base64)].map((letter) => letter.charCodeAt(0));
  return { ...body, file: { ...file, bytes: new Uint8Array([...bytes, ...new TextEncoder().encode(run)]) } };
}

function addRow({ says, method, path, from, base }) {
  const row = rows.insertRow();
  row.insertCell().textContent = says;
  const code = document.createElement('code');
  code.textContent = `${method} ${path.split('?')[0]}`;
  const where = document.createElement('span');
  where.className = 'where';
  where.textContent = whereFrom(from, base);
  row.insertCell().append(code, ' ', where);
  const outcome = row.insertCell();
  outcome.textContent = '…';
  row.scrollIntoView({ block: 'nearest' });
  return outcome;
}

function whereFrom(from, base) {
  if (from !== 'page') return `from ${from === 'iframe' ? 'an iframe' : `a ${from.replace('-', ' ')}`}`;
  return { api: '', backend: 'to its own backend', refused: 'to a closed port', unresolved: 'to an unknown host' }[
    base
  ];
}

function showOutcome(cell, { status, error, message }) {
  cell.textContent = error ? `${error}: ${message}` : String(status);
  cell.dataset.saw = error ?? String(status);
  cell.className = error || status >= 400 ? 'failed' : 'passed';
}

function clicked() {
  progress.value = `${calls.length} calls are ready.`;
  start.hidden = false;
  return new Promise((resolve) => {
    start.addEventListener(
      'click',
      () => {
        start.hidden = true;
        resolve();
      },
      { once: true },
    );
  });
}
