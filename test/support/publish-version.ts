import { noIssue, noProject, publishedEntityId, templateEntityId } from '../../src/domain/journal/entity-id';
import type { Template } from '../../src/domain/template/template';
import { publishedState, templatePath } from '../../src/domain/template/template-state';
import { commitChange } from '../../src/usecases/commit-change';
import type { Ports } from '../../src/usecases/ports';

/** Offers a version of a template, as if somebody had published it. */
export async function publishVersion(ports: Pick<Ports, 'journal' | 'clock'>, template: Template): Promise<void> {
  const { id, version } = template;
  const by = { issueId: noIssue, projectId: noProject, authorId: 'ops', operation: 'template.publish' };
  const content = { patch: publishedState(template) };
  await commitChange(ports, {
    ...by,
    entityId: publishedEntityId(id, version),
    kind: 'published',
    decide: () => content,
  });
  const offer = { patch: { [templatePath.current]: version } };
  await commitChange(ports, { ...by, entityId: templateEntityId(id), kind: 'template', decide: () => offer });
}
