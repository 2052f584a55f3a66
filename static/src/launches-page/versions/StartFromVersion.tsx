import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { JiraVersion } from '../../../../src/domain/launch-versions/jira-version';
import { call } from '../../api';
import { CallErrorState } from '../../CallErrorState';
import { openIssue } from '../../host';
import { IssueLink } from '../../portfolio-page/IssueLink';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { IssuePicker, type PickedIssue } from '../../ui/IssuePicker';

/** A launch belongs to an issue and is started in its panel: this finds the issue. */
export function StartFromVersion({
  version,
  running,
  onClose,
}: {
  readonly version: JiraVersion;
  /** Issues that have a running launch, of which each has one at a time. */
  readonly running: ReadonlySet<string>;
  readonly onClose: () => void;
}) {
  const [other, setOther] = useState<PickedIssue | null>(null);
  const found = useQuery({
    queryKey: ['launchVersions.issues', version.versionId],
    queryFn: () => call('launchVersions.issues', { versionId: version.versionId }),
    retry: false,
  });
  const issues = found.data?.issues ?? [];
  return (
    <Dialog
      title={`Start a launch of ${version.name}`}
      onClose={onClose}
      footer={
        <Button
          appearance="primary"
          disabled={other === null}
          onClick={() => {
            if (other !== null) void openIssue(other.key);
          }}
        >
          {other === null ? 'Open the issue' : `Open ${other.key}`}
        </Button>
      }
    >
      <div className="version-start">
        <p>
          A launch belongs to an issue, an epic say, and is started in its Launch readiness panel. The version’s date is
          suggested there.
        </p>
        {found.isPending && <p role="status">Reading the issues of this version</p>}
        {found.isError && <CallErrorState level={2} error={found.error} onRetry={() => void found.refetch()} />}
        {found.data && issues.length === 0 && <p>No open issue that you can see has this fix version.</p>}
        {issues.length > 0 && (
          <>
            <h3 className="version-start__title">Open issues with this fix version</h3>
            <ul className="version-start__issues">
              {issues.map(({ issueId, key, summary, typeName }) => (
                <li key={issueId} className="version-start__issue">
                  <IssueLink issueKey={key} />
                  <span>{summary}</span>
                  <span className="version-start__type">
                    {running.has(issueId) ? 'Has a running launch' : typeName}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
        <Field label="Another issue">
          {(control) => <IssuePicker {...control} value={other} onChange={setOther} />}
        </Field>
      </div>
    </Dialog>
  );
}
