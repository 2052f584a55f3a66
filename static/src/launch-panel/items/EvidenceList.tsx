import CheckIcon from '@atlaskit/icon/core/check-circle';
import DeleteIcon from '@atlaskit/icon/core/delete';
import OpenIcon from '@atlaskit/icon/core/check-circle-unchecked';
import type { Evidence, EvidenceRequirement } from '../../../../src/domain/launch/evidence';
import type { LaunchItem } from '../../../../src/domain/launch/launch';
import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { count, formatInstant } from '../../format';
import { useHostContext } from '../../host-context';
import { IconButton } from '../../ui/IconButton';
import { useLaunch } from '../launch-context';
import { kindLabel } from './evidence-draft';
import { EvidenceValue } from './EvidenceValue';
import type { ItemActions } from './use-item-action';

interface EvidenceListProps {
  readonly stands: ItemAssessment;
  readonly item: LaunchItem;
  readonly actions: ItemActions;
}

/** What the checklist asks for, and what people gave. */
export function EvidenceList({ stands, item, actions }: EvidenceListProps) {
  const { personOf, canWork, reading } = useLaunch();
  const viewer = useHostContext();
  const { today } = reading.assessment;
  const named = item.acknowledgers.length;
  const missingWords = (kind: EvidenceRequirement['kind']) =>
    kind === 'acknowledgement' && named > 0
      ? `${named - stands.missingAcknowledgers.length} of ${count(named, 'named person', 'named people')}`
      : 'missing';
  const authorOf = ({ by, inPlaceOf }: Evidence) =>
    personOf(by).displayName + (inPlaceOf === undefined ? '' : ` for ${personOf(inPlaceOf).displayName}`);
  return (
    <>
      <ul className="required-evidence" aria-label="Evidence the checklist asks for">
        {item.definition.evidence.map(({ kind, label }) => {
          const isMissing = stands.missingEvidence.includes(label);
          const Icon = isMissing ? OpenIcon : CheckIcon;
          return (
            <li key={`${kind} ${label}`} data-missing={isMissing || undefined}>
              <Icon label="" size="small" />
              {`${label.charAt(0).toLocaleUpperCase()}${label.slice(1)}: ${isMissing ? missingWords(kind) : 'attached'}`}
            </li>
          );
        })}
      </ul>
      {item.evidence.length > 0 && (
        <ul className="evidence">
          {item.evidence.map((piece, index) => (
            <li key={`${piece.at} ${piece.by} ${index}`} className="evidence__piece">
              <div className="evidence__content">
                <span className="evidence__kind">{kindLabel(piece.kind)}</span>
                <EvidenceValue piece={piece} />
                <span className="launch-quiet">
                  {`${authorOf(piece)}, ${formatInstant(piece.at, { ...viewer, today })}`}
                </span>
              </div>
              {canWork && (
                <IconButton
                  label={`Remove ${kindLabel(piece.kind).toLocaleLowerCase()} from ${stands.title}`}
                  spacing="compact"
                  icon={<DeleteIcon label="" size="small" />}
                  onClick={() =>
                    void actions.act(
                      { kind: 'remove evidence', index, by: piece.by, at: piece.at },
                      `Evidence removed from ${stands.title}.`,
                    )
                  }
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
