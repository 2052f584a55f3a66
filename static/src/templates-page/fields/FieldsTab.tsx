import AddIcon from '@atlaskit/icon/core/add';
import CrossIcon from '@atlaskit/icon/core/cross';
import { nameOfField, nameOfSection } from '../draft/draft';
import { partId, problemAt } from '../draft/placed-problem';
import type { TemplateEditor } from '../draft/use-template-editor';
import { ProblemList } from '../ProblemList';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import { Message } from '../../ui/Message';
import { TextArea } from '../../ui/TextArea';
import { TextInput } from '../../ui/TextInput';
import { EditingContext } from './editing-context';
import './fields.css';
import { SectionCard } from './SectionCard';
import { useFieldActions } from './use-field-actions';

/** The draft: its name, its sections, and in each the questions that are asked. */
export function FieldsTab({ editor }: { readonly editor: TemplateEditor }) {
  const { draft, problems, change } = editor;
  const actions = useFieldActions(editor);
  const { deletion } = actions;
  const part = (name: 'name' | 'description') => ({
    id: partId('template', '', name),
    error: problemAt(problems, 'template', '', name),
  });
  return (
    <EditingContext value={{ editor, actions }}>
      <div className="template-fields">
        {problems.length > 0 && (
          <Message tone="warning" title="Before this can be published">
            <ProblemList
              problems={problems}
              onGo={({ owner, ownerId, part: at }) =>
                actions.goTo(owner === 'field' ? ownerId : null, partId(owner, ownerId, at))
              }
            />
          </Message>
        )}
        <div className="template-fields__name">
          <Field label="Template name" isRequired {...part('name')}>
            {(control) => (
              <TextInput
                {...control}
                maxLength={200}
                value={draft.name}
                onChange={(name) => change((before) => ({ ...before, name }))}
              />
            )}
          </Field>
          <Field label="Description" help="What it is for, in a sentence: PMs choose by it." {...part('description')}>
            {(control) => (
              <TextArea
                {...control}
                rows={1}
                limit={300}
                value={draft.description}
                onChange={(description) => change((before) => ({ ...before, description: description.slice(0, 1000) }))}
              />
            )}
          </Field>
        </div>
        {draft.sections.map((section, index) => (
          <SectionCard key={section.id} section={section} index={index} />
        ))}
        <div>
          <Button iconBefore={<AddIcon label="" size="small" />} onClick={actions.addSection}>
            Add section
          </Button>
        </div>
        {deletion !== null && (
          <div className="undo-bar" role="status">
            <span className="undo-bar__text">
              {deletion.kind === 'field'
                ? `“${nameOfField(deletion.field)}” is deleted from the draft.`
                : `Section “${nameOfSection(deletion.section)}” is deleted; its fields stand in the section beside it.`}
            </span>
            <span className="undo-bar__actions">
              <Button id="undo-delete" spacing="compact" onClick={actions.undo}>
                Undo
              </Button>
              <IconButton
                label="Dismiss"
                spacing="compact"
                icon={<CrossIcon label="" size="small" />}
                onClick={actions.dismiss}
              />
            </span>
          </div>
        )}
        <p className="visually-hidden" role="status">
          {actions.announcement}
        </p>
      </div>
    </EditingContext>
  );
}
