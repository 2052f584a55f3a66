import type { CustomKind, StoredCustomField } from '../jira/state/model';

/** Ids of the custom fields that Jira Software brings, as most sites have them. */
export const FIELD = {
  team: 'customfield_10001',
  startDate: 'customfield_10015',
  storyPoints: 'customfield_10016',
  rank: 'customfield_10019',
  sprint: 'customfield_10020',
  flagged: 'customfield_10021',
} as const;

/** `shownType` is what Jira's editor writes behind the name, as in "Story Points[Number]". */
function field(
  id: string,
  name: string,
  [kind, shownType]: readonly [CustomKind, string],
  typeKey: string,
  options: StoredCustomField['options'] = [],
): StoredCustomField {
  return { id, name, description: '', kind, typeKey, clauseNames: [`${name}[${shownType}]`], options };
}

const TYPES = 'com.atlassian.jira.plugin.system.customfieldtypes';

export const softwareFields: readonly StoredCustomField[] = [
  field(FIELD.team, 'Team', ['team', 'Team'], `${TYPES}:atlassian-team`),
  field(FIELD.startDate, 'Start date', ['date', 'Date'], `${TYPES}:datepicker`),
  field(FIELD.storyPoints, 'Story Points', ['number', 'Number'], `${TYPES}:float`),
  field(FIELD.rank, 'Rank', ['rank', 'Rank'], 'com.pyxis.greenhopper.jira:gh-lexo-rank'),
  field(FIELD.sprint, 'Sprint', ['sprints', 'Sprint'], 'com.pyxis.greenhopper.jira:gh-sprint'),
  field(FIELD.flagged, 'Flagged', ['options', 'Checkboxes'], `${TYPES}:multicheckboxes`, [
    { id: '10019', value: 'Impediment' },
  ]),
];
