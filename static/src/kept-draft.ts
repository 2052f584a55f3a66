/**
 * What was typed, kept in this browser until the server has it. Storage can be full, forbidden or shared: failing to use it must
 * never get in the way, and it is kept by person and by what it is a draft of.
 */
export interface KeptDraftKey<Draft> {
  /** What is being changed, such as `template-draft`, and its id. */
  readonly kind: string;
  readonly id: string;
  readonly accountId: string;
  /** Undefined where what was kept is no such draft any more. */
  parse(kept: unknown): Draft | undefined;
}

export interface KeptDraft<Draft> {
  /** Of what was being changed. */
  readonly baseRevision: number;
  readonly draft: Draft;
}

const nameOf = ({ kind, id, accountId }: Omit<KeptDraftKey<never>, 'parse'>): string =>
  `gantry.${kind}.${accountId}.${id}`;

export function keepDraft<Draft>(key: KeptDraftKey<Draft>, kept: KeptDraft<Draft>): void {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(kept));
  } catch {
    // The draft is still in the page.
  }
}

export function forgetDraft<Draft>(key: KeptDraftKey<Draft>): void {
  try {
    localStorage.removeItem(nameOf(key));
  } catch {
    // Nothing was kept then.
  }
}

export function findKeptDraft<Draft>(key: KeptDraftKey<Draft>): KeptDraft<Draft> | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(key)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('baseRevision' in kept) || !('draft' in kept)) return null;
    const draft = key.parse(kept.draft);
    return typeof kept.baseRevision === 'number' && draft ? { baseRevision: kept.baseRevision, draft } : null;
  } catch {
    return null;
  }
}
