import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';
import type { TemplateEditor } from '../draft/use-template-editor';
import type { Outcome } from './outcome';
import { UndoPublish } from './UndoPublish';

interface OutcomeMessageProps {
  readonly editor: TemplateEditor;
  readonly outcome: Outcome;
  /** Null once the person has read it. */
  readonly onOutcome: (outcome: Outcome | null) => void;
}

/** What was published or taken back; takes focus, since the button that did it is gone. */
export function OutcomeMessage({ editor, outcome, onOutcome }: OutcomeMessageProps) {
  const message = useRef<HTMLDivElement>(null);
  const [isUndoing, setIsUndoing] = useState(false);
  useEffect(() => message.current?.focus(), [outcome]);
  const { version } = outcome;
  const dismiss = (
    <Button spacing="compact" appearance="subtle" onClick={() => onOutcome(null)}>
      Dismiss
    </Button>
  );
  if (outcome.kind === 'undone') {
    const instead =
      outcome.current === null
        ? 'Nobody is offered this template now.'
        : `Version ${outcome.current} is offered again.`;
    return (
      <Message ref={message} tone="success" live="status" title={`Version ${version} is taken back`} actions={dismiss}>
        <p>{`${instead} What was in it is the draft again where there was none. Whoever accepted it keeps it, with every answer, until they go back.`}</p>
      </Message>
    );
  }
  return (
    <Message
      ref={message}
      tone="success"
      live="status"
      title={`Version ${version} is published${outcome.isTrial ? ' on trial' : ''}`}
      actions={
        !isUndoing && (
          <>
            <Button spacing="compact" onClick={() => setIsUndoing(true)}>
              Undo publish
            </Button>
            {dismiss}
          </>
        )
      }
    >
      <p>New items start with it. Filled issues stay as they are until somebody on the issue accepts it.</p>
      {isUndoing && (
        <UndoPublish editor={editor} version={version} onUndone={onOutcome} onCancel={() => setIsUndoing(false)} />
      )}
    </Message>
  );
}
