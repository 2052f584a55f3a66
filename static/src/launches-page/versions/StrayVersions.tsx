import { useState } from 'react';
import type { LaunchesView } from '../../../../src/contract/launch-page';
import type { StrayVersion } from '../../../../src/domain/launch-versions/version-findings';
import { IssueLink } from '../../portfolio-page/IssueLink';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';

/** Lines that are shown before somebody asks for all of them. */
const SHOWN = 5;

/** Versions that launches name and their project doesn't have: deleted, hidden, or left behind when the issue moved. */
export function StrayVersions({
  strays,
  keyOf,
  projects,
}: {
  readonly strays: readonly StrayVersion[];
  /** Null until Jira has told it. */
  readonly keyOf: (entityId: string) => string | null;
  readonly projects: LaunchesView['projects'];
}) {
  const [isWhole, setIsWhole] = useState(false);
  if (strays.length === 0) return null;
  const shown = isWhole ? strays : strays.slice(0, SHOWN);
  return (
    <Message
      tone="warning"
      title="Launches that name versions which this project doesn’t have"
      actions={
        strays.length > SHOWN && (
          <Button spacing="compact" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? 'Show fewer' : `Show ${strays.length - SHOWN} more`}
          </Button>
        )
      }
    >
      <ul className="versions__strays">
        {shown.map(({ versionId, entityId, version }) => {
          const key = keyOf(entityId);
          return (
            <li key={`${entityId} ${versionId}`}>
              {key === null ? 'A launch' : <IssueLink issueKey={key} />}
              {sentenceOf(version, projects)}
            </li>
          );
        })}
      </ul>
    </Message>
  );
}

/** What is said of the launch whose key stands before it. */
function sentenceOf(version: StrayVersion['version'], projects: LaunchesView['projects']): string {
  if (version === null) {
    return ' names a version that was deleted, or that you can’t see. Take it out of the launch, or choose another.';
  }
  const project = projects[version.projectId]?.name ?? 'another project';
  return ` names ${version.name}, which belongs to ${project}: the issue has moved since. Choose versions of its project now.`;
}
