import { addDays, daysBetween } from '../../domain/calendar/calendar-date';
import { dayInZone } from '../../domain/calendar/time-zone';
import { foldPlan } from '../../domain/rollup/fold-plan';
import { nameIn } from '../../domain/rollup/plan-graph';
import type { RoleSettings } from '../../domain/role/roles';
import { AppError } from '../app-error';
import type { Ports } from '../ports';
import { chosenPlan } from '../portfolio/chosen-plan';
import { startMeter } from '../portfolio/meter';
import { openView } from '../portfolio/open-view';
import { planInputs } from '../portfolio/plan-input';
import { readingUntil } from '../reading-time';
import { requireOnSite } from '../require-pillar';
import type { Call, UseCase } from '../use-case';
import { checklistSteps } from './checklist-steps';
import { placeOf, type FeedPlace, type FeedSource } from './feed-source';
import { fillPage } from './fill-page';
import { insightLinkSteps, insightSteps } from './insight-steps';
import { PartialReading, partialReading } from './partial-reading';
import { edgeSteps, itemSteps, snapshotSteps, type ReadPlan } from './plan-steps';

const MOST_DAYS = 400;

type Asked = Call<'feed.page'>;

/**
 * One page of a plan's feed: of the issues that the viewer can see now, read as their view of the plan is, and of nothing else. Each page
 * asks anew what they may see; a place in the feed is an id, so that what comes and goes between pages repeats nothing.
 */
export const readFeedPage: UseCase<'feed.page'> = async (ports, call) => {
  const { settings } = await ports.settings.roles();
  requireOnSite(settings, 'portfolio');
  const place = placeOf(call.input.cursor);
  const until = readingUntil(ports.clock.now());
  try {
    const source = await sourceOf(ports, call, settings, place);
    return await fillPage(source, place?.given ?? 0, () => ports.clock.now() >= until);
  } catch (error) {
    if (error instanceof PartialReading) return { kind: 'partial', missing: error.missing };
    throw error;
  }
};

async function sourceOf(
  ports: Ports,
  call: Asked,
  settings: RoleSettings,
  place: FeedPlace | null,
): Promise<FeedSource> {
  const { input } = call;
  if (input.feed === 'snapshots') {
    const days = daysOf(input);
    const rest = days.filter((day) => day >= (place?.on ?? day));
    return snapshotSteps(days, await readDays(ports, call, rest), place);
  }
  if (input.feed === 'checklistItems') requireOnSite(settings, 'launches');
  if (input.feed === 'insights' || input.feed === 'insightLinks') requireOnSite(settings, 'insights');
  const read = (await readDays(ports, call, []))(null);
  const { graph, result } = read.folded;
  if (result.kind === 'partial') throw partialReading(read.folded);
  const issueIds = () => Array.from({ length: graph.size }, (_, index) => nameIn(graph, index).id);
  switch (input.feed) {
    case 'items':
      return itemSteps(read, place);
    case 'edges':
      return edgeSteps(read, place);
    case 'checklistItems':
      return checklistSteps(ports, settings, issueIds(), place);
    case 'insights':
      return insightSteps(ports, settings, issueIds(), place);
    case 'insightLinks':
      return insightLinkSteps(ports, settings, issueIds(), place);
  }
}

/** Opens the plan once for all these days; each of them, and today (null), is then folded when it is asked for. */
async function readDays(
  ports: Ports,
  { viewer, input }: Asked,
  days: readonly string[],
): Promise<(day: string | null) => ReadPlan> {
  const now = ports.clock.now();
  const { query } = await chosenPlan(ports, viewer, input.plan);
  const today = dayInZone(now, query.config.timeZone);
  const earlier = days.filter((day) => day !== today);
  const view = await openView(ports, { viewer, query, days: earlier, now, meter: startMeter() });
  const inputOn = await planInputs(ports, view, { days: [...earlier, null], now, until: readingUntil(now) });
  return (day) => {
    const input = inputOn(day === today ? null : day);
    return { folded: foldPlan(input), issues: [...input.issues] };
  };
}

/** @throws AppError `invalid-input` for a series that ends before it begins, or is too long */
function daysOf({ fromOn, toOn, days }: { readonly fromOn: string; readonly toOn: string; readonly days: number }) {
  const length = daysBetween(fromOn, toOn);
  if (length < 0) throw new AppError('invalid-input', 'The last day comes before the first. Nothing was read.');
  if (length / days >= MOST_DAYS) {
    throw new AppError(
      'invalid-input',
      `That is more than ${MOST_DAYS} days. Choose fewer, or one of each week. Nothing was read.`,
    );
  }
  return Array.from({ length: Math.floor(length / days) + 1 }, (_, at) => addDays(fromOn, at * days));
}
