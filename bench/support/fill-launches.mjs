import { exportedEntries, fillEntities } from './fill-issues.mjs';

/** A launch of 30 items and more has some 15 KB, and a call may carry 500. */
const RECORDS_A_CALL = 20;

/**
 * Gives launches to issues that have none, until there are that many: each the state of one that the demo company has, T1 to T3 and more or
 * less ready, restored as from an export.
 */
export async function fillLaunches(client, wanted) {
  const entries = await exportedEntries(client, 'launch:');
  const states = new Map();
  for (const entry of entries) {
    const before = states.get(entry.entityId) ?? { ...entry, patch: {} };
    states.set(entry.entityId, { ...before, patch: { ...before.patch, ...entry.patch } });
  }
  const models = [...states.values()]
    .map((model) => ({
      ...model,
      revision: 1,
      patch: Object.fromEntries(Object.entries(model.patch).filter(([, value]) => value !== null)),
    }))
    .filter(({ patch }) => patch.status === 'planned');
  if (models.length === 0) throw new Error('The export has no planned launch to go by.');
  let place = 0;
  await fillEntities(client, {
    wanted,
    has: new Set([...states.keys()].map((entityId) => entityId.split(':')[1])),
    recordsACall: RECORDS_A_CALL,
    recordOf: (issueId, projectId) => ({
      ...models[place++ % models.length],
      entityId: `launch:${issueId}:1`,
      projectId,
    }),
  });
}
