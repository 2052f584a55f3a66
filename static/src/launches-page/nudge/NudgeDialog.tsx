import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { Message } from '../../ui/Message';
import { NudgeMessage, type NudgeHow } from './NudgeMessage';
import { nudgeWords } from './nudge-words';

export interface NudgeItem {
  readonly itemId: string;
  readonly title: string;
  readonly owner: string;
  readonly ownerId: string | null;
  readonly decides: boolean;
  readonly wasNudged: boolean;
}

interface NudgeDialogProps {
  readonly issueId: string;
  readonly entityId: string;
  readonly items: readonly NudgeItem[];
  readonly onClose: () => void;
  /** With what came of it, in sentences. */
  readonly onDone: (words: string) => void;
}

const MOST = 50;

/** Tells the owners of a launch's items that they are waited for: by Jira's e-mail, or a comment that mentions them. */
export default function NudgeDialog({ issueId, entityId, items, onClose, onDone }: NudgeDialogProps) {
  const { accountId } = useHostContext();
  const mayNudge = ({ ownerId, wasNudged }: NudgeItem) => ownerId !== null && ownerId !== accountId && !wasNudged;
  const canBeNudged = items.filter(mayNudge);
  const deciding = canBeNudged.filter(({ decides }) => decides);
  const [chosen, setChosen] = useState<readonly string[]>(
    (deciding.length > 0 ? deciding : canBeNudged).slice(0, MOST).map(({ itemId }) => itemId),
  );
  const [how, setHow] = useState<NudgeHow>('email');
  const [note, setNote] = useState('');
  const nudge = useMutation({
    mutationFn: () => call('launch.nudge', { issueId, entityId, itemIds: chosen, how, note: note.trim() || null }),
    onSuccess: ({ outcomes }) =>
      onDone(nudgeWords(outcomes, (id) => items.find(({ itemId }) => itemId === id)?.title ?? id)),
  });
  return (
    <Dialog
      title="Nudge owners"
      onClose={onClose}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button
            appearance="primary"
            disabled={chosen.length === 0 || note.length > 500}
            isLoading={nudge.isPending}
            onClick={() => nudge.mutate()}
          >
            {how === 'email' ? 'Send' : 'Comment'}
          </Button>
        </>
      }
    >
      <div className="nudge">
        <fieldset className="nudge__items">
          <legend className="field__label">Items</legend>
          {items.map((item) => (
            <Checkbox
              key={item.itemId}
              label={
                <>
                  {item.title}
                  <span className="launches__quiet">{` ${item.owner}${item.wasNudged ? ', nudged today' : ''}`}</span>
                </>
              }
              isChecked={chosen.includes(item.itemId)}
              isDisabled={!mayNudge(item)}
              onChange={(isOn) =>
                setChosen(isOn ? [...chosen, item.itemId].slice(0, MOST) : chosen.filter((id) => id !== item.itemId))
              }
            />
          ))}
        </fieldset>
        <NudgeMessage how={how} note={note} onHow={setHow} onNote={setNote} />
        {nudge.isError && (
          <Message tone="error" live="alert" title="Nobody was nudged">
            <p>{toCallError(nudge.error).message}</p>
          </Message>
        )}
      </div>
    </Dialog>
  );
}
