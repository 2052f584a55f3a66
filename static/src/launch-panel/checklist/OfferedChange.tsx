import type { ChecklistOffer } from '../../../../src/contract/launch-checklist';
import { formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { Lozenge } from '../../ui/Lozenge';
import { ItemLink } from '../ItemLink';
import { useLaunch } from '../launch-context';
import { VerdictLozenge } from '../VerdictLozenge';

const kinds = {
  added: { label: 'New item', tone: 'information' },
  changed: { label: 'Changed', tone: 'discovery' },
  removed: { label: 'No longer in it', tone: 'neutral' },
} as const;

const acceptWords = { added: 'Add it', changed: 'Take over', removed: 'Take out' } as const;

interface OfferedChangeProps {
  readonly change: ChecklistOffer['changes'][number];
  readonly offer: ChecklistOffer;
  readonly isBusy: boolean;
  readonly onAnswer: (choice: 'accepted' | 'kept') => void;
}

/** One item, what would become of it, and what the verdict would be then. */
export function OfferedChange({ change, offer, isBusy, onAnswer }: OfferedChangeProps) {
  const { assessment, launch } = useLaunch().reading;
  const { locale } = useHostContext();
  const { itemId, kind, title, notes, verdictAfter, refusal } = change;
  const { label, tone } = kinds[kind];
  const dueOn = kind === 'removed' ? null : change.dueOn;
  const isNewDay = dueOn !== null && dueOn !== launch.items[itemId]?.dueOn;
  return (
    <li className="offered-change">
      <div className="offered-change__head">
        {kind === 'added' ? <strong>{title}</strong> : <ItemLink itemId={itemId}>{title}</ItemLink>}
        <span className="launch-quiet">{change.function}</span>
        <Lozenge tone={tone}>{label}</Lozenge>
      </div>
      <p>{notes.join(' ')}</p>
      {dueOn !== null && isNewDay && (
        <p>
          {`Due ${formatDay(dueOn, locale)}. `}
          {dueOn < assessment.today && <Lozenge tone="warning">Already past</Lozenge>}
        </p>
      )}
      {verdictAfter !== null && verdictAfter !== offer.verdict && (
        <p className="offered-change__after">
          The launch would be <VerdictLozenge verdict={verdictAfter} />
        </p>
      )}
      {offer.mayAnswer && (
        <div className="form-buttons">
          {refusal === null ? (
            <Button spacing="compact" aria-disabled={isBusy || undefined} onClick={() => onAnswer('accepted')}>
              {acceptWords[kind]}
              <span className="visually-hidden">{`: ${title}`}</span>
            </Button>
          ) : (
            <span className="launch-quiet">{refusal}</span>
          )}
          <Button
            spacing="compact"
            appearance="subtle"
            aria-disabled={isBusy || undefined}
            onClick={() => onAnswer('kept')}
          >
            Keep as it is
            <span className="visually-hidden">{`: ${title}`}</span>
          </Button>
        </div>
      )}
    </li>
  );
}
