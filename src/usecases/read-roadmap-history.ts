import { roadmapEntityId } from '../domain/journal/entity-id';
import type { JournalEntry } from '../domain/journal/entry';
import { applyPatch, type State } from '../domain/journal/patch';
import { mirrorKey } from '../domain/mirror/mirror-key';
import { describeEntry, fieldAround, type TemplatesAround } from '../domain/roadmap/history';
import { accountIdsOf, issueIdsOf, mentionsIn } from '../domain/roadmap/mentions';
import { roadmapFromState, roadmapPath } from '../domain/roadmap/roadmap-item';
import type { Mention } from '../domain/template/field-type';
import type { Template } from '../domain/template/template';
import { versionKey } from '../domain/template/version-key';
import { AppError } from './app-error';
import { namePeople } from './name-people';
import type { Ports } from './ports';
import { requirePillar } from './require-pillar';
import { templatesByVersion, type TemplateRef } from './template-library';
import type { UseCase } from './use-case';
import { versionsOf } from './version-offer';

const ENTRIES_PER_PAGE = 20;

interface Step {
  readonly entry: JournalEntry;
  readonly before: State;
  readonly after: State;
}

/** Who changed what, when, from what to what, newest first: in words, naming only what this viewer may see. */
export const readRoadmapHistory: UseCase<'roadmap.history'> = async (ports, { input }) => {
  const steps = stepsOf(await ports.journal.entriesAfter(roadmapEntityId(input.issueId), 0))
    .filter(({ entry }) => input.before === undefined || entry.revision < input.before)
    .toReversed();
  const page = steps.slice(0, ENTRIES_PER_PAGE);
  const templates = await templatesByVersion(ports.journal, page.flatMap(refsAround));
  const others = await versionsUnlessAsked(ports, page, templates);
  const around = (step: Step): TemplatesAround => ({
    before: templateIn(step.before, templates),
    after: templateIn(step.after, templates),
    others,
  });
  const mentions = page.flatMap((step) => mentionsAround(step, around(step)));
  const [found, { settings }, people] = await Promise.all([
    ports.issues.find(input.issueId, mirrorKey.roadmap, issueIdsOf(mentions)),
    ports.settings.roles(),
    namePeople(ports.people, [...accountIdsOf(mentions), ...page.flatMap(peopleBeside)]),
  ]);
  if (!found) throw new AppError('not-found', 'This issue doesn’t exist, or you don’t have permission to see it.');
  requirePillar(settings, 'roadmap', found.head.projectId);
  const names = {
    user: (accountId: string) => people[accountId]?.displayName ?? 'Someone you can’t see',
    issue: (issueId: string) => {
      const named = found.names?.[issueId];
      return named ? `${named.key} ${named.summary}` : 'An issue you can’t see';
    },
  };
  return {
    entries: page.map((step) => describeEntry(step.entry, step.before, around(step), names)),
    next: steps.length > page.length ? (page.at(-1)?.entry.revision ?? null) : null,
  };
};

function stepsOf(entries: readonly JournalEntry[]): readonly Step[] {
  let before: State = {};
  return entries.map((entry) => {
    const step = { entry, before, after: applyPatch(before, entry.patch) };
    before = step.after;
    return step;
  });
}

function refOf(state: State): readonly TemplateRef[] {
  const { templateId, templateVersion } = roadmapFromState(state);
  return templateId === null || templateVersion === null ? [] : [{ templateId, version: templateVersion }];
}

const refsAround = ({ before, after }: Step): readonly TemplateRef[] => [...refOf(before), ...refOf(after)];

function templateIn(state: State, templates: ReadonlyMap<string, Template>): Template | null {
  const [ref] = refOf(state);
  return (ref && templates.get(versionKey(ref.templateId, ref.version))) ?? null;
}

/** All versions of the templates around, newest first, where something was written that those around it don't ask; else none. */
async function versionsUnlessAsked(
  { journal }: Pick<Ports, 'journal'>,
  steps: readonly Step[],
  templates: ReadonlyMap<string, Template>,
): Promise<readonly Template[]> {
  const isAsked = (step: Step) =>
    answeredIn(step).every((fieldId) =>
      fieldAround(fieldId, {
        before: templateIn(step.before, templates),
        after: templateIn(step.after, templates),
        others: [],
      }),
    );
  const ids = new Set(
    steps.filter((step) => !isAsked(step)).flatMap((step) => refsAround(step).map(({ templateId }) => templateId)),
  );
  return (await Promise.all([...ids].map((templateId) => versionsOf(journal, templateId)))).flat();
}

function answeredIn({ entry }: Step): readonly string[] {
  const prefix = roadmapPath.answer('');
  return Object.keys(entry.patch).flatMap((path) => (path.startsWith(prefix) ? [path.slice(prefix.length)] : []));
}

function mentionsAround(step: Step, templates: TemplatesAround): readonly Mention[] {
  const fields = answeredIn(step).flatMap((fieldId) => fieldAround(fieldId, templates) ?? []);
  return [step.before, step.after].flatMap((state) => mentionsIn({ fields }, roadmapFromState(state).answers));
}

function peopleBeside({ entry, before, after }: Step): readonly (string | undefined)[] {
  return [
    entry.authorId,
    roadmapFromState(before).healthDelegate?.accountId,
    roadmapFromState(after).healthDelegate?.accountId,
  ];
}
