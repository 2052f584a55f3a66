import { randomOf } from '../demo/random';
import type { Dataset } from '../jira/dataset';
import { generatedIssues } from './generated-issues';
import { siteFrame } from './site-frame';
import { siteShape } from './site-shape';

export interface GeneratedSiteOptions {
  /** How many, in all. */
  readonly issues: number;
  /** The same seed, size and day give the same site. */
  readonly seed?: string;
  /** YYYY-MM-DD: nothing has happened after it. */
  readonly today: string;
  /** Projects of teams, 12 to 60 by the size unless it is given. */
  readonly projects?: number;
  /** Projects of them in which people browse only what they report or are assigned; none unless it is given. */
  readonly projectsByPerson?: number;
  /** Of a thousand pieces of work, those under a security level. */
  readonly securedPerThousand?: number;
}

/**
 * A site of any size for trying and measuring: objectives, initiatives, epics, work and sub-tasks in one tree (and a few issues outside
 * it), shared epics and dependencies by links, dates, estimates, points, teams, security levels, and the changelogs of a year.
 * All objectives together are the roots of nearly everything. Throws RangeError for a bad date.
 */
export function generatedSite(options: GeneratedSiteOptions): Dataset {
  const { issues, seed = 'one', today, projectsByPerson = 0, securedPerThousand = 5 } = options;
  const todayMs = Date.parse(`${today}T00:00:00Z`);
  if (Number.isNaN(todayMs)) throw new RangeError(`${today} is not a date.`);
  const projects = options.projects ?? Math.min(60, Math.max(12, Math.round(issues / 3000)));
  const frame = siteFrame({ issues, projects, projectsByPerson });
  const shape = siteShape(issues);
  const random = () => randomOf(`generated ${seed} ${issues}`);
  return {
    ...frame.dataset,
    ...generatedIssues({ frame, shape, todayMs, securedPerThousand, random: random() }),
  };
}
