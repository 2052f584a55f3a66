import { Button } from '../../ui/Button';
import type { ItemProblem } from './item-problem';
import '../problem-list.css';

/** What keeps a draft from being published; each leads to its place. */
export function ChecklistProblems({
  problems,
  onGo,
}: {
  readonly problems: readonly ItemProblem[];
  readonly onGo: (problem: ItemProblem) => void;
}) {
  return (
    <ul className="problem-list">
      {problems.map((problem) => (
        <li key={`${problem.itemKey ?? ''} ${problem.part} ${problem.message}`}>
          <Button appearance="link" onClick={() => onGo(problem)}>
            {problem.itemName}
          </Button>
          <span>{problem.message}</span>
        </li>
      ))}
    </ul>
  );
}
