import type { Timeline } from '../../rate-limit/timeline.ts';
import { useLanguage } from '../language.ts';
import { PlotLegend } from './PlotLegend.tsx';
import { PlotMark } from './PlotMark.tsx';
import { plotKinds, plotText } from './plot-text.ts';

type Props = { readonly timeline: Timeline; readonly height: number };

/** Units of the drawing a step is wide; it is stretched to the room there is. */
const stepWidth = 4;
/** Few failures among many calls can still be seen, and told apart. */
const leastTrouble = 4;

/** Calls by outcome as bars, what is left as a line, blocks shaded. The same in words for those who do not see it. */
export function LimitPlot({ timeline, height }: Props) {
  const { locale, words } = useLanguage();
  const { steps, from, stepMs, blocked } = timeline;
  const width = steps.length * stepWidth;
  const most = Math.max(1, ...steps.map(({ served, failed, refused }) => served + failed + refused));
  const x = (at: number) => ((at - from) / stepMs) * stepWidth;
  const name = plotText(timeline, locale, words.limits);
  const box = { y: 0, height };
  return (
    <div class="limit-plot">
      <svg role="img" aria-label={name} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none">
        <title>{name}</title>
        {blocked.map((span) => (
          <PlotMark key={span.from} kind="blocked" {...box} x={x(span.from)} width={x(span.to) - x(span.from)} />
        ))}
        {steps.map((step) => (
          <Bar
            key={step.at}
            step={step}
            height={height}
            x={x(step.at)}
            scale={(height - 2 - 2 * leastTrouble) / most}
          />
        ))}
        <path class="left" d={linePath(timeline, x, height)} />
      </svg>
      <PlotLegend kinds={plotKinds(timeline)} />
    </div>
  );
}

type BarProps = {
  readonly step: Timeline['steps'][number];
  readonly x: number;
  readonly scale: number;
  readonly height: number;
};

/** Refused on failed on served, from the ground up in the order of least trouble. */
function Bar({ step, x, scale, height }: BarProps) {
  let top = height;
  return (
    <>
      {(['served', 'failed', 'refused'] as const).map((kind) => {
        if (step[kind] === 0) return null;
        const tall = Math.max(kind === 'served' ? 0 : leastTrouble, step[kind] * scale);
        top -= tall;
        return <PlotMark key={kind} kind={kind} x={x + 0.4} width={stepWidth - 0.8} y={top} height={tall} />;
      })}
    </>
  );
}

/** Level between what answers told: it changes with calls only, or when a window begins, which the next answer tells. */
function linePath({ steps, top, stepMs }: Timeline, x: (at: number) => number, height: number): string {
  let path = '';
  for (const { at, remaining } of steps) {
    if (remaining === undefined) continue;
    const y = height - 1 - (remaining / Math.max(1, top)) * (height - 2);
    path += path === '' ? `M${x(at)} ${y}` : `H${x(at)}V${y}`;
    path += `H${x(at + stepMs)}`;
  }
  return path;
}
