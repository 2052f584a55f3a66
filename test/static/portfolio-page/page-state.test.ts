import { readPageState, writePageState, type PageState } from '../../../static/src/portfolio-page/page-state';

const firstVisit: PageState = {
  plan: { jql: '', links: [], timeZone: null, pointsField: null, startField: null },
  view: { unit: 'count', find: '', onlyExceptions: false, levels: 1, columns: null, issueId: null },
};
const everything: PageState = {
  plan: {
    jql: 'project = "A & B" AND labels in (x, y)',
    links: [
      { name: 'Includes', direction: 'outward' },
      { name: 'Part: of', direction: 'inward' },
    ],
    timeZone: 'Europe/Berlin',
    pointsField: 'customfield_10016',
    startField: 'customfield_10015',
  },
  view: {
    unit: 'points',
    find: 'wallet pay',
    onlyExceptions: true,
    levels: 99,
    columns: ['health', 'late'],
    issueId: '10042',
  },
};

test('a first visit has an empty address', () => {
  expect(writePageState(firstVisit)).toBe('');
  expect(readPageState('')).toEqual(firstVisit);
});

test.each([
  ['everything that can be chosen', everything],
  ['no column but the issue', { ...firstVisit, view: { ...firstVisit.view, columns: [] } }],
  ['roots only', { ...firstVisit, view: { ...firstVisit.view, levels: 0 } }],
])('an address brings back %s', (_, state) => {
  expect(readPageState(writePageState(state))).toEqual(state);
});

test.each([
  ['?unit=hours', 'unit', 'count'],
  ['?levels=-3', 'levels', 1],
  ['?levels=two', 'levels', 1],
  ['?levels=4000', 'levels', 99],
  ['?only=me', 'onlyExceptions', false],
])('%s makes no sense and counts as not said', (search, part, expected) => {
  expect(readPageState(search).view).toHaveProperty(part, expected);
});

test('a link type without a direction is not followed', () => {
  expect(readPageState('?link=Includes&link=sideways:Includes&link=inward:').plan.links).toEqual([]);
});
