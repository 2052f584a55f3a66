import { useState, type KeyboardEvent } from 'react';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { TextArea } from '../ui/TextArea';
import { PlanOptions } from './PlanOptions';
import type { TriedPlan } from './page-state';
import type { PlanProblems } from './plan-problems';

interface PlanFormProps {
  /** What is shown now; its JQL is '' before the first reading. */
  readonly applied: TriedPlan;
  readonly problems: PlanProblems;
  readonly isReading: boolean;
  /** With what is applied already: read it again. */
  readonly onApply: (plan: TriedPlan) => void;
}

const MOST_JQL = 8000;

/** Chooses a plan. Nothing is read before it is applied: each reading takes from what Jira allows the whole site. */
export function PlanForm({ applied, problems, isReading, onApply }: PlanFormProps) {
  const [edited, setEdited] = useState({ draft: applied, over: applied });
  // Another plan that was applied, by going back for instance, takes the place of what was being typed over the last one.
  const draft = edited.over === applied ? edited.draft : applied;
  const [isMissing, setIsMissing] = useState(false);
  const [areOptionsOpen, setAreOptionsOpen] = useState(false);
  const change = (part: Partial<TriedPlan>) => setEdited({ draft: { ...draft, ...part }, over: applied });
  const isRefused = Object.values(problems).some((problem) => problem !== null);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(applied);
  // Nothing of the applied plan is shown: there was none, or Jira refused it.
  const isFirst = applied.jql === '' || isRefused;
  const hasOptionProblem = [
    problems.links,
    problems.timeZone,
    problems.pointsField,
    problems.startField,
    problems.teamField,
  ].some(Boolean);
  const areOptionsShown = areOptionsOpen || hasOptionProblem;

  const apply = () => {
    const jql = draft.jql.trim();
    setIsMissing(jql === '');
    if (jql !== '') onApply({ ...draft, jql });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // As in Jira's own search: Enter runs, Shift and Enter starts a line.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    apply();
  };
  return (
    <form
      className="plan-form"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <Field
        id="roots-jql"
        label="Roots of the plan, in JQL"
        help="Every issue that it finds becomes a root; all that lies below it in Jira’s hierarchy comes with it."
        error={isMissing && draft.jql.trim() === '' ? 'Say which issues are the roots.' : problems.jql}
      >
        {(control) => (
          <span className="plan-form__jql">
            <TextArea
              {...control}
              rows={1}
              limit={MOST_JQL}
              spellCheck={false}
              autoCapitalize="off"
              placeholder="issuetype = Epic AND project = …"
              value={draft.jql}
              onChange={(jql) => change({ jql })}
              onKeyDown={onKeyDown}
            />
          </span>
        )}
      </Field>
      {areOptionsShown && <PlanOptions plan={draft} problems={problems} onChange={change} />}
      <div className="plan-form__actions">
        <Button type="submit" appearance={isFirst || isChanged ? 'primary' : 'default'} isLoading={isReading}>
          {isFirst || isChanged ? 'Show portfolio' : 'Read again'}
        </Button>
        <Button appearance="subtle" aria-expanded={areOptionsShown} onClick={() => setAreOptionsOpen(!areOptionsShown)}>
          Options
        </Button>
        <span className="quiet">{optionWords(draft)}</span>
        {isChanged && !isFirst && <span className="quiet">Changed; what is shown below is still as before.</span>}
      </div>
    </form>
  );
}

/** What the options have been set to, in few words; '' as long as nothing is. */
function optionWords({ links, timeZone, pointsField, startField, teamField }: TriedPlan): string {
  return [
    ...(links.length === 0 ? [] : [`children also by ${links.map(({ name }) => name).join(', ')}`]),
    ...(timeZone === null ? [] : [`days in ${timeZone}`]),
    ...([pointsField, startField, teamField].every((field) => field === null) ? [] : ['own fields']),
  ].join(' · ');
}
