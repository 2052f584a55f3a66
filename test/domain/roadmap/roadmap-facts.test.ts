import { roadmapFactsOf } from '../../../src/domain/roadmap/roadmap-facts';

const risk = { id: 'r', text: 'Late', likelihood: 2, impact: 3, state: 'open' };
const report = { by: 'ada', at: '2026-11-22T09:00:00.000Z' };

test('an empty item tells a rollup nothing', () => {
  expect(roadmapFactsOf({})).toEqual({
    health: null,
    confidence: null,
    risks: [],
    ownerId: null,
    objective: null,
    horizon: null,
    quarter: null,
  });
});

test('a filled item tells its owner’s words as they stand', () => {
  expect(
    roadmapFactsOf({
      'answers/health': { state: 'atRisk', sentence: 'Vendor is late.' },
      'health/report': report,
      'answers/confidence': { level: 'low' },
      'answers/risks': [risk],
    }),
  ).toEqual({
    health: { state: 'atRisk', sentence: 'Vendor is late.', reportedAt: report.at },
    confidence: 'low',
    risks: [risk],
    ownerId: null,
    objective: null,
    horizon: null,
    quarter: null,
  });
});

test.each([{ sentence: 'Hm.' }, { state: 'onTrack' }])('%j is no whole report', (health) => {
  expect(roadmapFactsOf({ 'answers/health': health, 'health/report': report }).health).toBeNull();
});

test('an item tells whose it is, what for and by when', () => {
  const facts = roadmapFactsOf({
    'template/id': 'delivery',
    'template/version': 1,
    'answers/decisionOwner': 'ada',
    'answers/objective': { kind: 'issue', issueId: '10042' },
    'answers/horizon': 'now',
    'answers/targetWindow': '2027-02-14',
  });
  expect(facts).toMatchObject({
    ownerId: 'ada',
    objective: { kind: 'issue', issueId: '10042' },
    horizon: 'now',
    quarter: '2027-Q1',
  });
});
