import { findEntityName } from '../../domain/journal/entity-id';
import { BUILTIN_CHECKLIST_ID } from '../../domain/launch/checklist';
import { currentChecklists } from '../checklist-library';
import { namePeople } from '../name-people';
import type { UseCase } from '../use-case';
import { knownChecklist, type KnownChecklist } from './checklist-history';
import { summaryOf } from './describe-checklist';

/** Every checklist there is, archived ones and those never published included: what comes with Gantry first, then by name. */
export const listChecklists: UseCase<'checklist.list'> = async (ports) => {
  const { journal, checklistDrafts, people, projects, jql } = ports;
  const [entities, drafts, current, visible, types] = await Promise.all([
    journal.ofKind('checklist'),
    checklistDrafts.all(),
    currentChecklists(journal),
    projects.all(),
    jql.issueTypes(),
  ]);
  const draftOf = new Map(drafts.map((draft) => [draft.templateId, draft]));
  const contentOf = new Map(current.map(({ checklist }) => [checklist.id, checklist]));
  const saved = (checklistId: string) => draftOf.get(checklistId) ?? null;
  const known = new Map<string, KnownChecklist>([
    [BUILTIN_CHECKLIST_ID, knownChecklist(BUILTIN_CHECKLIST_ID, null, saved(BUILTIN_CHECKLIST_ID))],
  ]);
  for (const entity of entities) {
    const name = findEntityName(entity.entityId);
    if (name?.kind !== 'checklist') continue;
    known.set(name.checklistId, knownChecklist(name.checklistId, entity, saved(name.checklistId)));
  }
  const checklists = [...known.values()]
    .map((one) => summaryOf(one, contentOf.get(one.checklistId) ?? null))
    .sort((a, b) => Number(b.isBuiltin) - Number(a.isBuiltin) || a.name.localeCompare(b.name, 'en'));
  return {
    checklists,
    people: await namePeople(
      people,
      checklists.flatMap(({ published, drafted }) => [published?.by ?? null, drafted?.by ?? null]),
    ),
    projects: visible,
    issueTypes: types.map(({ issueTypeId, name, projectId }) => {
      const own = visible.find((project) => project.projectId === projectId);
      return { issueTypeId, name: own ? `${name} (${own.name})` : name };
    }),
  };
};
