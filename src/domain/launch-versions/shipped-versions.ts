import type { LaunchRow } from '../launch-page/launch-row';
import type { VersionLaunch } from './version-findings';

type Shipping = Pick<LaunchRow, 'entityId' | 'issueId' | 'status' | 'launchOn' | 'verdict' | 'versionIds'>;

/**
 * Issues whose fix versions have to be asked: a launch that names no version ships those of its issue. Where an issue had several
 * launches only the one that runs counts, or else the last that wasn't cancelled.
 */
export function issuesToAsk(launches: readonly Shipping[]): readonly string[] {
  return currentOnes(launches)
    .filter(({ versionIds }) => versionIds.length === 0)
    .map(({ issueId }) => issueId);
}

/** The launches with the versions that each ships: the ones it names, else its issue's. */
export function withShippedVersions(
  launches: readonly Shipping[],
  fixVersionsOf: Readonly<Record<string, readonly string[]>>,
): readonly VersionLaunch[] {
  const current = new Set(currentOnes(launches));
  return launches.map((launch) => {
    const { entityId, issueId, status, launchOn, verdict, versionIds } = launch;
    const ofIssue = current.has(launch) && Object.hasOwn(fixVersionsOf, issueId) ? fixVersionsOf[issueId] : undefined;
    const shipped = versionIds.length > 0 ? versionIds : (ofIssue ?? []);
    return { entityId, issueId, status, launchOn, verdict, versionIds: shipped };
  });
}

function currentOnes<Launch extends Shipping>(launches: readonly Launch[]): readonly Launch[] {
  const ofIssue = new Map<string, Launch>();
  for (const launch of launches) {
    if (launch.status === 'cancelled') continue;
    const other = ofIssue.get(launch.issueId);
    if (other === undefined || isLater(launch, other)) ofIssue.set(launch.issueId, launch);
  }
  return [...ofIssue.values()];
}

function isLater(one: Shipping, other: Shipping): boolean {
  const [first, second] = [one, other].map(({ status }) => Number(status === 'planned' || status === 'launched'));
  if (first !== second) return (first ?? 0) > (second ?? 0);
  return one.entityId.localeCompare(other.entityId, 'en', { numeric: true }) > 0;
}
