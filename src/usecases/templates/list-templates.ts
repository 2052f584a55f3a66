import { findEntityName } from '../../domain/journal/entity-id';
import { builtinTemplates } from '../../domain/template/builtin';
import { versionKey } from '../../domain/template/version-key';
import { namePeople } from '../name-people';
import { templatesByVersion } from '../template-library';
import type { UseCase } from '../use-case';
import { summaryOf } from './describe-template';
import { knownTemplate, type KnownTemplate } from './template-history';

/** Every template there is, archived ones and those never published included: what comes with Gantry first, then by name. */
export const listTemplates: UseCase<'template.list'> = async ({ journal, templateDrafts, people, projects, jql }) => {
  const [entities, drafts, visible, types] = await Promise.all([
    journal.ofKind('template'),
    templateDrafts.all(),
    projects.all(),
    jql.issueTypes(),
  ]);
  const draftOf = new Map(drafts.map((draft) => [draft.templateId, draft]));
  const known = new Map<string, KnownTemplate>(
    builtinTemplates.map(({ id }) => [id, knownTemplate(id, null, draftOf.get(id) ?? null)]),
  );
  for (const entity of entities) {
    const name = findEntityName(entity.entityId);
    if (name?.kind !== 'template') continue;
    const { templateId } = name;
    known.set(templateId, knownTemplate(templateId, entity, draftOf.get(templateId) ?? null));
  }
  const offered = [...known.values()].flatMap(({ templateId, record: { current } }) =>
    current === null ? [] : [{ templateId, version: current }],
  );
  const contents = await templatesByVersion(journal, offered);
  const templates = [...known.values()].map((one) => {
    const { current } = one.record;
    const content = current === null ? undefined : contents.get(versionKey(one.templateId, current));
    return summaryOf(one, content ?? null);
  });
  return {
    templates: [
      ...templates.filter(({ isBuiltin }) => isBuiltin),
      ...templates.filter(({ isBuiltin }) => !isBuiltin).sort((a, b) => a.name.localeCompare(b.name, 'en')),
    ],
    people: await namePeople(
      people,
      templates.flatMap(({ published, drafted }) => [published?.by ?? null, drafted?.by ?? null]),
    ),
    projects: visible,
    issueTypes: types.map(({ issueTypeId, name, projectId }) => {
      const own = visible.find((project) => project.projectId === projectId);
      return { issueTypeId, name: own ? `${name} (${own.name})` : name };
    }),
  };
};
