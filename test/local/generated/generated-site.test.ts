import { generatedSite } from '../../../local/generated/generated-site';
import { GENERATED_PEOPLE } from '../../../local/generated/site-frame';
import { datasetChanges } from '../../../local/jira/dataset';
import { permissionsOf } from '../../../local/jira/permissions/permissions';
import { viewerOf } from '../../../local/jira/permissions/viewer';
import type { StoredIssue } from '../../../local/jira/state/model';
import { openStore } from '../../../local/jira/state/open-store';

const TODAY = '2026-11-23';

function opened(options: Partial<Parameters<typeof generatedSite>[0]> = {}) {
  const store = openStore({});
  store.load(datasetChanges(generatedSite({ issues: 2_000, today: TODAY, ...options })));
  return store;
}

const store = opened();
const issues: readonly StoredIssue[] = [...store.issues.values()];
const levelOf = ({ typeId }: StoredIssue) => store.issueTypes.get(typeId)?.hierarchyLevel ?? Number.NaN;

test.each([20, 2_000, 20_000])('a site of %i issues has as many', (count) => {
  expect(opened({ issues: count }).issues.size).toBe(count);
});

test('is the same each time for the same seed, and another for another', () => {
  expect(JSON.stringify([...opened().issues.values()])).toBe(JSON.stringify(issues));
  const other = opened({ seed: 'two' });
  expect([...other.issues.values()].map(({ summary }) => summary)).not.toEqual(issues.map(({ summary }) => summary));
});

test('its parents are there, above their children, and all lead to objectives, save for a few issues', () => {
  const roots = issues.filter(({ parentId }) => parentId === null);
  const astray = issues.filter((issue) => {
    const parent = issue.parentId === null ? null : store.issues.get(issue.parentId);
    return parent !== null && !(levelOf(parent ?? issue) > levelOf(issue));
  });
  expect(astray).toEqual([]);
  expect(roots.filter((issue) => levelOf(issue) === 3)).toHaveLength(2);
  expect(roots.filter((issue) => levelOf(issue) !== 3)).toHaveLength(40);
});

test('nothing in it has happened after the first moment of today, and each changelog ends in the status', () => {
  const now = Date.parse(`${TODAY}T00:00:00Z`);
  const wrong = issues.filter(({ createdAt, updatedAt, changelog, statusId, resolutionId }) => {
    const last = changelog.flatMap(({ items }) => items).findLast(({ fieldId }) => fieldId === 'status');
    const isDone = store.statuses.get(statusId)?.category === 'done';
    const fits = (last?.to ?? statusId) === statusId && (resolutionId !== null) === isDone;
    return !(fits && createdAt <= updatedAt && updatedAt < now);
  });
  expect(wrong).toEqual([]);
});

test('what is under a security level, and projects of one’s own issues, are seen by fewer', () => {
  const guarded = opened({ securedPerThousand: 50, projectsByPerson: 2 });
  const seenBy = (accountId: string) => {
    const permissions = permissionsOf(guarded, viewerOf(guarded, guarded.users.get(accountId) ?? null));
    return [...guarded.issues.values()].filter((issue) => permissions.canBrowse(issue)).length;
  };
  const [all, member, contractor] = [
    GENERATED_PEOPLE.administrator,
    GENERATED_PEOPLE.member,
    GENERATED_PEOPLE.contractor,
  ].map(seenBy);
  expect(all).toBe(2_000);
  expect(member).toBeGreaterThan(1_400);
  expect(member).toBeLessThan(1_700);
  expect(contractor).toBeGreaterThan(300);
  expect(contractor).toBeLessThan(700);
});

test('refuses what is not a date', () => {
  expect(() => generatedSite({ issues: 10, today: 'soon' })).toThrow(RangeError);
});
