import CrossIcon from '@atlaskit/icon/core/cross';
import { useMutation } from '@tanstack/react-query';
import { tellFailure } from '../../flags/flag-store';
import { ask, rest } from '../../jira/rest';
import { useRefresh } from '../../jira/use-refresh';
import type { Issue } from '../../jira/wire';
import { IconButton } from '../../ui/IconButton';
import { groupLinks } from './group-links';
import { IssueRow } from './IssueRow';
import './linked-issues.css';

/** Links to other issues, by kind; those to issues that the viewer may not see are not among them. */
export function LinkedIssues({ issue }: { readonly issue: Issue }) {
  const refresh = useRefresh();
  const groups = groupLinks(issue.fields.issuelinks ?? []);
  const remove = useMutation({
    mutationFn: (linkId: string) => ask<unknown>(rest(['issueLink', linkId]), { method: 'DELETE' }),
    onSuccess: refresh,
    onError: (error) => tellFailure('The link was not removed', error),
  });
  if (groups.length === 0) return null;
  return (
    <section className="issue-section" aria-labelledby="links-title">
      <div className="issue-section__head">
        <h2 id="links-title" className="issue-section__title">
          Linked issues
        </h2>
      </div>
      {groups.map(({ relation, links }) => (
        <div key={relation} className="linked-issues__group">
          <h3 className="linked-issues__relation">{relation}</h3>
          <ul className="issue-list">
            {links.map(({ id, issue: other }) => (
              <IssueRow key={id} issue={other}>
                {issue.editmeta?.fields['summary'] && (
                  <IconButton
                    label={`Remove the link to ${other.key}`}
                    spacing="compact"
                    icon={<CrossIcon label="" size="small" />}
                    onClick={() => remove.mutate(id)}
                  />
                )}
              </IssueRow>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
