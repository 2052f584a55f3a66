import {
  noTriedPlan,
  readPageState,
  writePageState,
  type PageState,
} from '../../../static/src/portfolio-page/page-state';
import { firstView, isSameChoice, savedChoice } from '../../../static/src/portfolio-page/view-choice';

const firstVisit: PageState = { plan: { kind: 'none' }, viewId: null, view: firstView };
const everything: PageState = {
  plan: {
    kind: 'tried',
    tried: {
      jql: 'project = "A & B" AND labels in (x, y)',
      links: [
        { name: 'Includes', direction: 'outward' },
        { name: 'Part: of', direction: 'inward' },
      ],
      timeZone: 'Europe/Berlin',
      pointsField: 'customfield_10016',
      startField: 'customfield_10015',
      teamField: 'customfield_10001',
    },
  },
  viewId: null,
  view: {
    show: 'timeline',
    groupBy: 'team',
    sort: { column: 'late', direction: 'down' },
    filters: { health: ['offTrack', 'atRisk'], team: ['R&D, Payments'] },
    compare: '7d',
    asOf: '2026-03-01',
    zoom: 'quarters',
    span: '28',
    moved: 'due',
    whose: 'team:R&D, Payments',
    unit: 'points',
    find: 'wallet pay',
    onlyExceptions: true,
    levels: 99,
    columns: ['health', 'late'],
    issueId: '10042',
  },
};

test('a first visit has an empty address', () => {
  expect(writePageState(firstVisit, '')).toBe('');
  expect(readPageState('')).toEqual(firstVisit);
});

test.each<readonly [string, PageState]>([
  ['everything that can be chosen', everything],
  ['a plan and its view', { ...everything, plan: { kind: 'stored', planId: 'p1' }, viewId: 'abcdefgh' }],
  ['a query that is still to be typed', { ...firstVisit, plan: { kind: 'tried', tried: noTriedPlan } }],
  ['no column but the issue', { ...firstVisit, view: { ...firstView, columns: [] } }],
  ['roots only', { ...firstVisit, view: { ...firstView, levels: 0 } }],
])('an address brings back %s', (_, state) => {
  expect(readPageState(writePageState(state, ''))).toEqual(state);
});

test('another plan leaves nothing of the one before, but what other parts of the page keep in the address', () => {
  const before = `${writePageState(everything, '')}&scroll=12`;
  expect(writePageState({ ...firstVisit, plan: { kind: 'stored', planId: 'p2' } }, before)).toBe('?scroll=12&plan=p2');
});

test.each([
  ['?unit=hours', 'unit', null],
  ['?levels=-3', 'levels', 1],
  ['?levels=two', 'levels', 1],
  ['?levels=4000', 'levels', 99],
  ['?only=me', 'onlyExceptions', false],
  ['?show=map', 'show', 'table'],
  ['?group=colour', 'groupBy', null],
  ['?sort=-', 'sort', null],
  ['?compare=yesterday', 'compare', null],
  ['?compare=0d', 'compare', null],
  ['?asof=2026-13-45', 'asOf', null],
  ['?f-=x&f-health=', 'filters', {}],
])('%s makes no sense and counts as not said', (search, part, expected) => {
  expect(readPageState(search).view).toHaveProperty(part, expected);
});

test('a link type without a direction is not followed', () => {
  const { plan } = readPageState('?jql=a&link=Includes&link=sideways:Includes&link=inward:');
  expect(plan).toMatchObject({ kind: 'tried', tried: { links: [] } });
});

test('a saved view is the same choice whatever row is open, and another once a filter differs', () => {
  const saved = savedChoice(everything.view);
  expect(isSameChoice(saved, savedChoice({ ...everything.view, issueId: null, levels: 0, asOf: null }))).toBe(true);
  expect(isSameChoice(saved, { ...saved, filters: { ...saved.filters, health: ['offTrack'] } })).toBe(false);
});
