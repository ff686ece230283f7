import { formFields } from '../decode/body/form-fields.ts';
import { requestBody } from '../decode/body/request-body.ts';
import type { Body } from '../decode/exchange.ts';
import type { BodyForm, Difference } from './difference.ts';
import { jsonDifferences } from './json-differences.ts';
import { type Entries, nameDifferences } from './name-differences.ts';

/** Differences told at most: past them the bodies are simply two. */
const most = 60;

/** Where the bodies of two requests differ; nothing where one was not seen. */
export function bodyDifferences(good: Body, now: Body): readonly Difference[] {
  if (good.state === 'unseen' || now.state === 'unseen') return [];
  const [before, after] = [formOf(good), formOf(now)];
  if (before !== after) return [{ part: 'body', good: before, now: after }];
  if (before === 'json') return ofJson(good, now);
  return before === 'form' || before === 'multipart'
    ? nameDifferences('field', fieldsOf(good), fieldsOf(now)).slice(0, most)
    : [];
}

function ofJson(good: Body, now: Body): readonly Difference[] {
  const [before, after] = [requestBody(good), requestBody(now)];
  return before.kind === 'json' && after.kind === 'json' ? jsonDifferences(before.value, after.value, most) : [];
}

function formOf(body: Body): BodyForm {
  const { kind } = requestBody(body);
  if (kind === 'absent') return 'none';
  return kind === 'json' || kind === 'form' || kind === 'multipart' ? kind : 'other';
}

function fieldsOf(body: Body): Entries {
  const fields = body.state === 'present' ? (formFields(body.text, typeOf(body)) ?? []) : [];
  return {
    whole: body.state === 'present' && body.cut !== true && fields.length > 0 && fields.length < 1_000,
    entries: fields.map((field) => ({
      name: field.name,
      sent:
        'file' in field ? { kind: 'file', type: field.file, size: field.size } : { kind: 'text', value: field.value },
    })),
  };
}

/** By its looks, as the decoder takes it: a form that declares no type, or another one, is still a form. */
function typeOf(body: Body): string {
  return requestBody(body).kind === 'multipart' ? 'multipart/form-data' : 'application/x-www-form-urlencoded';
}
