import AddIcon from '@atlaskit/icon/core/add';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CreateIssueDialog } from '../../create-issue/CreateIssueDialog';
import { childrenQuery } from '../../jira/queries';
import type { Issue } from '../../jira/wire';
import { IconButton } from '../../ui/IconButton';
import { Message } from '../../ui/Message';
import { IssueRow } from './IssueRow';
import './child-issues.css';

/** The issues below this one with how far they are; nothing where there are none. */
export function ChildIssues({ issue }: { readonly issue: Issue }) {
  const children = useQuery(childrenQuery(issue.key));
  const [isCreating, setCreating] = useState(false);
  const found = children.data?.issues ?? [];
  const countOf = (category: string) =>
    found.filter(({ fields }) => fields.status.statusCategory.key === category).length;
  const done = countOf('done');
  const underWay = countOf('indeterminate');
  if (children.isError)
    return (
      <Message tone="danger" title="Child issues could not be read">
        {children.error.message}
      </Message>
    );
  if (found.length === 0) return null;
  const share = (count: number) => ({ width: `${(100 * count) / found.length}%` });
  return (
    <section className="issue-section" aria-labelledby="children-title">
      <div className="issue-section__head">
        <h2 id="children-title" className="issue-section__title">
          {issue.fields.issuetype.hierarchyLevel === 0 ? 'Subtasks' : 'Child issues'}
        </h2>
        <span className="issue-section__count">{found.length}</span>
        <div className="issue-section__end">
          <IconButton label="Create child issue" icon={<AddIcon label="" />} onClick={() => setCreating(true)} />
        </div>
      </div>
      <div className="progress">
        <div className="progress__bar" aria-hidden>
          <span className="progress__done" style={share(done)} />
          <span className="progress__under-way" style={share(underWay)} />
        </div>
        <span className="progress__text">{Math.round((100 * done) / found.length)}% Done</span>
      </div>
      <ul className="issue-list">
        {found.map((child) => (
          <IssueRow key={child.id} issue={child} />
        ))}
      </ul>
      {children.data?.nextPageToken !== undefined && (
        <p className="issue-section__count">The first {found.length} are shown.</p>
      )}
      {isCreating && (
        <CreateIssueDialog
          projectKey={issue.fields.project.key}
          parentKey={issue.key}
          level={(issue.fields.issuetype.hierarchyLevel ?? 1) - 1}
          onClose={() => setCreating(false)}
        />
      )}
    </section>
  );
}
