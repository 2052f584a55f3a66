import { createIssueIndex } from '../../../../local/jira/state/issue-index';
import { createSearchLag } from '../../../../local/jira/state/lagging-view';
import { issueRecord, type StoredIssue } from '../../../../local/jira/state/model';

const issue = (id: number, given: Partial<StoredIssue> = {}) =>
  issueRecord({ id, number: id, projectId: 'p', typeId: 't', statusId: 's', summary: 'old', createdAt: 0, ...given });

function setup() {
  let nowMs = 0;
  const current = createIssueIndex(() => undefined);
  const lag = createSearchLag(
    current,
    ({ number }) => `P-${number}`,
    1000,
    () => nowMs,
  );
  const write = (record: StoredIssue) => lag.wrote(record.id, current.put(record));
  const drop = (id: number) => lag.wrote(id, current.drop(id));
  return { lag, write, drop, advanceTo: (ms: number) => (nowMs = ms) };
}

const ids = (issues: Iterable<StoredIssue>) => [...issues].map(({ id }) => id);

test('a new issue, a change and a deletion each show once the lag has passed', () => {
  const { lag, write, drop, advanceTo } = setup();
  write(issue(1));
  advanceTo(1000);
  expect(ids(lag.view().values())).toEqual([1]);

  write(issue(1, { summary: 'new' }));
  write(issue(2));
  expect(lag.view().get(1)?.summary).toBe('old');
  expect([ids(lag.view().values()), lag.view().size]).toEqual([[1], 1]);

  advanceTo(1500);
  drop(1);
  advanceTo(2000);
  expect(lag.view().get(1)?.summary).toBe('new');
  expect(ids(lag.view().values()).sort()).toEqual([1, 2]);

  advanceTo(2500);
  expect(ids(lag.view().values())).toEqual([2]);
});

test('an issue moved under another parent and project is still found in its old place', () => {
  const { lag, write, advanceTo } = setup();
  write(issue(7, { parentId: 1 }));
  advanceTo(1000);
  write(issue(7, { parentId: 2, projectId: 'q' }));
  const view = lag.view();
  expect([ids(view.childrenOf(1)), ids(view.childrenOf(2))]).toEqual([[7], []]);
  expect([ids(view.ofProject('p')), ids(view.ofProject('q'))]).toEqual([[7], []]);
});

test('an issue that is to be reconciled shows at once', () => {
  const { lag, write } = setup();
  write(issue(3));
  expect(ids(lag.view().values())).toEqual([]);
  expect(ids(lag.view(new Set([3])).values())).toEqual([3]);
});
