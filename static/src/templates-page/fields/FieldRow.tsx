import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import LockIcon from '@atlaskit/icon/core/lock-locked';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { isCoreField, nameOfField, nameOfSection, typeName, type DraftField } from '../draft/draft';
import { fieldsIn, stepOfField } from '../draft/field-order';
import { partId } from '../draft/placed-problem';
import { count } from '../../format';
import { IconButton } from '../../ui/IconButton';
import { Lozenge } from '../../ui/Lozenge';
import { Menu, type MenuChoice } from '../../ui/Menu';
import { Tooltip } from '../../ui/Tooltip';
import { DragHandle } from './DragHandle';
import { useEditing } from './editing-context';
import { FieldForm } from './FieldForm';
import { askedOf, whyKept } from './setting-words';
import { useDragRow } from './use-drag-row';
import './field-row.css';

const TO_SECTION = 'to ';

/** One field in its section: what it asks at a glance, and all of it when it is opened. */
export function FieldRow({ field }: { readonly field: DraftField }) {
  const { editor, actions } = useEditing();
  const { id } = field;
  const isOpen = actions.isOpen(id);
  const isCore = isCoreField(field);
  const name = nameOfField(field);
  const problems = editor.problems.filter(({ owner, ownerId }) => owner === 'field' && ownerId === id).length;
  const sectionId = String(field.section);
  const { setRow, setHandle, edge, isDragged } = useDragRow({
    kind: 'field',
    id,
    onDrop: (draggedId, side) => {
      const others = fieldsIn(editor.draft, sectionId).filter((other) => other.id !== draggedId);
      const at = others.findIndex((other) => other.id === id);
      actions.place(draggedId, { sectionId, index: side === 'before' ? at : at + 1 });
    },
  });

  const choices: readonly MenuChoice[] = [
    ...(stepOfField(editor.draft, id, -1) === null ? [] : [{ id: 'up', label: 'Move up' }]),
    ...(stepOfField(editor.draft, id, 1) === null ? [] : [{ id: 'down', label: 'Move down' }]),
    ...editor.draft.sections
      .filter((section) => section.id !== sectionId)
      .map((section) => ({ id: TO_SECTION + section.id, label: `Move to “${nameOfSection(section)}”` })),
    { id: 'duplicate', label: 'Duplicate' },
    { id: 'delete', label: 'Delete', ...(isCore && { whyNot: whyKept }) },
  ];
  const choose = (chosen: string) => {
    if (chosen === 'up') actions.step(id, -1);
    else if (chosen === 'down') actions.step(id, 1);
    else if (chosen === 'duplicate') actions.duplicate(id);
    else if (chosen === 'delete') actions.remove(id);
    else {
      const to = chosen.slice(TO_SECTION.length);
      actions.place(id, { sectionId: to, index: fieldsIn(editor.draft, to).length });
    }
  };
  const Chevron = isOpen ? ChevronDownIcon : ChevronRightIcon;
  return (
    <li
      ref={setRow}
      className={isDragged ? 'field-row field-row--dragged' : 'field-row'}
      data-field={id}
      data-edge={edge ?? undefined}
    >
      <div className="field-row__head">
        <DragHandle
          id={partId('field', id, 'grip')}
          name={`field ${name}`}
          setHandle={setHandle}
          onStep={(step) => actions.step(id, step, 'grip')}
        />
        <h3 className="field-row__title">
          <button
            type="button"
            id={partId('field', id, 'toggle')}
            className="field-row__toggle"
            aria-expanded={isOpen}
            aria-controls={isOpen ? partId('field', id, 'form') : undefined}
            onClick={() => actions.toggle(id)}
          >
            <span className="field-row__chevron">
              <Chevron label="" size="small" />
            </span>
            <span className={field.label ? 'field-row__name' : 'field-row__name field-row__name--missing'}>{name}</span>
          </button>
        </h3>
        {isCore && (
          <Tooltip text={whyKept}>
            <span role="img" aria-label={whyKept} className="field-row__lock">
              <LockIcon label="" size="small" />
            </span>
          </Tooltip>
        )}
        <span className="field-row__facts">
          {problems > 0 && (
            <Lozenge tone="warning" icon={<WarningIcon label="" size="small" />}>
              {count(problems, 'problem')}
            </Lozenge>
          )}
          <span className="field-row__type">{typeName(field)}</span>
          <span className="field-row__asked">{askedOf(field)}</span>
        </span>
        <Menu label={`Field ${name}`} choices={choices} onChoose={choose}>
          {(trigger) => (
            <IconButton
              {...trigger}
              id={partId('field', id, 'menu')}
              label={`Actions for ${name}`}
              icon={<MoreIcon label="" />}
            />
          )}
        </Menu>
      </div>
      {isOpen && (
        <div id={partId('field', id, 'form')} className="field-row__form">
          <FieldForm field={field} />
        </div>
      )}
    </li>
  );
}
