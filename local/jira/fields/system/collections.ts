import type { StoredIssue } from '../../state/model';
import { wireComponent, wireVersion } from '../../wire/configuration';
import type { WireContext } from '../../wire/wire-context';
import { FieldProblem, manyChanges, singleChange, systemField, type Field } from '../field';
import { findReferred, listWriter, referenceOf, textValue } from '../field-values';

export const labels: Field = systemField(
  'labels',
  'Labels',
  { type: 'array', items: 'string' },
  {
    read: (issue) => issue.labels,
    write: listWriter({
      read: (issue) => issue.labels,
      resolve: (value) => labelValue(value),
      patch: (words) => ({ labels: words }),
    }),
    changes: singleChange({ field: 'labels', fieldId: 'labels' }, (issue) => ({
      id: null,
      text: issue.labels.join(' '),
    })),
  },
);

export function labelValue(value: unknown): string {
  const label = textValue(value);
  if (/\s/.test(label)) throw new FieldProblem(`The label '${label}' contains spaces which is invalid.`);
  if (label.length > 255)
    throw new FieldProblem(`The label '${label}' exceeds the maximum length for labels of 255 characters.`);
  return label;
}

const componentsOf = (issue: StoredIssue, context: WireContext) =>
  [...context.store.components.values()].filter(({ projectId }) => projectId === issue.projectId);

export const components: Field = systemField(
  'components',
  'Components',
  { type: 'array', items: 'component' },
  {
    clauseNames: ['component'],
    read: (issue, context) =>
      issue.componentIds.flatMap((id) => {
        const component = context.store.components.get(id);
        return component === undefined ? [] : [wireComponent(context, component)];
      }),
    write: listWriter({
      read: (issue) => issue.componentIds,
      resolve(value, issue, context) {
        const component = findReferred(value, componentsOf(issue, context));
        if (component === undefined) throw new FieldProblem(`Component name '${nameIn(value)}' is not valid`);
        return component.id;
      },
      patch: (ids) => ({ componentIds: ids }),
      allowedValues: (issue, context) => componentsOf(issue, context).map((one) => wireComponent(context, one)),
    }),
    changes: manyChanges(
      { field: 'Component', fieldId: 'components' },
      (issue) => issue.componentIds,
      (id, context) => context.store.components.get(id)?.name ?? id,
    ),
  },
);

const versionsOf = (issue: StoredIssue, context: WireContext) =>
  [...context.store.versions.values()].filter(({ projectId }) => projectId === issue.projectId);

function versionField(
  id: string,
  name: string,
  logged: string,
  clauseNames: readonly string[],
  of: 'fixVersionIds' | 'affectsVersionIds',
): Field {
  return systemField(
    id,
    name,
    { type: 'array', items: 'version' },
    {
      clauseNames,
      read: (issue, context) =>
        issue[of].flatMap((versionId) => {
          const version = context.store.versions.get(versionId);
          return version === undefined ? [] : [wireVersion(context, version)];
        }),
      write: listWriter({
        read: (issue) => issue[of],
        resolve(value, issue, context) {
          const version = findReferred(value, versionsOf(issue, context));
          if (version === undefined) throw new FieldProblem(`Version name '${nameIn(value)}' is not valid`);
          return version.id;
        },
        patch: (ids) => ({ [of]: ids }),
        allowedValues: (issue, context) => versionsOf(issue, context).map((one) => wireVersion(context, one)),
      }),
      changes: manyChanges(
        { field: logged, fieldId: id },
        (issue) => issue[of],
        (versionId, context) => context.store.versions.get(versionId)?.name ?? versionId,
      ),
    },
  );
}

export const fixVersions: Field = versionField(
  'fixVersions',
  'Fix versions',
  'Fix Version',
  ['fixVersion'],
  'fixVersionIds',
);
export const affectsVersions: Field = versionField(
  'versions',
  'Affects versions',
  'Version',
  ['affectedVersion'],
  'affectsVersionIds',
);

function nameIn(value: unknown): string {
  const { name, id } = referenceOf(value);
  return name ?? id ?? '';
}
