import { forwardRef } from 'react';
import type { Problem } from '../../../src/domain/problem';
import { findField, type Template } from '../../../src/domain/template/template';
import type { CallError } from '../call-error';
import { Button } from '../ui/Button';
import { Message } from '../ui/Message';
import { fieldIdOf } from './answer-path';

interface SaveFailureProps {
  readonly template: Template;
  readonly failure: CallError | null;
  readonly problems: readonly Problem[];
  readonly onGo: (fieldId: string) => void;
}

/** Why the last save did not land, with a way to each answer that needs another look. */
export const SaveFailure = forwardRef<HTMLDivElement, SaveFailureProps>(function SaveFailure(props, ref) {
  const { template, failure, problems, onGo } = props;
  if (failure === null) return null;
  const fieldIds = [...new Set(problems.map(({ path }) => fieldIdOf(path)))].filter((id) => id !== null);
  const others = problems.filter(({ path }) => fieldIdOf(path) === null);
  return (
    <Message ref={ref} tone="error" title="Not saved" live="alert">
      <p>{failure.message}</p>
      {others.map(({ path, message }) => (
        <p key={path + message}>{message}</p>
      ))}
      {fieldIds.length > 0 && (
        <ul>
          {fieldIds.map((fieldId) => (
            <li key={fieldId}>
              <Button appearance="link" onClick={() => onGo(fieldId)}>
                {findField(template, fieldId)?.label ?? fieldId}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {failure.reference && <p className="quiet">{`Reference ${failure.reference}`}</p>}
    </Message>
  );
});
