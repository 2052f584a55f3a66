import { templateDraft, type TemplateDraft } from '../../../../src/domain/template/template-record';

/**
 * What was typed, kept in this browser until the server has it. Storage can be full, forbidden or shared: failing to use it must
 * never get in the way, and it is kept by person and template.
 */
export interface KeptDraftKey {
  readonly templateId: string;
  readonly accountId: string;
}

export interface KeptDraft {
  /** Of the template that was being changed. */
  readonly baseRevision: number;
  readonly draft: TemplateDraft;
}

const nameOf = ({ templateId, accountId }: KeptDraftKey): string => `gantry.template-draft.${accountId}.${templateId}`;

export function keepDraft(key: KeptDraftKey, kept: KeptDraft): void {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(kept));
  } catch {
    // The draft is still in the page.
  }
}

export function forgetDraft(key: KeptDraftKey): void {
  try {
    localStorage.removeItem(nameOf(key));
  } catch {
    // Nothing was kept then.
  }
}

export function findKeptDraft(key: KeptDraftKey): KeptDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(key)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('baseRevision' in kept) || !('draft' in kept)) return null;
    const draft = templateDraft.safeParse(kept.draft).data;
    return typeof kept.baseRevision === 'number' && draft ? { baseRevision: kept.baseRevision, draft } : null;
  } catch {
    return null;
  }
}
