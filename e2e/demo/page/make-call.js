/**
 * Makes one call of the demo and tells what page code can know of it: the status, or the name of the error.
 * `init` is as `fetch` takes it, but for the body, which is a text or the parts of a form, so that it can be posted to a worker.
 */
export async function makeCall({ url, init, body, abortAfter }) {
  const abort = new AbortController();
  if (abortAfter !== undefined) setTimeout(() => abort.abort(), abortAfter);
  try {
    const response = await fetch(url, { ...init, body: requestBody(body), signal: abort.signal });
    await response.text();
    return { status: response.status };
  } catch (error) {
    return { error: error.name, message: error.message };
  }
}

function requestBody(body) {
  if (body === undefined) return undefined;
  if (body.kind === 'text') return body.text;
  const form = new FormData();
  for (const [name, value] of Object.entries(body.fields)) form.set(name, value);
  if (body.file) {
    const { field, name, mediaType, bytes } = body.file;
    form.set(field, new File([bytes], name, { type: mediaType }));
  }
  return form;
}
