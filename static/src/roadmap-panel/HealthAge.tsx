import { ageInWords } from '../../../src/domain/roadmap/reported-health';
import { Lozenge } from '../ui/Lozenge';
import { useItemFacts } from './item-facts';

/** How old the reported health is: a word from last month must not pass for this week's. */
export function HealthAge() {
  const update = useItemFacts()?.healthUpdate;
  if (update === undefined) return null;
  const age = ageInWords(update);
  if (age === null && update.state === 'not asked') return null;
  return (
    <p className="answer-row quiet">
      {update.state === 'overdue' && <Lozenge tone="warning">Out of date</Lozenge>}
      <span>{[age, update.state === 'not asked' ? null : update.sentence].filter(Boolean).join('. ')}</span>
    </p>
  );
}
