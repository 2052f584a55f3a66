import { ageInWords } from '../../../src/domain/roadmap/reported-health';
import { useHostContext } from '../host-context';
import { Lozenge } from '../ui/Lozenge';
import { updateWords } from '../update-words';
import { useItemFacts } from './item-facts';

/** How old the reported health is: a word from last month must not pass for this week's. */
export function HealthAge() {
  const { locale } = useHostContext();
  const update = useItemFacts()?.healthUpdate;
  if (update === undefined) return null;
  const age = ageInWords(update);
  if (age === null && update.state === 'not asked') return null;
  return (
    <p className="answer-row quiet">
      {update.state === 'overdue' && <Lozenge tone="warning">Out of date</Lozenge>}
      <span>{[age, update.state === 'not asked' ? null : updateWords(update, locale)].filter(Boolean).join('. ')}</span>
    </p>
  );
}
