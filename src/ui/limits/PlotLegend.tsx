import { useLanguage } from '../language.ts';
import { PlotMark } from './PlotMark.tsx';
import type { PlotKind } from './plot-text.ts';

type Props = { readonly kinds: readonly PlotKind[] };

/** Each mark of the plot beside its word. Not read aloud: the plot says all of it itself. */
export function PlotLegend({ kinds }: Props) {
  const { words } = useLanguage();
  if (kinds.length === 0) return null;
  return (
    <p class="plot-legend quiet" aria-hidden="true">
      {kinds.map((kind) => (
        <span key={kind}>
          <svg width={12} height={10} viewBox="0 0 12 10" aria-hidden="true">
            <PlotMark kind={kind} x={1} y={1} width={10} height={8} />
          </svg>
          {words.limits.plotKinds[kind]}
        </span>
      ))}
    </p>
  );
}
