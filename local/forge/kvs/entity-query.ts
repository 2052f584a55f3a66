import type { Entity } from '../manifest';
import { attribute, meets, passes } from './conditions';
import { KvsError } from './kvs-error';
import type { KvsMeter, KvsRecord, KvsStore } from './kvs-store';
import { decodeCursor, encodeCursor, pageSize, type KvsPage } from './query';
import type { KvsRequest } from './schemas';

interface EntityIndex {
  readonly partition: readonly string[];
  /** The attribute that orders the index; null: the key. */
  readonly range: string | null;
}

function findIndex(entity: Entity, name: string): EntityIndex {
  if (name === 'by-key') {
    return { partition: [], range: null };
  }
  const index = (entity.indexes ?? []).find(
    (candidate) => (typeof candidate === 'string' ? candidate : candidate.name) === name,
  );
  if (index === undefined) {
    throw new KvsError(400, 'INVALID_INDEX', `The entity "${entity.name}" has no index "${name}".`);
  }
  return typeof index === 'string'
    ? { partition: [], range: index }
    : { partition: index.partition ?? [], range: index.range[0] ?? null };
}

/** Queries a custom entity by one of its indexes: partition, range, filters, order. */
export function queryEntity(store: KvsStore, request: KvsRequest<'entityQuery'>, meter: KvsMeter): KvsPage {
  const entity = store.entity(request.entityName);
  const index = findIndex(entity, request.indexName);
  const limit = pageSize(request.limit, store.limits.kvsQueryPage);
  const partition = request.partition ?? [];
  if (partition.length !== index.partition.length) {
    throw new KvsError(
      400,
      'INVALID_PARTITION',
      `The index "${request.indexName}" takes ${index.partition.length} partition values.`,
    );
  }
  const rangeOf = (record: KvsRecord) => (index.range === null ? record.key : attribute(record.value, index.range));
  const { range, filters } = request;
  const matching = store
    .scan(`entity:${entity.name}`, '', '', Number.MAX_SAFE_INTEGER)
    .filter(
      (record) =>
        rangeOf(record) !== undefined &&
        index.partition.every((name, at) => attribute(record.value, name) === partition[at]) &&
        (range === undefined || meets(rangeOf(record), range.condition, range.values)) &&
        (filters === undefined || passes(record.value, filters)),
    )
    .sort((a, b) =>
      meets(rangeOf(a), 'LESS_THAN', [rangeOf(b)]) ? -1 : meets(rangeOf(a), 'GREATER_THAN', [rangeOf(b)]) ? 1 : 0,
    );
  const ordered = request.sort === 'DESC' ? matching.reverse() : matching;
  const afterKey = decodeCursor(request.cursor);
  const start = afterKey === '' ? 0 : ordered.findIndex(({ key }) => key === afterKey) + 1;
  const data = ordered.slice(start, start + limit);
  store.countRead(Buffer.byteLength(JSON.stringify(data)), meter);
  const last = data.at(-1);
  return start + limit < ordered.length && last !== undefined ? { data, cursor: encodeCursor(last.key) } : { data };
}
