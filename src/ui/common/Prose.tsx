import { codeSpans } from '../text/code-spans.ts';
import { clipped, inertLine } from '../text/inert.ts';

/** Longer than any text of ours; what a server adds to it is cut. */
const longest = 800;

/** A sentence of a diagnosis, with the names from the call set as code. */
export function Prose({ text }: { readonly text: string }) {
  const spans = codeSpans(inertLine(clipped(text, longest)));
  return (
    <>
      {spans.map((span, index) => {
        return span.code ? <code key={index}>{span.text}</code> : span.text;
      })}
    </>
  );
}
