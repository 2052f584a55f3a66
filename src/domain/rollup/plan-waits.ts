/** Who does the work: its team, or where none is named its project. */
export interface WorkParty {
  readonly kind: 'team' | 'project';
  readonly name: string;
}

/** What one party waits for from another. Indices stand for parties and issues. */
export interface PartyWait {
  readonly waiting: number;
  readonly for: number;
  /** Pairs of open issues. */
  readonly count: number;
  /** Pairs in which what is waited for ends after the waiting issue is to start, or to end where it has no start. */
  readonly tooLate: number;
  /** The first pairs, those that come too late before the others: the waiting issue, what it waits for, and by how many days that is too late. */
  readonly pairs: readonly (readonly [waiting: number, neededIssue: number, daysTooLate: number | null])[];
}

/**
 * Open issues of the plan that wait for open ones of another party, by the plan's dependency links. Both ends are in the plan, hence issues
 * that the viewer can browse.
 */
export interface PlanWaits {
  readonly parties: readonly WorkParty[];
  /** The most pairs first. */
  readonly waits: readonly PartyWait[];
  readonly count: number;
  readonly tooLate: number;
}
