import type { StoredIssue } from '../../state/model';
import { fold, type Query } from '../query';
import { entityField } from './entity-field';
import type { Field, FieldMaker } from './field';
import { finderOf, patternFinder } from './named-things';

function versionField(idsOf: (issue: StoredIssue) => readonly string[], historyFieldId: string, query: Query): Field {
  const { state, canSeeProject } = query.context;
  const visible = [...state.versions.values()].filter(({ projectId }) => canSeeProject(projectId));
  const lowest = (ids: readonly string[]) => {
    const sequences = ids.flatMap((id) => state.versions.get(id)?.sequence ?? []);
    return sequences.length === 0 ? null : Math.min(...sequences);
  };
  return entityField(
    {
      domain: 'version',
      idsOf,
      resolve: finderOf(visible),
      resolvePattern: patternFinder(visible),
      // Versions have an order within their project only.
      compare: (id, bound) => {
        const [a, b] = [state.versions.get(id), state.versions.get(bound)];
        return a && b && a.projectId === b.projectId ? a.sequence - b.sequence : null;
      },
      historyFieldId,
      sort: { key: (issue) => lowest(idsOf(issue)) },
    },
    query,
  );
}

function component(query: Query): Field {
  const { state, canSeeProject } = query.context;
  const visible = [...state.components.values()].filter(({ projectId }) => canSeeProject(projectId));
  const nameOf = (id: string) => fold(state.components.get(id)?.name ?? '');
  return entityField(
    {
      domain: 'component',
      idsOf: ({ componentIds }) => componentIds,
      resolve: finderOf(visible),
      resolvePattern: patternFinder(visible),
      sort: { key: ({ componentIds }) => componentIds.map(nameOf).sort().join(',') || null },
    },
    query,
  );
}

function labels(query: Query): Field {
  return {
    ...entityField(
      {
        domain: 'label',
        idsOf: ({ labels: held }) => (held.length === 0 ? held : held.map(fold)),
        resolve: (text) => [fold(text)],
        sort: { key: ({ labels: held }) => held.map(fold).sort().join(',') || null },
      },
      query,
    ),
  };
}

const fixVersion: FieldMaker = (query) => versionField(({ fixVersionIds }) => fixVersionIds, 'fixVersions', query);

export const releaseFields: Readonly<Record<string, FieldMaker>> = {
  component,
  components: component,
  fixversion: fixVersion,
  fixversions: fixVersion,
  affectedversion: (query) => versionField(({ affectsVersionIds }) => affectsVersionIds, 'versions', query),
  labels,
  label: labels,
};
