import AddIcon from '@atlaskit/icon/core/add';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { useState } from 'react';
import { nameOfSection, type DraftSection } from '../draft/draft';
import { changeSection } from '../draft/draft-edits';
import { fieldsIn } from '../draft/field-order';
import { partId, problemAt } from '../draft/placed-problem';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import { Menu, type MenuChoice } from '../../ui/Menu';
import { TextArea } from '../../ui/TextArea';
import { TextInput } from '../../ui/TextInput';
import { DragHandle } from './DragHandle';
import { useEditing } from './editing-context';
import { FieldRow } from './FieldRow';
import { TypeChooser } from './TypeChooser';
import { useDragRow, useDropEnd } from './use-drag-row';
import './section-card.css';

/** One section of the form, with its fields in their order. */
export function SectionCard({ section, index }: { readonly section: DraftSection; readonly index: number }) {
  const { editor, actions } = useEditing();
  const { draft, problems, change } = editor;
  const { id } = section;
  const [isAdding, setIsAdding] = useState(false);
  const [isHelpOpen, setIsHelpOpen] = useState(section.help !== undefined);
  const fields = fieldsIn(draft, id);
  const name = nameOfSection(section);
  const { setRow, setHandle, edge, isDragged } = useDragRow({
    kind: 'section',
    id,
    onDrop: (draggedId, side) => {
      const others = draft.sections.filter((other) => other.id !== draggedId);
      const at = others.findIndex((other) => other.id === id);
      actions.placeSection(draggedId, side === 'before' ? at : at + 1);
    },
  });
  const { setPlace, isOver } = useDropEnd({
    kind: 'field',
    onDrop: (fieldId) => actions.place(fieldId, { sectionId: id, index: fields.length }),
  });
  const part = (at: 'label' | 'help') => ({
    id: partId('section', id, at),
    error: problemAt(problems, 'section', id, at),
  });

  const choices: readonly MenuChoice<'help' | 'up' | 'down' | 'delete'>[] = [
    ...(isHelpOpen ? [] : [{ id: 'help' as const, label: 'Add help text' }]),
    ...(index > 0 ? [{ id: 'up' as const, label: 'Move section up' }] : []),
    ...(index < draft.sections.length - 1 ? [{ id: 'down' as const, label: 'Move section down' }] : []),
    ...(draft.sections.length > 1
      ? [{ id: 'delete' as const, label: fields.length === 0 ? 'Delete section' : 'Delete section, keep its fields' }]
      : []),
  ];
  return (
    <section
      ref={setRow}
      aria-label={`Section ${name}`}
      className={isDragged ? 'template-section template-section--dragged' : 'template-section'}
      data-edge={edge ?? undefined}
    >
      <h2 className="visually-hidden">{`Section ${name}`}</h2>
      <div className="template-section__head">
        <DragHandle
          id={partId('section', id, 'grip')}
          name={`section ${name}`}
          setHandle={setHandle}
          onStep={(step) => draft.sections[index + step] && actions.placeSection(id, index + step, 'grip')}
        />
        <div className="template-section__words">
          <Field label="Section" {...part('label')}>
            {(control) => (
              <TextInput
                {...control}
                maxLength={80}
                placeholder="What its questions are about"
                value={section.label}
                onChange={(label) => change((before) => changeSection(before, id, { label }))}
              />
            )}
          </Field>
          {isHelpOpen && (
            <Field label="Help text of the section" {...part('help')}>
              {(control) => (
                <TextArea
                  {...control}
                  rows={1}
                  limit={300}
                  value={section.help ?? ''}
                  onChange={(help) => change((before) => changeSection(before, id, { help }))}
                />
              )}
            </Field>
          )}
        </div>
        {choices.length > 0 && (
          <Menu
            label={`Section ${name}`}
            choices={choices}
            onChoose={(chosen) => {
              if (chosen === 'help') {
                setIsHelpOpen(true);
                actions.goTo(null, partId('section', id, 'help'));
              } else if (chosen === 'delete') actions.removeSection(id);
              else actions.placeSection(id, chosen === 'up' ? index - 1 : index + 1);
            }}
          >
            {(trigger) => (
              <IconButton
                {...trigger}
                id={partId('section', id, 'menu')}
                label={`Actions for section ${name}`}
                icon={<MoreIcon label="" />}
              />
            )}
          </Menu>
        )}
      </div>
      <ul className="template-section__fields">
        {fields.map((field) => (
          <FieldRow key={field.id} field={field} />
        ))}
      </ul>
      <div
        ref={setPlace}
        className={isOver ? 'template-section__end template-section__end--over' : 'template-section__end'}
      >
        {fields.length === 0 && <p className="quiet">No fields yet. Add one, or drag one here.</p>}
        <Button
          spacing="compact"
          appearance="subtle"
          iconBefore={<AddIcon label="" size="small" />}
          onClick={() => setIsAdding(true)}
        >
          Add field
          <span className="visually-hidden">{` to ${name}`}</span>
        </Button>
      </div>
      {isAdding && (
        <TypeChooser
          sectionName={name}
          taken={new Set(draft.fields.map(({ type }) => type))}
          onClose={() => setIsAdding(false)}
          onChoose={(type) => {
            setIsAdding(false);
            actions.add(type, id);
          }}
        />
      )}
    </section>
  );
}
