import type { PlacedProblem } from './draft/placed-problem';
import { Button } from '../ui/Button';
import './problem-list.css';

/** What keeps a draft from being published; each leads to its place. */
export function ProblemList({
  problems,
  onGo,
}: {
  readonly problems: readonly PlacedProblem[];
  readonly onGo: (problem: PlacedProblem) => void;
}) {
  return (
    <ul className="problem-list">
      {problems.map((problem) => (
        <li key={`${problem.owner} ${problem.ownerId} ${problem.part} ${problem.message}`}>
          <Button appearance="link" onClick={() => onGo(problem)}>
            {problem.ownerName}
          </Button>
          <span>{problem.message}</span>
        </li>
      ))}
    </ul>
  );
}
