import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import type { Selection } from './use-selection';

/** Takes an item into the selection; with Shift, by mouse or by Space, also all between it and the last. */
export function SelectItem({ stands, selection }: { readonly stands: ItemAssessment; readonly selection: Selection }) {
  return (
    <span className="tick">
      <input
        type="checkbox"
        className="checkbox__box"
        aria-label={`Select ${stands.title}`}
        checked={selection.ids.has(stands.itemId)}
        onChange={({ target, nativeEvent }) =>
          selection.toggle(stands.itemId, target.checked, 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true)
        }
      />
    </span>
  );
}
