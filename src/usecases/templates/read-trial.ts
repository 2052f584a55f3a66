import { dayInZone } from '../../domain/calendar/time-zone';
import type { JournalEntry } from '../../domain/journal/entry';
import { applyPatch, type State } from '../../domain/journal/patch';
import { readItem } from '../../domain/roadmap/read-item';
import { healthUpdateOf } from '../../domain/roadmap/reported-health';
import { reportOf, roadmapFromState } from '../../domain/roadmap/roadmap-item';
import { trialFigures, type TrialItem } from '../../domain/template/trial-figures';
import type { TemplateTrial } from '../../domain/template/template-record';
import type { Ports } from '../ports';
import type { UseCase } from '../use-case';
import { refuse } from './change-template';
import { filledItems, type FilledItem, type FilledItems } from './filled-items';
import { versionBefore } from './read-template-version';
import { getTemplate } from './template-history';

/** Days of a trial are days in UTC: people of many time zones take part in one. */
const ZONE = 'UTC';

/** The version on trial beside the one before it, over the items that the person who asks can see. */
export const readTrial: UseCase<'template.readTrial'> = async (ports, { input: { templateId } }) => {
  const known = await getTemplate(ports, templateId);
  const { trial } = known.record;
  if (trial === null) {
    return refuse('No trial is running.', {
      path: '',
      code: 'no_trial',
      message: 'No version of this template is on trial.',
    });
  }
  const before = versionBefore(known, trial.version);
  const versions = [trial.version, ...(before === null ? [] : [before])];
  const filled = await filledItems(ports, templateId, (version) => versions.includes(version));
  const today = dayInZone(ports.clock.now(), ZONE);
  const { journals, missing } = await journalsOf(ports, filled, trial);
  return {
    trial,
    isOver: today > trial.endsOn,
    arms: versions.map((version) => {
      const own = filled.items.filter(({ template }) => template.version === version);
      const items = own.map((item) => trialItemOf(item, journals.get(item.entity.entityId) ?? [], today));
      return { version, items: own.length, figures: trialFigures(items, trial.measures) };
    }),
    partial: missing.length === 0 ? null : missing.join(' '),
  };
};

/** Whole journals, where days are counted at all. */
async function journalsOf(
  { governance }: Pick<Ports, 'governance'>,
  { items, until, missing }: FilledItems,
  { measures }: TemplateTrial,
): Promise<{ readonly journals: ReadonlyMap<string, readonly JournalEntry[]>; readonly missing: readonly string[] }> {
  if (!measures.includes('daysToComplete')) return { journals: new Map(), missing };
  const read = await governance.entries.ofEach(
    items.map(({ entity }) => entity.entityId),
    until,
  );
  const journals = new Map(
    read.found.flatMap((entries) => (entries[0] ? [[entries[0].entityId, entries] as const] : [])),
  );
  return { journals, missing: [...missing, ...read.missing] };
}

function trialItemOf(filled: FilledItem, entries: readonly JournalEntry[], today: string): TrialItem {
  const { stage, gaps } = readItem(filled.template, filled);
  const update = healthUpdateOf(reportOf(filled.item), stage, today, ZONE);
  return {
    isComplete: gaps.length === 0,
    isFresh: update.state === 'not asked' ? null : update.state === 'fresh',
    ...daysOf(filled, entries, today),
  };
}

/**
 * When the item came to its version, and when it first had no gap since. What Jira said then isn't known any more, so the issue counts
 * as it is now; linked insights likewise.
 */
function daysOf(
  filled: FilledItem,
  entries: readonly JournalEntry[],
  today: string,
): Pick<TrialItem, 'filledOn' | 'completeOn'> {
  let state: State = {};
  let filledOn: string | null = null;
  for (const { patch, at } of entries) {
    state = applyPatch(state, patch);
    const { templateVersion, templateId, answers } = roadmapFromState(state);
    if (templateId !== filled.template.id || templateVersion !== filled.template.version) {
      filledOn = null;
      continue;
    }
    const day = dayInZone(at, ZONE);
    filledOn ??= day;
    if (readItem(filled.template, { ...filled, answers }).gaps.length === 0) return { filledOn, completeOn: day };
  }
  return { filledOn: filledOn ?? today, completeOn: null };
}
