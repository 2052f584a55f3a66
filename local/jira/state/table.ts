import type { Table } from './store';

/** A table that can be written. The store alone holds it as such; everyone else sees `Table`. */
export interface WritableTable<T extends { readonly id: string | number }> extends Table<T> {
  /** Answers the record that was there before. */
  put(record: T): T | undefined;
  drop(id: T['id']): T | undefined;
}

export function createTable<T extends { readonly id: string | number }>(): WritableTable<T> {
  const records = new Map<T['id'], T>();
  return {
    get: (id) => records.get(id),
    values: () => records.values(),
    get size() {
      return records.size;
    },
    put(record) {
      const before = records.get(record.id);
      records.set(record.id, record);
      return before;
    },
    drop(id) {
      const before = records.get(id);
      records.delete(id);
      return before;
    },
  };
}
