import { createJqlEngine } from '../../../../local/jira/jql/engine';
import type { IndexedProperty } from '../../../../local/jira/jql/query';
import { ANN, smallSite } from './small-site';

const { as } = smallSite();
const indexed: readonly IndexedProperty[] = [
  { propertyKey: 'gantry.launch', path: 'verdict', type: 'string', searchAlias: 'launchVerdict' },
  { propertyKey: 'gantry.launch', path: 'score', type: 'number' },
];

function find(jql: string, properties?: readonly IndexedProperty[]) {
  const outcome = createJqlEngine(properties ? { indexed: properties } : {}).search(jql, as(ANN));
  return outcome.ok ? outcome.issueIds : outcome.errors;
}

test.each([
  ['issue.property[gantry.launch].verdict = "Not ready"', [1]],
  ['issue.property["gantry.launch"].verdict != "not ready"', [2]],
  ['issue.property[gantry.launch].verdict is EMPTY AND project = PAY', [4, 3]],
  ['issue.property[gantry.launch].score > 90', [2]],
  [
    'issue.property[gantry.launch].verdict in (Ready, "Not ready") ORDER BY issue.property[gantry.launch].score',
    [1, 2],
  ],
])('%s, with and without an index', (jql, expected) => {
  expect(find(jql)).toEqual(expected);
  expect(find(jql, indexed)).toEqual(expected);
});

it('reads all members of a list on the way', () => {
  expect(find('issue.property[gantry.launch].owners = y')).toEqual([1]);
});

it('finds nothing by a path that no app has indexed, where indexes are known', () => {
  expect(find('issue.property[gantry.launch].owners = y', indexed)).toEqual([]);
});

it('knows a path by the name that the app gave it', () => {
  expect(find('launchVerdict = Ready', indexed)).toEqual([2]);
  expect(find('launchVerdict = Ready')).toEqual([
    "Field 'launchVerdict' does not exist or you do not have permission to view it.",
  ]);
});
