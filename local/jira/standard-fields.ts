import type { StoredCustomField } from './state/model';

const PLUGIN = 'com.atlassian.jira.plugin.system.customfieldtypes';

/** Ids of the custom fields that a new Jira Cloud site has, and that this one begins with. */
export const FIELD_IDS = {
  team: 'customfield_10001',
  startDate: 'customfield_10015',
  storyPoints: 'customfield_10016',
  rank: 'customfield_10019',
  sprint: 'customfield_10020',
  flagged: 'customfield_10021',
} as const;

const field = (
  id: string,
  name: string,
  kind: StoredCustomField['kind'],
  typeKey: string,
  options: StoredCustomField['options'] = [],
): StoredCustomField => ({ id, name, description: '', kind, typeKey, clauseNames: [], options });

export const STANDARD_FIELDS: readonly StoredCustomField[] = [
  field(FIELD_IDS.team, 'Team', 'team', `${PLUGIN}:atlassian-team`),
  field(FIELD_IDS.startDate, 'Start date', 'date', `${PLUGIN}:datepicker`),
  field(FIELD_IDS.storyPoints, 'Story Points', 'number', `${PLUGIN}:float`),
  field(FIELD_IDS.rank, 'Rank', 'rank', 'com.pyxis.greenhopper.jira:gh-lexo-rank'),
  field(FIELD_IDS.sprint, 'Sprint', 'sprints', 'com.pyxis.greenhopper.jira:gh-sprint'),
  field(FIELD_IDS.flagged, 'Flagged', 'options', `${PLUGIN}:multicheckboxes`, [{ id: '10019', value: 'Impediment' }]),
];
