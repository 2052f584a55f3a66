import { requireOnSite } from '../require-pillar';
import type { UseCase } from '../use-case';

/** A version's epic or initiative, if it has one, is among these; its stories are not what is launched. */
const OFFERED = 10;

/** Open issues of a version, as the viewer: the highest level first, since that is what is launched. */
export const findLaunchableIssues: UseCase<'launchVersions.issues'> = async (ports, { input }) => {
  requireOnSite((await ports.settings.roles()).settings, 'launches');
  const found = await ports.versions.openIssuesOf(input.versionId);
  return {
    issues: found
      .toSorted((one, other) => other.level - one.level || Number(one.issueId) - Number(other.issueId))
      .slice(0, OFFERED)
      .map(({ issueId, key, summary, typeName }) => ({ issueId, key, summary, typeName })),
  };
};
