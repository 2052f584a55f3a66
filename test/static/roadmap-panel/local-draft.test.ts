/** @jest-environment jsdom */
import type { RoadmapDraft } from '../../../src/contract/roadmap';
import { findLocally, forgetLocally, joinDrafts, keepLocally } from '../../../static/src/roadmap-panel/local-draft';

const draft = (answers: RoadmapDraft['answers'], baseRevision = 1): RoadmapDraft => ({
  baseRevision,
  templateId: 'outcome',
  answers,
  savedAt: '2026-11-02T09:00:00.000Z',
});
const key = { issueId: '10001', accountId: 'pm' };

test('what is kept is found again by the same person on the same issue only', () => {
  keepLocally(key, draft({ problem: 'Half a sen' }));
  expect(findLocally(key)).toEqual(draft({ problem: 'Half a sen' }));
  expect(findLocally({ ...key, accountId: 'ops' })).toBeNull();
  expect(findLocally({ ...key, issueId: '10002' })).toBeNull();
  forgetLocally(key);
  expect(findLocally(key)).toBeNull();
});

test.each(['{', '[]', '{"baseRevision":1}'])('what somebody else left under the name (%s) is no draft', (kept) => {
  keepLocally(key, draft({}));
  const name = localStorage.key(0) ?? '';
  localStorage.setItem(name, kept);
  expect(findLocally(key)).toBeNull();
});

test('where this browser and the server both have a draft, nothing typed in either is lost', () => {
  const joined = joinDrafts(draft({ problem: 'Here' }, 3), draft({ problem: 'There', impact: 'Churn' }, 2));
  expect(joined).toMatchObject({ answers: { problem: 'Here', impact: 'Churn' }, baseRevision: 2 });
  expect(joinDrafts(null, null)).toBeNull();
  expect(joinDrafts(null, draft({ impact: 'Churn' }))).toEqual(draft({ impact: 'Churn' }));
});
