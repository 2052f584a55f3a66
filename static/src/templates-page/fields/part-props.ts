import type { Json } from '../../../../src/domain/json';
import type { DraftField } from '../draft/draft';

/** What every control of a field's settings needs. */
export interface PartProps {
  readonly field: DraftField;
  /** Sets parts of the field; undefined takes one away. */
  readonly set: (parts: Readonly<Record<string, Json | undefined>>) => void;
  /** Id and error of a part, for the frame around its control. */
  readonly frame: (part: string) => { readonly id: string; readonly error: string | null };
}
