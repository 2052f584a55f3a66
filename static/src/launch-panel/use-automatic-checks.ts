import { useCallback, useEffect, useRef } from 'react';
import { call } from '../api';
import { isAutomatic } from './items/item-kind';
import type { LaunchWorkplace } from './launch-context';

const STALE_MS = 3_600_000;

/**
 * Runs the automatic items' checks that this person may run: those that are missing or older than an hour when the panel opens, all when
 * the person refreshes (rules: launch checklists). A check that can't run leaves the item as it is, and the item says so.
 */
export function useAutomaticChecks(work: LaunchWorkplace): (which: 'stale' | 'all') => Promise<void> {
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  return useCallback(async (which) => {
    const { reading, view, viewerId, canWork } = latest.current;
    if (!canWork) return;
    const { assessedAt } = reading.assessment;
    for (const [itemId, item] of Object.entries(reading.launch.items)) {
      const mayRun = view.rights.isReleaseManager || item.ownerId === viewerId;
      const age = item.automatic === null ? Infinity : Date.parse(assessedAt) - Date.parse(item.automatic.evaluatedAt);
      const isOver = item.state === 'waived' || item.state === 'not applicable';
      if (!isAutomatic(item) || !mayRun || isOver || (which === 'stale' && age < STALE_MS)) continue;
      try {
        const change = await call('launch.act', {
          issueId: view.issue.issueId,
          entityId: reading.entityId,
          baseRevision: reading.revision,
          itemId,
          action: { kind: 'run check' },
        });
        latest.current.changed(change, `The check of ${item.definition.title} was run.`);
      } catch {
        // Nobody asked for it, so nobody is told; the item shows that its check has not run.
      }
    }
  }, []);
}
