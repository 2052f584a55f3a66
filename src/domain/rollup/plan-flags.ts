/** What is true of one issue in a plan, as bits of one number: most figures count issues of which some of it holds. */
export const planFlag = {
  active: 1 << 0,
  cancelled: 1 << 1,
  done: 1 << 2,
  /** Status category `new`. */
  fresh: 1 << 3,
  topPriority: 1 << 4,
  /** Active, not done and not updated for longer than the plan allows. */
  stale: 1 << 5,
  /** Active and not done. */
  open: 1 << 6,
  /** Active, with no active descendant. What follows is said of leaves alone. */
  leaf: 1 << 7,
  doneLeaf: 1 << 8,
  /** It has an end; it has a start. */
  dated: 1 << 9,
  started: 1 << 18,
  lateFinish: 1 << 10,
  lateStart: 1 << 11,
  lateTop: 1 << 12,
  undatedOpen: 1 << 13,
  /** It bears an estimate or lies below an issue that does, anywhere in the plan. */
  coveredByPoints: 1 << 14,
  coveredByTime: 1 << 15,
  /** Active, estimated, and with no active descendant that is: of any issue, not of leaves alone. */
  carriesPoints: 1 << 16,
  carriesTime: 1 << 17,
} as const;

export type PlanFlag = keyof typeof planFlag;

/** Whether it holds of one issue. */
export function holds({ flags }: { readonly flags: Int32Array }, index: number, flag: PlanFlag): boolean {
  return ((flags[index] ?? 0) & planFlag[flag]) !== 0;
}
