/**
 * One value per issue, written as short as it goes: all of them; or the value that most have and those that differ; or the
 * distinct values and which one each issue has. Read with `columnReader`.
 */
export type Column<T> =
  | readonly T[]
  | { readonly fill: T; readonly except: readonly (readonly [index: number, value: T])[] }
  | { readonly values: readonly T[]; readonly of: readonly number[] };

/** Records of one shape turned sideways: a column per field. */
export type Columns<T> = { readonly [K in keyof T]: Column<T[K]> };
