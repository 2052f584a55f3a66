import TreeIcon from '@atlaskit/icon/core/roadmap';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';

const examples = [
  { jql: 'issuetype = Objective', means: 'every objective, with the work of all teams below it' },
  { jql: 'issuetype = Initiative', means: 'every initiative' },
  { jql: 'issuetype = Epic AND statusCategory != Done', means: 'epics that aren’t done' },
  { jql: 'issuetype = Epic AND duedate <= endOfMonth()', means: 'epics due by the end of this month' },
] as const;

/** Ways to begin: each shows at once what the page does. */
export function ExampleList({ onChoose }: { readonly onChoose: (jql: string) => void }) {
  return (
    <ul className="examples">
      {examples.map(({ jql, means }) => (
        <li key={jql}>
          <Button onClick={() => onChoose(jql)}>
            <code>{jql}</code>
          </Button>
          <span className="quiet">{means}</span>
        </li>
      ))}
    </ul>
  );
}

/** Before anything was chosen. */
export function FirstVisit({ onChoose }: { readonly onChoose: (jql: string) => void }) {
  return (
    <EmptyState title="Roll work up over teams" icon={<TreeIcon label="" />}>
      <p>
        Choose the issues at the top. Gantry reads everything below them as you, says first what needs attention, and
        shows totals that add up. The address of this page brings the same view back: share it, or keep it.
      </p>
      <ExampleList onChoose={onChoose} />
    </EmptyState>
  );
}
