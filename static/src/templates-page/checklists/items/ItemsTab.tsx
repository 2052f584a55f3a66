import AddIcon from '@atlaskit/icon/core/add';
import { useState } from 'react';
import type { ChecklistDraft } from '../../../../../src/domain/checklist/checklist-record';
import { count } from '../../../format';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { EmptyState } from '../../../ui/EmptyState';
import { Field } from '../../../ui/Field';
import { Message } from '../../../ui/Message';
import { TextInput } from '../../../ui/TextInput';
import { useFocusKept } from '../../fields/use-focus-kept';
import { useFocusLater } from '../../use-focus-later';
import { ChecklistProblems } from '../ChecklistProblems';
import { itemPartId, itemProblemAt, nameOfItem } from '../item-problem';
import type { ChecklistEditor } from '../use-checklist-editor';
import { newItem, withCopy, withMove, withoutItem } from './item-edits';
import { ItemRow } from './ItemRow';
import './items.css';

interface RemovedItem {
  readonly key: string;
  readonly name: string;
  readonly before: ChecklistDraft;
}

/** Everything that a launch is asked, in its order; each item opens where it stands. */
export function ItemsTab({ editor }: { readonly editor: ChecklistEditor }) {
  const { draft, change, problems } = editor;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [removed, setRemoved] = useState<RemovedItem | null>(null);
  const focusLater = useFocusLater();
  const keepFocus = useFocusKept();
  const show = (key: string, part = 'title') => {
    setOpen((before) => new Set([...before, key]));
    focusLater(itemPartId(key, part));
  };
  const toggle = (key: string) =>
    setOpen((before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]));
  const add = () => {
    const item = newItem();
    change((before) => ({ ...before, items: [...before.items, item] }));
    show(item.key);
  };
  const addButton = (id: string) => (
    <Button id={id} iconBefore={<AddIcon label="" size="small" />} onClick={add}>
      Add item
    </Button>
  );
  return (
    <div className="checklist-items">
      {problems.length > 0 && (
        <Message tone="warning" title={`${count(problems.length, 'problem')} to put right before publishing`}>
          <ChecklistProblems
            problems={problems}
            onGo={({ itemKey, part }) =>
              itemKey === null ? focusLater(itemPartId(null, part)) : show(itemKey, part.split('/')[0])
            }
          />
        </Message>
      )}
      <div className="checklist-items__whole">
        <Field label="Name" id="checklist-name" isRequired error={itemProblemAt(problems, null, 'name')}>
          {(control) => (
            <TextInput
              {...control}
              maxLength={120}
              value={draft.name}
              onChange={(name) => change((before) => ({ ...before, name }))}
            />
          )}
        </Field>
        <Checkbox
          label="Move due dates on a weekend to the Friday before"
          isChecked={draft.weekendsToFriday}
          onChange={(weekendsToFriday) => change((before) => ({ ...before, weekendsToFriday }))}
        />
      </div>
      {removed !== null && (
        <Message
          live="status"
          title={`“${removed.name}” is removed`}
          actions={
            <>
              <Button
                spacing="compact"
                onClick={() => {
                  change(() => removed.before);
                  setRemoved(null);
                  focusLater(`item-${removed.key}-toggle`);
                }}
              >
                Undo
              </Button>
              <Button
                spacing="compact"
                appearance="subtle"
                onClick={() => {
                  setRemoved(null);
                  focusLater('add-item');
                }}
              >
                Dismiss
              </Button>
            </>
          }
        />
      )}
      <div className="checklist-items__head">
        <h2 className="checklist-items__title">{count(draft.items.length, 'item')}</h2>
        {addButton('add-item')}
      </div>
      {draft.items.length === 0 ? (
        <EmptyState title="No items yet">
          <p>Add what has to be true before, or done after, a launch of this kind.</p>
        </EmptyState>
      ) : (
        <ol className="checklist-items__list">
          {draft.items.map((item, index) => (
            <ItemRow
              key={item.key}
              item={item}
              index={index}
              editor={editor}
              isOpen={open.has(item.key)}
              onToggle={() => toggle(item.key)}
              onMove={(key, to) => {
                change((before) => withMove(before, key, to));
                keepFocus();
              }}
              onDuplicate={() => {
                const copied = withCopy(draft, item);
                change(() => copied.draft);
                show(copied.key);
              }}
              onRemove={() => {
                setRemoved({ key: item.key, name: nameOfItem(item), before: draft });
                change((before) => withoutItem(before, item.key));
                focusLater('add-item');
              }}
            />
          ))}
        </ol>
      )}
      {draft.items.length > 5 && <div>{addButton('add-item-last')}</div>}
    </div>
  );
}
