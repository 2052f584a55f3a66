import type { LaunchOutcome } from '../../contract/launch-after';
import { roadmapEntityId } from '../../domain/journal/entity-id';
import { mirrorKey } from '../../domain/mirror/mirror-key';
import { outcomeSentence } from '../../domain/roadmap/promise';
import type { State } from '../../domain/journal/patch';
import { availabilityOf } from '../../domain/role/availability';
import { roadmapFromState } from '../../domain/roadmap/roadmap-item';
import { coreField } from '../../domain/template/builtin/core';
import { metric } from '../../domain/template/field-types/metric';
import type { Template } from '../../domain/template/template';
import type { RoleSettings } from '../../domain/role/roles';
import { AppError } from '../app-error';
import type { Ports } from '../ports';
import { requirePillar } from '../require-pillar';
import { templateOfItem } from '../template-library';
import type { UseCase } from '../use-case';

/** What the issue's roadmap item promised, beside what became of it. */
export const readLaunchOutcome: UseCase<'launch.readOutcome'> = async (ports, { input: { issueId } }) => {
  const [found, { settings }] = await Promise.all([
    ports.issues.find(issueId, mirrorKey.roadmap),
    ports.settings.roles(),
  ]);
  if (!found) throw new AppError('not-found', 'This issue doesn’t exist any more, or you can’t see it.');
  requirePillar(settings, 'launches', found.head.projectId);
  return outcomeOfIssue(ports, settings, found.head);
};

/** The same for an issue that this person was already found to see. */
export async function outcomeOfIssue(
  { journal }: Pick<Ports, 'journal'>,
  settings: RoleSettings,
  { issueId, projectId }: { readonly issueId: string; readonly projectId: string },
): Promise<LaunchOutcome> {
  if (availabilityOf(settings, 'roadmap', projectId) === 'off') return noPromise.off;
  const state = (await journal.find(roadmapEntityId(issueId)))?.state ?? {};
  return outcomeOf(state, await templateOfItem(journal, roadmapFromState(state)));
}

/** Of a roadmap item as it stands, filled by this template. */
export function outcomeOf(state: State, template: Template | null): LaunchOutcome {
  if (template === null) return noPromise.noItem;
  const field = template.fields.find(({ id, type }) => id === coreField.metric && type === 'metric');
  if (field === undefined) return noPromise.noMetric;
  const promised = metric.parse(roadmapFromState(state).answers[field.id]);
  if (promised === undefined || metric.isEmpty(promised)) return noPromise.empty;
  return { kind: 'promised', metric: promised, sentence: outcomeSentence(promised) };
}

const none = (sentence: string): LaunchOutcome => ({ kind: 'none', sentence });

const noPromise = {
  off: none('Roadmap panels are switched off here, so the actual stays with the launch.'),
  noItem: none(
    'This issue has no roadmap item, so there is no promise to compare with. The actual stays with the launch.',
  ),
  noMetric: none('This roadmap item’s template asks for no metric. The actual stays with the launch.'),
  empty: none('The roadmap item names no success metric. The actual stays with the launch.'),
};
