import type { LaunchesView } from '../../../../src/contract/launch-page';
import type { StrayVersion } from '../../../../src/domain/launch-versions/version-findings';
import { Message } from '../../ui/Message';

/** Versions that launches name and their project doesn't have: deleted, hidden, or left behind when the issue moved. */
export function StrayVersions({
  strays,
  keyOf,
  projects,
}: {
  readonly strays: readonly StrayVersion[];
  readonly keyOf: (entityId: string) => string;
  readonly projects: LaunchesView['projects'];
}) {
  if (strays.length === 0) return null;
  return (
    <Message tone="warning" title="Launches that name versions which this project doesn’t have">
      <ul className="versions__strays">
        {strays.map(({ versionId, entityId, version }) => (
          <li key={`${entityId} ${versionId}`}>{sentenceOf(keyOf(entityId), version, projects)}</li>
        ))}
      </ul>
    </Message>
  );
}

function sentenceOf(key: string, version: StrayVersion['version'], projects: LaunchesView['projects']): string {
  if (version === null) {
    return `${key} names a version that was deleted, or that you can’t see. Take it out of the launch, or choose another.`;
  }
  const project = projects[version.projectId]?.name ?? 'another project';
  return `${key} names ${version.name}, which belongs to ${project}: the issue has moved since. Choose versions of its project now.`;
}
