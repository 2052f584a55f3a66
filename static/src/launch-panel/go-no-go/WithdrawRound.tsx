import { call } from '../../api';
import { useLaunch } from '../launch-context';
import { ReasonForm } from './ReasonForm';

/** Ends the round without a decision. */
export function WithdrawRound({ number, onClose }: { readonly number: number; readonly onClose: () => void }) {
  const { view, reading, changed } = useLaunch();
  return (
    <ReasonForm
      title="Withdraw the round"
      label="Why it is withdrawn"
      help="Its snapshot and votes stay in the record, and another round can be opened."
      whenEmpty="Give a reason: the voters will ask."
      path="reason"
      button="Withdraw round"
      onClose={onClose}
      onSave={async (reason) => {
        const { entityId } = reading;
        const input = { issueId: view.issue.issueId, entityId, round: number, reason };
        const change = await call('launch.withdrawRound', input);
        onClose();
        changed(change, 'The round is withdrawn.');
      }}
    />
  );
}
