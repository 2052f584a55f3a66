import { daysBetween, type CalendarDate } from '../calendar/calendar-date';
import type { LaunchRow } from '../launch-page/launch-row';
import { tier, type Tier } from '../launch/tier';
import type { JiraVersion } from './jira-version';

/** A launch with the versions that it ships. */
export interface VersionLaunch extends Pick<LaunchRow, 'entityId' | 'issueId' | 'status' | 'launchOn' | 'verdict'> {
  readonly versionIds: readonly string[];
}

/** What somebody should look at between a version and the launches that ship it. */
export type VersionFinding =
  /** It is released, and this launch isn't: it reached people before its launch did. */
  | { readonly kind: 'released early'; readonly entityId: string; readonly isReady: boolean }
  /** It is put away in Jira, and this launch still ships it. */
  | { readonly kind: 'archived'; readonly entityId: string }
  /** `days` is how much later than the launch it is to be released; negative when it comes before. */
  | { readonly kind: 'date differs'; readonly entityId: string; readonly days: number }
  /** This launch is out, and the version isn't released. */
  | { readonly kind: 'not released'; readonly entityId: string }
  | { readonly kind: 'no date'; readonly entityId: string }
  /** No launch ships it. `inDays` until its date, negative once past; null where it has none. */
  | { readonly kind: 'no launch'; readonly inDays: number | null; readonly isCancelled: boolean };

export interface VersionRow {
  readonly version: JiraVersion;
  /** Launches that ship it, cancelled ones left out. */
  readonly launches: readonly VersionLaunch[];
  /** What weighs most first. */
  readonly findings: readonly VersionFinding[];
}

/** A version that a running launch names and that isn't among the project's: deleted, or hidden (`version` null), or another project's. */
export interface StrayVersion {
  readonly versionId: string;
  readonly entityId: string;
  readonly version: JiraVersion | null;
}

const BY_WEIGHT = [
  'released early',
  'archived',
  'date differs',
  'not released',
  'no launch',
  'no date',
] as const satisfies readonly VersionFinding['kind'][];

/**
 * A project's versions that matter now: all that are still to come, and those that are out or put away where something about them is
 * amiss. Those with findings come first, then by date. Everything is told from launches and versions that the viewer can see.
 * @param today the viewer's
 */
export function versionRows(
  versions: readonly JiraVersion[],
  launches: readonly VersionLaunch[],
  today: CalendarDate,
): readonly VersionRow[] {
  return versions
    .map((version): VersionRow => {
      const naming = launches.filter(({ versionIds }) => versionIds.includes(version.versionId));
      const shipping = naming.filter(({ status }) => status !== 'cancelled');
      const findings = [
        ...shipping.flatMap((launch) => findingsOf(version, launch)),
        ...(shipping.length === 0 ? unlaunched(version, naming.length > 0, today) : []),
      ];
      return { version, launches: shipping, findings: findings.sort((one, other) => weightOf(one) - weightOf(other)) };
    })
    .filter(({ version, findings }) => findings.length > 0 || isToCome(version))
    .sort(byConcern);
}

/** Versions that running launches of the project name without its having them. `elsewhere` are those of them that Jira shows the viewer. */
export function strayVersions(
  versions: readonly JiraVersion[],
  elsewhere: readonly JiraVersion[],
  launches: readonly VersionLaunch[],
): readonly StrayVersion[] {
  const own = new Set(versions.map(({ versionId }) => versionId));
  const others = new Map(elsewhere.map((version) => [version.versionId, version]));
  return launches
    .filter(({ status }) => status === 'planned' || status === 'launched')
    .flatMap(({ entityId, versionIds }) =>
      versionIds
        .filter((versionId) => !own.has(versionId))
        .map((versionId) => ({ versionId, entityId, version: others.get(versionId) ?? null })),
    );
}

/** The least lead of each tier (rules: launch checklists), in days. */
const LEAST_LEAD = { T1: 56, T2: 28, T3: 7 } as const satisfies Readonly<Record<Tier, number>>;

/** The tiers that a launch could still be of with so many days left, the greatest first. */
export function tiersLeft(inDays: number): readonly Tier[] {
  return tier.options.filter((one) => LEAST_LEAD[one] <= inDays);
}

/** Whether somebody should look at it now: a version that is far away enough for any launch can wait for one. */
export function needsLook(finding: VersionFinding): boolean {
  if (finding.kind === 'no date') return false;
  return finding.kind !== 'no launch' || (finding.inDays !== null && finding.inDays < LEAST_LEAD.T1);
}

/** Whether a version is still to be released. */
function isToCome({ released, archived }: JiraVersion): boolean {
  return !released && !archived;
}

function findingsOf(version: JiraVersion, launch: VersionLaunch): readonly VersionFinding[] {
  const { entityId, status, launchOn, verdict } = launch;
  if (status === 'launched' || status === 'completed') {
    return isToCome(version) ? [{ kind: 'not released', entityId }] : [];
  }
  if (version.released) {
    return [{ kind: 'released early', entityId, isReady: verdict === 'Ready' || verdict === 'Ready with waivers' }];
  }
  if (version.archived) return [{ kind: 'archived', entityId }];
  if (version.releaseOn === null) return [{ kind: 'no date', entityId }];
  const days = launchOn === null ? 0 : daysBetween(launchOn, version.releaseOn);
  return days === 0 ? [] : [{ kind: 'date differs', entityId, days }];
}

function unlaunched(version: JiraVersion, isCancelled: boolean, today: CalendarDate): readonly VersionFinding[] {
  if (!isToCome(version)) return [];
  const inDays = version.releaseOn === null ? null : daysBetween(today, version.releaseOn);
  return [{ kind: 'no launch', inDays, isCancelled }];
}

function weightOf({ kind }: VersionFinding): number {
  return BY_WEIGHT.indexOf(kind);
}

function byConcern(one: VersionRow, other: VersionRow): number {
  const [first, second] = [one, other].map(({ findings: [worst] }) => (worst ? weightOf(worst) : BY_WEIGHT.length));
  return (
    (first ?? 0) - (second ?? 0) ||
    (one.version.releaseOn ?? '9999').localeCompare(other.version.releaseOn ?? '9999') ||
    one.version.name.localeCompare(other.version.name, 'en', { numeric: true })
  );
}
