import { useState } from 'react';
import { call } from '../../api';
import { Button } from '../../ui/Button';
import { Collapsible } from '../../ui/Collapsible';
import { Field } from '../../ui/Field';
import { Message } from '../../ui/Message';
import { Select } from '../../ui/Select';
import { TextArea } from '../../ui/TextArea';
import { useLaunch } from '../launch-context';
import { problemAt } from '../problem-at';
import { TaskFailure } from '../tasks/TaskFailure';
import { useTask } from '../use-task';

/** What this launch taught about the checklist itself goes to product ops, who take it into the next version or say why not. */
export function ProposeChange() {
  const { reading, view } = useLaunch();
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState('');
  const [itemId, setItemId] = useState<string | null>(null);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const task = useTask();
  const items = reading.assessment.items.map(({ itemId: id, title, function: of }) => ({
    id,
    label: `${of}: ${title}`,
  }));

  const send = () =>
    task.run(async () => {
      const where = { issueId: view.issue.issueId, entityId: reading.entityId };
      const { checklistName } = await call('launch.proposeChange', { ...where, itemId, text });
      setText('');
      setItemId(null);
      setSentTo(checklistName);
    });

  return (
    <Collapsible title="Propose a change to the checklist" level={4} isOpen={isOpen} onToggle={setIsOpen}>
      <form
        className="after__form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Field label="About">
          {(control) => (
            <Select
              {...control}
              value={itemId}
              options={items}
              emptyLabel="The checklist as a whole"
              onChange={setItemId}
            />
          )}
        </Field>
        <Field label="What to change" isRequired error={problemAt(task.failure, 'text')}>
          {(control) => (
            <TextArea
              {...control}
              limit={1000}
              value={text}
              onChange={(typed) => {
                setText(typed);
                setSentTo(null);
              }}
            />
          )}
        </Field>
        <TaskFailure failure={task.failure} inputs={['text']} />
        {sentTo !== null && (
          <Message tone="success" live="status">
            {`Product ops will find it at “${sentTo}”, among their checklists. Nothing changes until they take it.`}
          </Message>
        )}
        <div className="form-buttons">
          <Button type="submit" disabled={text.trim() === ''} isLoading={task.isRunning}>
            Send proposal
          </Button>
        </div>
      </form>
    </Collapsible>
  );
}
