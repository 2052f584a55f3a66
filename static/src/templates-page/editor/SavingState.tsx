import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { Spinner } from '../../ui/Spinner';
import type { Saving } from '../draft/draft-saver';
import { useTimeWords } from '../../use-time-words';
import './saving-state.css';

/** Where what was typed is by now. Changes save themselves; this says so. */
export function SavingState({ saving }: { readonly saving: Saving }) {
  const timeWords = useTimeWords();
  return (
    <div className="saving-state" role="status">
      {saving.kind === 'saving' && (
        <>
          <Spinner />
          Saving the draft…
        </>
      )}
      {saving.kind === 'saved' && (
        <>
          <span className="saving-state__icon saving-state__icon--done">
            <SuccessIcon label="" size="small" />
          </span>
          {`Draft saved ${timeWords(saving.at)}`}
        </>
      )}
      {saving.kind === 'kept' && (
        <>
          <span className="saving-state__icon saving-state__icon--kept">
            <WarningIcon label="" size="small" />
          </span>
          <span>
            {saving.retries ? 'Draft kept in this browser; Gantry will try again' : 'Draft kept in this browser only'}
            {saving.reason !== '' && <span className="saving-state__reason">{saving.reason}</span>}
          </span>
        </>
      )}
    </div>
  );
}
