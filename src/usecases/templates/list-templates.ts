import { findEntityName } from '../../domain/journal/entity-id';
import { builtinTemplates } from '../../domain/template/builtin';
import { templateFromState } from '../../domain/template/template-state';
import { namePeople } from '../name-people';
import { templatesByVersion, versionKey } from '../template-library';
import type { UseCase } from '../use-case';
import { summaryOf } from './describe-template';
import type { KnownTemplate } from './template-history';

/** Every template there is, archived ones and those never published included: what comes with Gantry first, then by name. */
export const listTemplates: UseCase<'template.list'> = async ({ journal, people, projects, jql }) => {
  const [entities, visible, types] = await Promise.all([journal.ofKind('template'), projects.all(), jql.issueTypes()]);
  const known = new Map<string, KnownTemplate>(
    builtinTemplates.map(({ id }) => [id, { templateId: id, entity: null, record: templateFromState(id, {}) }]),
  );
  for (const entity of entities) {
    const name = findEntityName(entity.entityId);
    if (name?.kind !== 'template') continue;
    const { templateId } = name;
    known.set(templateId, { templateId, entity, record: templateFromState(templateId, entity.state) });
  }
  const offered = [...known.values()].flatMap(({ templateId, record: { current } }) =>
    current === null ? [] : [{ templateId, version: current }],
  );
  const contents = await templatesByVersion(journal, offered);
  const templates = [...known.values()].map((one) => {
    const { current } = one.record;
    const content = current === null ? undefined : contents.get(versionKey({ ...one, version: current }));
    return summaryOf(one, content ?? null);
  });
  return {
    templates: [
      ...templates.filter(({ isBuiltin }) => isBuiltin),
      ...templates.filter(({ isBuiltin }) => !isBuiltin).sort((a, b) => a.name.localeCompare(b.name, 'en')),
    ],
    people: await namePeople(
      people,
      templates.map(({ updatedBy }) => updatedBy),
    ),
    projects: visible,
    issueTypes: types.map(({ issueTypeId, name, projectId }) => {
      const own = visible.find((project) => project.projectId === projectId);
      return { issueTypeId, name: own ? `${name} (${own.name})` : name };
    }),
  };
};
