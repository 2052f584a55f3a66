import type { Gap } from '../domain/roadmap/gaps';
import type { FieldDefinition } from '../domain/template/field-definition';
import type { TemplateChange } from '../domain/template/compare-templates';

/** The version of its template that an item could move to: the newest, or the one before where the item's own was taken back. */
export interface VersionOffer {
  readonly from: number;
  readonly to: number;
  readonly change: TemplateChange;
  /** Questions that the item isn't asked now and would be. */
  readonly asked: readonly Gap[];
  readonly isWithdrawal: boolean;
  /** Why it was published or taken back, in the words of who did it; may be empty. */
  readonly note: string;
}

/** A question that the item's template doesn't ask any more though somebody answered it. */
export interface EarlierField {
  readonly field: FieldDefinition;
  readonly templateName: string;
  /** The last version that asked it. */
  readonly version: number;
}
