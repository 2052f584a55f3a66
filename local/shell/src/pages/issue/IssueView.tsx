import type { Issue } from '../../jira/wire';
import { Avatar } from '../../ui/Avatar';
import { TypeIcon } from '../../ui/TypeIcon';
import { Breadcrumbs } from '../Breadcrumbs';
import { Activity } from './activity/Activity';
import { AppContexts } from './AppContexts';
import { AppPanels } from './AppPanels';
import { ChildIssues } from './ChildIssues';
import { IssueDetails } from './details/IssueDetails';
import { IssueActions } from './IssueActions';
import { IssueDescription } from './IssueDescription';
import { IssueSummary } from './IssueSummary';
import { LinkedIssues } from './LinkedIssues';
import { StatusMenu } from './StatusMenu';
import './issue-view.css';

/** Jira's issue view: what the issue is on the left, its details on the right; one column where the page is narrow. */
export function IssueView({ issue }: { readonly issue: Issue }) {
  const { project, parent, issuetype } = issue.fields;
  return (
    <article className="issue-view">
      <header className="issue-view__head">
        <Breadcrumbs
          isLastHere
          crumbs={[
            { href: '/projects', label: 'Projects' },
            {
              href: `/projects/${project.key}`,
              label: project.name,
              icon: <Avatar name={project.name} shape="square" size={16} />,
            },
            ...(parent
              ? [
                  {
                    href: `/browse/${parent.key}`,
                    label: parent.key,
                    icon: <TypeIcon name={parent.fields.issuetype.name} />,
                  },
                ]
              : []),
            { href: `/browse/${issue.key}`, label: issue.key, icon: <TypeIcon name={issuetype.name} /> },
          ]}
        />
        <IssueSummary issue={issue} />
      </header>
      <div className="issue-view__aside">
        <div className="issue-view__actions">
          <StatusMenu issue={issue} />
          <IssueActions issue={issue} />
        </div>
        <IssueDetails issue={issue} />
        <AppContexts issueKey={issue.key} />
      </div>
      <div className="issue-view__body">
        <IssueDescription issue={issue} />
        <ChildIssues issue={issue} />
        <LinkedIssues issue={issue} />
        <AppPanels issueKey={issue.key} />
        <Activity issueKey={issue.key} />
      </div>
    </article>
  );
}
