import type { IndexedProjectStatus, IndexProgress, IndexStatus } from '../../contract/portfolio-index';
import { SHARE_FOR_BUILDING, type PointsHour } from '../../domain/portfolio-index/points-hour';
import type { IndexSettings } from '../../domain/role/roles';
import type { Ports } from '../ports';
import { requireOnSite } from '../require-pillar';
import type { UseCase } from '../use-case';
import { indexMarks, readMark, saveMark, type IndexBuilt, type IndexPass } from './index-marks';
import { keptSince } from './kept-since';
import { spentInHour } from './spending';

/** https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/#forge-sql-limits */
const MOST_BYTES = 1024 ** 3;
const MIB = 1024 ** 2;
const HOUR_MS = 3_600_000;

/**
 * How the portfolio's index stands, for those who keep plans. Numbers of issues, which may owe something to some that aren't the person's to
 * see, are told to Jira's administrators alone.
 */
export const readIndexStatus: UseCase<'index.status'> = async (ports) => {
  const { settings } = await ports.settings.roles();
  requireOnSite(settings, 'portfolio');
  return indexStatus(ports, settings.index);
};

/** Has the worker read everything anew, soon; what is there serves on meanwhile. */
export const rebuildIndex: UseCase<'index.rebuild'> = async (ports) => {
  const { settings } = await ports.settings.roles();
  requireOnSite(settings, 'portfolio');
  await saveMark(ports.marks, indexMarks.asked, { at: ports.clock.now() });
  await ports.indexQueue.workOnIndex();
  return indexStatus(ports, settings.index);
};

async function indexStatus(ports: Ports, settings: IndexSettings): Promise<IndexStatus> {
  const { marks, clock, indexWriter } = ports;
  const now = clock.now();
  const [built, pass, asked, upTo, lastCheck, seed, purged, points, waiting, tables, isJiraAdmin] = await Promise.all([
    readMark(marks, indexMarks.built),
    readMark(marks, indexMarks.pass),
    readMark(marks, indexMarks.asked),
    readMark(marks, indexMarks.upTo),
    readMark(marks, indexMarks.lastCheck),
    readMark(marks, indexMarks.seed),
    readMark(marks, indexMarks.purged),
    spentInHour(ports),
    indexWriter.countDirty(),
    indexWriter.size(),
    ports.access.isJiraAdmin(),
  ]);
  const { pausedUntil, spent } = points;
  const main = pass?.then ?? pass;
  const bytes = tables.reduce((sum, table) => sum + table.bytes, 0);
  return {
    state: built !== null ? 'ready' : pass !== null || asked !== null ? 'building' : 'none',
    progress: progressOf(main, asked, settings, points, now),
    projects: await visibleProjects(ports, isJiraAdmin, { built, pass: main }),
    upTo: upTo?.at ?? null,
    waiting: isJiraAdmin ? waiting : null,
    points: { spent, perHour: settings.pointsPerHour, pausedUntil, why: whyPaused(points) },
    storage: {
      bytes: isJiraAdmin ? bytes : Math.ceil(bytes / MIB) * MIB,
      most: MOST_BYTES,
      tables: isJiraAdmin ? tables : [],
    },
    historySince:
      built === null
        ? null
        : keptSince(
            { historySince: built.historySince, purgedBefore: purged?.before ?? null },
            settings.historyDays,
            now,
          ),
    seedingPercent: seed === null || seed.isDone || !settings.seedHistory ? null : percentOf(seed.read, seed.total),
    lastCheck:
      lastCheck === null
        ? null
        : { at: lastCheck.at, projects: lastCheck.projects, repaired: isJiraAdmin ? lastCheck.repaired : null },
  };
}

interface Progressing {
  readonly built: IndexBuilt | null;
  readonly pass: IndexPass | null;
}

/** Those that the person can see; how many issues each has need not be theirs to know. */
async function visibleProjects(
  { projects, index }: Ports,
  isJiraAdmin: boolean,
  progressing: Progressing,
): Promise<readonly IndexedProjectStatus[]> {
  const [visible, names] = await Promise.all([projects.all(), index.names()]);
  const counts = isJiraAdmin ? await index.counts(visible.map(({ projectId }) => projectId)) : [];
  return visible.map(({ projectId, key, name }) => {
    const count = counts.find((one) => one.projectId === projectId);
    const isBrowsable = names.projects[projectId] !== undefined;
    return {
      ...{ projectId, key, name },
      state: stateOf(projectId, isBrowsable, progressing),
      issues: isJiraAdmin ? (count?.open ?? 0) + (count?.secured ?? 0) : null,
    };
  });
}

function stateOf(projectId: string, isBrowsable: boolean, { built, pass }: Progressing): IndexedProjectStatus['state'] {
  if (!isBrowsable && (built !== null || pass !== null)) return 'hidden';
  if (pass !== null && (pass.only ?? projectId) === projectId) {
    if (pass.projectId === projectId && pass.behind.length > 0) return 'reading';
    if (built === null && Number(projectId) >= Number(pass.projectId)) return 'waiting';
  }
  return built === null && pass === null ? 'waiting' : 'ready';
}

const percentOf = (part: number, whole: number): number =>
  whole === 0 ? 100 : Math.min(100, Math.floor((part / whole) * 100));

const kindShown = { build: 'build', refresh: 'refresh', fields: 'fields', project: 'refresh' } as const;

function progressOf(
  pass: IndexPass | null,
  asked: { readonly at: string } | null,
  { pointsPerHour }: IndexSettings,
  points: PointsHour,
  now: string,
): IndexProgress | null {
  if (pass === null) {
    return asked === null ? null : { kind: 'build', startedAt: asked.at, percent: 0, endsAt: null };
  }
  const { kind, startedAt, read, total } = pass;
  const shown = { kind: kindShown[kind], startedAt };
  if (total === null || kind === 'fields') return { ...shown, percent: 0, endsAt: null };
  return { ...shown, percent: percentOf(read, total), endsAt: endOf(total - read, pointsPerHour, points, now) };
}

/** What is left costs a point an issue, and the share of this hour's and of those that follow. */
function endOf(issues: number, perHour: number, { spent, pausedUntil }: PointsHour, now: string): string {
  const building = perHour * SHARE_FOR_BUILDING;
  const leftNow = Math.max(0, building - spent);
  const nextHour = Math.ceil(Date.parse(now) / HOUR_MS) * HOUR_MS;
  const begin = Math.max(Date.parse(pausedUntil ?? now), Date.parse(now));
  if (issues <= leftNow) return new Date(begin + issues * 4).toISOString();
  const hours = Math.floor((issues - leftNow) / building);
  return new Date(Math.max(begin, nextHour) + hours * HOUR_MS).toISOString();
}

function whyPaused({ pausedUntil, why }: PointsHour): string | null {
  if (pausedUntil === null) return null;
  return why === 'quota'
    ? 'Jira says that the points which Gantry may spend in this hour are used up.'
    : 'Jira asked Gantry to ask less at once.';
}
