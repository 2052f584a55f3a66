import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import type { DraftItem } from '../../../../../src/domain/checklist/checklist-record';
import { packWords } from '../../../../../src/domain/checklist/item-words';
import { count } from '../../../format';
import { Lozenge } from '../../../ui/Lozenge';
import { SortableRow } from '../../fields/SortableRow';
import { nameOfItem } from '../item-problem';
import type { ChecklistEditor } from '../use-checklist-editor';
import { ItemForm } from './ItemForm';
import { draftTiersWords } from './tier-demand';

interface ItemRowProps {
  readonly item: DraftItem;
  readonly index: number;
  readonly editor: ChecklistEditor;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onMove: (key: string, index: number) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

/** One item: what it asks at a glance, and all of it when it is opened. */
export function ItemRow({ item, index, editor, isOpen, onToggle, onMove, onDuplicate, onRemove }: ItemRowProps) {
  const name = nameOfItem(item);
  const problems = editor.problems.filter(({ itemKey }) => itemKey === item.key).length;
  const Chevron = isOpen ? ChevronDownIcon : ChevronRightIcon;
  return (
    <SortableRow
      kind="item"
      id={item.key}
      name={`item ${name}`}
      index={index}
      count={editor.draft.items.length}
      onMove={onMove}
      onRemove={onRemove}
    >
      <div className="checklist-item">
        <button
          type="button"
          id={`item-${item.key}-toggle`}
          className="checklist-item__toggle"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `item-${item.key}-form` : undefined}
          onClick={onToggle}
        >
          <span className="checklist-item__chevron">
            <Chevron label="" size="small" />
          </span>
          <span className="checklist-item__words">
            <span className="checklist-item__name">
              {item.function.trim() !== '' && <span className="checklist-item__function">{`${item.function}: `}</span>}
              {name}
            </span>
            <span className="checklist-item__tiers">{draftTiersWords(item)}</span>
          </span>
        </button>
        <span className="checklist-item__marks">
          {item.pack !== 'core' && <Lozenge>{packWords[item.pack]}</Lozenge>}
          {problems > 0 && (
            <Lozenge tone="warning" icon={<WarningIcon label="" size="small" />}>
              {count(problems, 'problem')}
            </Lozenge>
          )}
        </span>
        {isOpen && (
          <div id={`item-${item.key}-form`} className="checklist-item__form">
            <ItemForm item={item} editor={editor} onDuplicate={onDuplicate} />
          </div>
        )}
      </div>
    </SortableRow>
  );
}
