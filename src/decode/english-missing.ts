import type { Parameter } from '../api/endpoint.ts';
import type { Call } from './call.ts';
import { callName, code, said } from './english.ts';
import { describeParameter } from './english-parameter.ts';
import type { Place } from './required-fields.ts';

/** A field that the API did not find in a call. */
export type Missing = {
  readonly call: Call;
  readonly field: string;
  readonly parameter: Parameter | undefined;
  readonly place: Place;
  /** A field of the request whose name is nearly this one. */
  readonly instead: string | undefined;
  readonly sent: boolean;
  /** The server names the field; otherwise it is documented as required, and was seen not to be there. */
  readonly named: boolean;
  /** The field belongs in a body, and calls of this method have none. */
  readonly bodiless: boolean;
};

const places: Readonly<Record<Place, string>> = {
  query: 'the query',
  body: 'the request body',
  form: 'the form in the request body',
};

export function describeMissing({ call, field, place, instead, sent, named, bodiless }: Missing): string {
  if (sent) return `${code(field)} was sent, but the API does not find it.${said(call)}`;
  if (bodiless)
    return `${code(field)} is missing: it belongs in a request body, which ${code(call.method)} calls do not have.${said(call)}`;
  const absence = named ? 'is missing from' : 'is documented as required and is not in';
  const more = instead ? ` ${code(instead)} was sent instead.` : '';
  return `${code(field)} ${absence} ${places[place]}.${more}${said(call)}`;
}

export function stepsToAdd(missing: Missing): readonly string[] {
  return [addition(missing), check(missing)];
}

function addition({ call, field, parameter, place, instead, bodiless }: Missing): string {
  if (bodiless)
    return `Send ${code(field)} in the body of a call that has one, such as ${code(`POST ${call.template}`)}.`;
  if (instead) return `Rename ${code(instead)} to ${code(field)} in ${places[place]}.`;
  const what = parameter && parameter.type !== 'file' ? `, ${describeParameter(parameter)},` : '';
  return `Add ${code(field)}${what} to ${places[place]} of ${code(callName(call))}.`;
}

function check({ call, field, parameter, place, sent, bodiless }: Missing): string {
  if (bodiless)
    return `Check the method: did your code mean ${code(call.method)}? A redirect can turn ${code('POST')} into ${code('GET')}.`;
  if (sent) return `Check that ${code(field)} has a value and stands at the place that the API reference shows.`;
  if (parameter?.type === 'file')
    return `If your code appends ${code(field)}, check that the file was chosen by then, and that the name is spelt like this.`;
  return place === 'body'
    ? `If your code sets ${code(field)}, check that its value is not ${code('undefined')}: JSON leaves such fields out.`
    : `If your code sets ${code(field)}, check that it has a value by then, and that the name is spelt like this.`;
}
