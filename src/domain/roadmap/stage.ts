/** How far an item's promise goes: nothing promised, committed, done. Later stages ask for everything the earlier ones do. */
export type Stage = 'draft' | 'committed' | 'done';

export type StatusCategory = 'new' | 'indeterminate' | 'done';

/** The option ids of the horizon field that every template shares. */
export type Horizon = 'now' | 'next' | 'later';

/**
 * An item is committed while its horizon is Now or its status in progress, and done when its status category says so, whatever
 * its horizon (rules, section 1).
 */
export function stageOf(item: { readonly horizon: Horizon; readonly statusCategory: StatusCategory }): Stage {
  if (item.statusCategory === 'done') return 'done';
  return item.horizon === 'now' || item.statusCategory === 'indeterminate' ? 'committed' : 'draft';
}
