import AddIcon from '@atlaskit/icon/core/add';
import DeleteIcon from '@atlaskit/icon/core/delete';
import type { DraftItem } from '../../../../../src/domain/checklist/checklist-record';
import { evidenceKind, type EvidenceKind } from '../../../../../src/domain/launch/evidence';
import { Button } from '../../../ui/Button';
import { FieldGroup } from '../../../ui/Field';
import { IconButton } from '../../../ui/IconButton';
import { Select } from '../../../ui/Select';
import { TextInput } from '../../../ui/TextInput';
import { useFocusLater } from '../../use-focus-later';
import { evidenceKindWords } from './evidence-kind-words';

const choices = evidenceKind.options.map((id) => ({ id, label: evidenceKindWords[id] }));

interface EvidenceRowsProps {
  readonly item: DraftItem;
  readonly frame: { readonly id: string; readonly error: string | null };
  readonly onChange: (evidence: DraftItem['evidence']) => void;
}

/** What has to be given before done counts as verified, each kind with the word that people read. */
export function EvidenceRows({ item: { evidence }, frame, onChange }: EvidenceRowsProps) {
  const focusLater = useFocusLater();
  const set = (index: number, part: Partial<DraftItem['evidence'][number]>) =>
    onChange(evidence.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const unused = (): EvidenceKind =>
    evidenceKind.options.find((kind) => evidence.every((one) => one.kind !== kind)) ?? 'note';
  return (
    <FieldGroup
      label="Evidence"
      help="All of it is needed before done counts as verified. None: a tick is enough."
      {...frame}
    >
      {(group) => (
        <div {...group} className="evidence-rows">
          {evidence.map(({ kind, label }, index) => (
            // Kinds may repeat while they are chosen, so nothing but its place names a row.
            <div key={index} className="evidence-rows__row">
              <Select
                aria-label={`Evidence ${index + 1}: kind`}
                options={choices}
                value={kind}
                onChange={(chosen) =>
                  set(index, { kind: evidenceKind.options.find((one) => one === chosen) ?? 'note' })
                }
              />
              <TextInput
                id={`${frame.id}-${index}`}
                aria-label={`Evidence ${index + 1}: what it is called`}
                maxLength={60}
                value={label}
                onChange={(text) => set(index, { label: text })}
              />
              <IconButton
                label={`Remove evidence ${label || index + 1}`}
                spacing="compact"
                icon={<DeleteIcon label="" size="small" />}
                onClick={() => {
                  onChange(evidence.filter((_one, at) => at !== index));
                  focusLater(`${frame.id}-add`);
                }}
              />
            </div>
          ))}
          <div>
            <Button
              id={`${frame.id}-add`}
              spacing="compact"
              iconBefore={<AddIcon label="" size="small" />}
              onClick={() => {
                onChange([...evidence, { kind: unused(), label: '' }]);
                focusLater(`${frame.id}-${evidence.length}`);
              }}
            >
              Add evidence
            </Button>
          </div>
        </div>
      )}
    </FieldGroup>
  );
}
