import type { GovernanceItem, GovernanceVersion, GovernanceView } from '../../../src/contract/governance';
import { counts, tallyOf, type Figure, type Tally } from '../../../src/domain/governance/figures';
import { isUnused, type FieldUse } from '../../../src/domain/governance/field-use';
import { scoreTeams, scoreVersions, sumKnown, type TeamRow } from '../../../src/domain/governance/scorecard';
import { versionKey } from '../../../src/domain/template/version-key';
import type { Drill } from './page-state';

export interface VersionRow extends GovernanceVersion {
  readonly key: string;
  readonly tally: Tally;
  readonly unused: readonly FieldUse[];
}

/** One reading with everything that follows from it. */
export interface GovernanceModel {
  readonly view: GovernanceView;
  readonly total: Tally;
  /** Issues that a template is offered on, over all teams; null where any team's isn't known. */
  readonly offeredOn: number | null;
  readonly teams: readonly TeamRow[];
  readonly versions: readonly VersionRow[];
  teamName(projectId: string): string;
  versionName(key: string): string;
  /** A field's own words in the version that an item was filled by. */
  fieldLabel(key: string, fieldId: string): string;
}

export function governanceModel(view: GovernanceView): GovernanceModel {
  const teams = scoreTeams(view.teams, view.items, view.today);
  const tallies = scoreVersions(view.items);
  const none = tallyOf([]);
  const versions = view.versions.map((version): VersionRow => {
    const key = versionKey(version.id, version.version);
    return { ...version, key, tally: tallies.get(key) ?? none, unused: version.fields.filter(isUnused) };
  });
  const team = new Map(teams.map((row) => [row.projectId, row]));
  const version = new Map(versions.map((row) => [row.key, row]));
  return {
    view,
    total: tallyOf(view.items),
    offeredOn: sumKnown(view.teams.map(({ offeredOn }) => offeredOn)),
    teams,
    versions,
    teamName: (projectId) => team.get(projectId)?.name ?? 'Another team',
    versionName: (key) => {
      const named = version.get(key);
      return named === undefined ? key : `${named.name}, version ${named.version}`;
    },
    fieldLabel: (key, fieldId) => version.get(key)?.fields.find((field) => field.fieldId === fieldId)?.label ?? fieldId,
  };
}

/** The items behind a figure: by the condition that counted them. */
export function itemsOf(
  { view }: GovernanceModel,
  { figure, projectId, version, fieldId }: Drill,
): readonly GovernanceItem[] {
  return view.items.filter(
    (item) =>
      counts(figure, item) &&
      (projectId === null || item.projectId === projectId) &&
      (version === null || versionKey(item.template.id, item.template.version) === version) &&
      (fieldId === null || item.blank.includes(fieldId)),
  );
}

export const figureTitles: Readonly<Record<Figure, string>> = {
  filled: 'Filled items',
  complete: 'Complete items',
  incomplete: 'Items that lack answers',
  committed: 'Committed items',
  stale: 'Committed items whose weekly update is due',
  silent: 'Committed items without an update for 14 days',
  neverReported: 'Committed items that never had an update',
  orphans: 'Committed items without an objective',
  overrides: 'Items where an administrator decided in the owner’s place',
};

/** What a list shows, in words. */
export function drillTitle(model: GovernanceModel, { figure, projectId, version, fieldId }: Drill): string {
  const what =
    fieldId !== null && version !== null
      ? `Items without an answer to “${model.fieldLabel(version, fieldId)}”`
      : figureTitles[figure];
  const of = [
    ...(projectId === null ? [] : [model.teamName(projectId)]),
    ...(version === null ? [] : [model.versionName(version)]),
  ];
  return [what, ...of].join(' · ');
}
