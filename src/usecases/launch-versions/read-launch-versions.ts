import { readingUntil } from '../reading-time';
import { requireInProject } from '../require-pillar';
import type { UseCase } from '../use-case';

/** A version that isn't the project's costs a request: more than this many are only counted. */
const MOST_STRAYS = 20;

/** The versions of one project, live; with them what launches that stand in the project need to be told by. */
export const readLaunchVersions: UseCase<'launchVersions.read'> = async (ports, { input }) => {
  const until = readingUntil(ports.clock.now());
  const { settings } = await ports.settings.roles();
  await requireInProject(ports, settings, 'launches', input.projectId);
  const [versions, issues] = await Promise.all([
    ports.versions.ofProject(input.projectId),
    ports.versions.ofIssues(input.issueIds, until),
  ]);
  const own = new Set(versions?.map(({ versionId }) => versionId));
  const strays = [...new Set(input.versionIds)].filter((versionId) => !own.has(versionId));
  const elsewhere = await ports.versions.byIds(strays.slice(0, MOST_STRAYS), until);
  return {
    versions,
    elsewhere: elsewhere.found,
    fixVersionsOf: Object.fromEntries(issues.found.map(({ issueId, fixVersionIds }) => [issueId, fixVersionIds])),
    missing: [
      ...issues.missing,
      ...elsewhere.missing,
      ...(strays.length > MOST_STRAYS
        ? [`Only ${MOST_STRAYS} of the ${strays.length} versions that this project doesn’t have were looked for.`]
        : []),
    ],
  };
};
