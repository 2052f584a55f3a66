/** How many issues a site has of each kind; together as many as it was asked for. */
export interface SiteShape {
  readonly objectives: number;
  readonly initiatives: number;
  readonly epics: number;
  /** Stories, tasks and bugs below epics. */
  readonly work: number;
  readonly subtasks: number;
  /** Work without an epic, which no objective reaches. */
  readonly loose: number;
}

/** In proportions as companies have them: some twelve pieces of work an epic, fifteen epics an initiative, five initiatives an objective. */
export function siteShape(issues: number): SiteShape {
  const objectives = Math.min(60, Math.max(1, Math.round(issues / 1000)));
  const initiatives = objectives * 5;
  const epics = Math.max(1, Math.round(issues / 15));
  const subtasks = Math.round(issues * 0.15);
  const loose = Math.round(issues * 0.02);
  const work = Math.max(0, issues - objectives - initiatives - epics - subtasks - loose);
  return { objectives, initiatives, epics, work, subtasks, loose };
}
