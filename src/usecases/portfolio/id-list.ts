const ID = /^[1-9]\d{0,14}$/;

/** Ids of issues in as little text as goes: rising, each as its distance from the one before. Null where one of them is no plain number. */
export function packIds(ids: Iterable<string>): string | null {
  const all = [...new Set(ids)];
  if (!all.every((id) => ID.test(id))) return null;
  const rising = all.map(Number).sort((a, b) => a - b);
  return rising.map((id, at) => (id - (rising[at - 1] ?? 0)).toString(36)).join('.');
}

export function unpackIds(text: string): readonly string[] {
  if (text === '') return [];
  let id = 0;
  return text.split('.').map((step) => String((id += Number.parseInt(step, 36))));
}
