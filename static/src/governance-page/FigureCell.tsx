import { percentOf, printPercent } from '../../../src/domain/rollup/percent';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';
import { figureTitles } from './governance-model';
import type { Drill } from './page-state';

interface FigureCellProps {
  readonly count: number;
  /** The list that it leads to. */
  readonly drill: Drill;
  /** What it is counted of, in words after the number; none for a figure that is no share. */
  readonly of?: { readonly total: number; readonly words: string };
  /** Whose figure it is, read aloud with the button. */
  readonly whose: string;
  readonly onDrill: (drill: Drill) => void;
}

/** A figure that opens the list of its items; nothing to open where it is none. */
export function FigureCell({ count, drill, of, whose, onDrill }: FigureCellProps) {
  const number = new Intl.NumberFormat(useHostContext().locale);
  const share = of === undefined || of.total === 0 ? null : percentOf(count, of.total);
  return (
    <span className="figure-cell">
      {count === 0 ? (
        <span>{number.format(0)}</span>
      ) : (
        <Button
          appearance="link"
          aria-label={`${number.format(count)}: ${figureTitles[drill.figure]}, ${whose}`}
          onClick={() => onDrill(drill)}
        >
          {number.format(count)}
        </Button>
      )}
      {of !== undefined && of.total > 0 && (
        <span className="figure-cell__of">
          {of.words} · {printPercent(share)}
        </span>
      )}
    </span>
  );
}
