import type { Issue } from '../../jira/wire';
import { groupLinks } from './group-links';
import { IssueRow } from './IssueRow';
import './linked-issues.css';

/** Links to other issues, by kind; those to issues that the viewer may not see are not among them. */
export function LinkedIssues({ issue }: { readonly issue: Issue }) {
  const groups = groupLinks(issue.fields.issuelinks ?? []);
  if (groups.length === 0) return null;
  return (
    <section className="issue-section" aria-labelledby="links-title">
      <div className="issue-section__head">
        <h2 id="links-title" className="issue-section__title">
          Linked issues
        </h2>
      </div>
      {groups.map(({ relation, issues }) => (
        <div key={relation} className="linked-issues__group">
          <h3 className="linked-issues__relation">{relation}</h3>
          <ul className="issue-list">
            {issues.map((one) => (
              <IssueRow key={one.id} issue={one} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
