import type { ViewSource } from '../../contract/portfolio';
import type { PlanConfig } from '../../domain/rollup/plan';
import type { IssueFacts } from '../../domain/rollup/issue-facts';
import type { ChosenFields } from './plan-fields';

/** A plan's issues as one viewer may see them, before anything is rolled up. */
export interface PlanView {
  readonly rootIds: readonly string[];
  readonly fields: ChosenFields;
  readonly config: PlanConfig;
  readonly source: ViewSource;
  /** What couldn't be read, in sentences. */
  readonly missing: readonly string[];
  /** Every issue that a reading of any day may hold. */
  readonly issueIds: readonly string[];
  /**
   * Those that the viewer can browse, now or as they stood at the end of a day; and what isn't known of them on that day. Issues are worded
   * each time that they are gone through, and kept by nobody: 200,000 of them would cost the garbage collector more than their wording.
   */
  issuesOn(day: string | null): { readonly issues: Iterable<IssueFacts>; readonly missing: readonly string[] };
}
