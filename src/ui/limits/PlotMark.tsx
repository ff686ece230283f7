import type { PlotKind } from './plot-text.ts';

type Props = {
  readonly kind: PlotKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Told apart without colour: served is wide, failed narrow, refused hollow; a block is shaded under a bar. */
export function PlotMark({ kind, ...box }: Props) {
  const { x, y, width, height } = box;
  if (kind === 'left') return <path class="left" d={`M${x} ${y + height / 2}h${width}`} />;
  if (kind === 'blocked')
    return (
      <g class="blocked-span">
        <rect class="shade" {...box} />
        <rect {...box} height={2} />
      </g>
    );
  if (kind === 'failed') return <rect class="failed" {...box} x={x + 0.3 * width} width={0.4 * width} />;
  return <rect class={kind} {...box} />;
}
