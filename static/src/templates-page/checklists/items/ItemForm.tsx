import { useId } from 'react';
import type { DraftItem } from '../../../../../src/domain/checklist/checklist-record';
import { packWords } from '../../../../../src/domain/checklist/item-words';
import { pack } from '../../../../../src/domain/launch/checklist';
import { Button } from '../../../ui/Button';
import { Field } from '../../../ui/Field';
import { MultiSelect } from '../../../ui/MultiSelect';
import { Select } from '../../../ui/Select';
import { TextArea } from '../../../ui/TextArea';
import { TextInput } from '../../../ui/TextInput';
import { itemPartId, itemProblemAt, nameOfItem } from '../item-problem';
import type { ChecklistEditor } from '../use-checklist-editor';
import { EvidenceRows } from './EvidenceRows';
import { withItem } from './item-edits';
import { TierRows } from './TierRows';

const packs = pack.options.map((id) => ({ id, label: packWords[id] }));

interface ItemFormProps {
  readonly item: DraftItem;
  readonly editor: ChecklistEditor;
  readonly onDuplicate: () => void;
}

/** All that there is to say about one item. */
export function ItemForm({ item, editor, onDuplicate }: ItemFormProps) {
  const listId = useId();
  const { key } = item;
  const { items } = editor.draft;
  const set = (part: Partial<DraftItem>) =>
    editor.change((draft) => withItem(draft, key, (one) => ({ ...one, ...part })));
  const frame = (part: string) => ({
    id: itemPartId(key, part),
    error: itemProblemAt(editor.problems, key, part),
  });
  const known = (part: 'function' | 'ownerRole') => [...new Set(items.map((one) => one[part].trim()))].filter(Boolean);
  const isAutomatic = item.evidence.some(({ kind }) => kind === 'automatic') || item.jql !== null;
  return (
    <div className="item-form">
      <Field label="Title" isRequired {...frame('title')}>
        {(control) => (
          <TextInput {...control} maxLength={200} value={item.title} onChange={(title) => set({ title })} />
        )}
      </Field>
      <div className="item-form__pair">
        <Field label="Function" help="Who answers for it, such as Legal." isRequired {...frame('function')}>
          {(control) => (
            <TextInput
              {...control}
              list={`${listId}-functions`}
              maxLength={60}
              value={item.function}
              onChange={(of) => set({ function: of })}
            />
          )}
        </Field>
        <Field label="Owner role" help="A project’s settings say who holds it." isRequired {...frame('ownerRole')}>
          {(control) => (
            <TextInput
              {...control}
              list={`${listId}-roles`}
              maxLength={60}
              value={item.ownerRole}
              onChange={(ownerRole) => set({ ownerRole })}
            />
          )}
        </Field>
        <datalist id={`${listId}-functions`}>
          {known('function').map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <datalist id={`${listId}-roles`}>
          {known('ownerRole').map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
      <TierRows item={item} frame={frame('tiers')} onChange={(tiers) => set({ tiers })} />
      <EvidenceRows item={item} frame={frame('evidence')} onChange={(evidence) => set({ evidence })} />
      {isAutomatic && (
        <Field
          label="Query of its check"
          help="JQL that passes when nothing matches. {projectKey}, {issueKey} and {topPriorities} are filled in for each launch."
          isRequired
          {...frame('jql')}
        >
          {(control) => (
            <TextArea
              {...control}
              rows={2}
              limit={2000}
              value={item.jql ?? ''}
              onChange={(text) => set({ jql: text === '' ? null : text })}
            />
          )}
        </Field>
      )}
      <div className="item-form__pair">
        <Field label="Part of" help="A pack’s items come to launches that choose it." {...frame('pack')}>
          {(control) => (
            <Select
              {...control}
              options={packs}
              value={item.pack}
              onChange={(chosen) => set({ pack: pack.options.find((one) => one === chosen) ?? 'core' })}
            />
          )}
        </Field>
        <Field
          label="Waits for"
          help="Items that come first. It is shown, and never changes the verdict."
          {...frame('dependsOn')}
        >
          {(control) => (
            <MultiSelect
              {...control}
              options={items.filter((one) => one.key !== key).map((one) => ({ id: one.key, label: nameOfItem(one) }))}
              value={item.dependsOn}
              placeholder="Find an item"
              onChange={(dependsOn) => set({ dependsOn: [...dependsOn] })}
            />
          )}
        </Field>
      </div>
      <div>
        <Button spacing="compact" appearance="subtle" onClick={onDuplicate}>
          Duplicate item
        </Button>
      </div>
    </div>
  );
}
