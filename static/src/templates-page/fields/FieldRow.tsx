import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import DragIcon from '@atlaskit/icon/core/drag-handle-vertical';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { requiredAt } from '../../../../src/domain/template/field-base';
import { isCoreField, nameOfField, nameOfSection, typeName, type DraftField } from '../draft/draft';
import { fieldsIn, stepOfField } from '../draft/field-order';
import { partId } from '../draft/placed-problem';
import { count } from '../../format';
import { IconButton } from '../../ui/IconButton';
import { Lozenge } from '../../ui/Lozenge';
import { Menu, type MenuChoice } from '../../ui/Menu';
import { useEditing } from './editing-context';
import { FieldForm } from './FieldForm';
import { askedWords } from './setting-words';
import { useDragRow } from './use-drag-row';

const TO_SECTION = 'to ';

/** One field in its section: what it asks at a glance, and all of it when it is opened. */
export function FieldRow({ field }: { readonly field: DraftField }) {
  const { editor, actions } = useEditing();
  const { id } = field;
  const isOpen = actions.isOpen(id);
  const isCore = isCoreField(field);
  const name = nameOfField(field);
  const problems = editor.problems.filter(({ owner, ownerId }) => owner === 'field' && ownerId === id).length;
  const asked = requiredAt.safeParse(field.requiredAt).data;
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
    ...(isCore ? [] : [{ id: 'delete', label: 'Delete' }]),
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
        <span ref={setHandle} className="drag-handle" title="Drag to move the field">
          <DragIcon label="" />
        </span>
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
        <span className="field-row__facts">
          {problems > 0 && (
            <Lozenge tone="warning" icon={<WarningIcon label="" size="small" />}>
              {count(problems, 'problem')}
            </Lozenge>
          )}
          {isCore && <Lozenge>Gantry reads this field</Lozenge>}
          <span className="field-row__type">{typeName(field)}</span>
          <span className="field-row__asked">{asked === undefined ? '' : askedWords[asked]}</span>
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
