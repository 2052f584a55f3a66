import './risk-matrix.css';

type Degree = 1 | 2 | 3;

const downwards: readonly Degree[] = [3, 2, 1];
const rightwards: readonly Degree[] = [1, 2, 3];

/** Where a risk lies: impact upwards, likelihood to the right. The words beside it say the same. */
export function RiskMatrix({ likelihood, impact }: { readonly likelihood: Degree; readonly impact: Degree }) {
  const cells = downwards.flatMap((row) => rightwards.map((column) => ({ row, column })));
  return (
    <span className="risk-matrix" role="img" aria-label={`Likelihood ${likelihood} of 3, impact ${impact} of 3`}>
      {cells.map(({ row, column }) => (
        <span
          key={`${row}-${column}`}
          className={`risk-matrix__cell risk-matrix__cell--${levelOf(row * column)}`}
          data-here={row === impact && column === likelihood ? '' : undefined}
        />
      ))}
    </span>
  );
}

function levelOf(score: number): 'low' | 'medium' | 'high' {
  if (score >= 6) return 'high';
  return score >= 3 ? 'medium' : 'low';
}
