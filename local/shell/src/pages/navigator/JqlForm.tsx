import { useState } from 'react';
import { Link } from '../../router/Link';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';

const EXAMPLES = [
  ['My open issues', 'assignee = currentUser() AND statusCategory != Done ORDER BY duedate ASC'],
  ['Overdue', 'duedate < startOfDay() AND statusCategory != Done ORDER BY duedate ASC'],
  ['Epics under way', 'issuetype = Epic AND statusCategory = "In Progress" ORDER BY updated DESC'],
  ['Done in the last two weeks', 'resolved >= -14d ORDER BY resolved DESC'],
  ['Released soon', 'fixVersion in unreleasedVersions() ORDER BY priority DESC'],
] as const;

/** The search as text, with Jira's own words where it doesn't understand it, and some to begin with. */
export function JqlForm({
  jql,
  problems,
  isBusy,
  onSearch,
}: {
  readonly jql: string;
  readonly problems: readonly string[];
  readonly isBusy: boolean;
  readonly onSearch: (jql: string) => void;
}) {
  const [text, setText] = useState(jql);
  return (
    <div className="jql">
      <form
        className="jql__form"
        role="search"
        aria-label="JQL"
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(text.trim());
        }}
      >
        <input
          className="input jql__input"
          aria-label="JQL query"
          aria-invalid={problems.length > 0 || undefined}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button type="submit" appearance="primary" isLoading={isBusy}>
          Search
        </Button>
      </form>
      {problems.length > 0 && (
        <Message tone="danger" title="Jira does not understand this query">
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Message>
      )}
      <ul className="jql__examples" aria-label="Examples">
        {EXAMPLES.map(([name, example]) => (
          <li key={name}>
            <Link
              href={`/issues/?${new URLSearchParams({ jql: example })}`}
              className="jql__example"
              aria-current={example === jql || undefined}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
