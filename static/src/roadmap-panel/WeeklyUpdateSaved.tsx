import SuccessIcon from '@atlaskit/icon/core/status-success';
import { useEffect, useRef } from 'react';
import type { Json } from '../../../src/domain/json';
import type { HealthUpdate } from '../../../src/domain/roadmap/reported-health';
import type { FieldDefinition } from '../../../src/domain/template/field-definition';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';
import { updateWords } from '../update-words';
import { AnswerText } from './AnswerText';

interface WeeklyUpdateSavedProps {
  readonly field: FieldDefinition;
  readonly value: Json | undefined;
  readonly update: HealthUpdate;
  /** "Saved 10:00 by you" */
  readonly words: string;
  readonly isSaving: boolean;
  readonly onUndo: () => void;
}

/** Stands where the weekly update stood, once it is saved: the button that saved is gone, so that focus comes here. */
export function WeeklyUpdateSaved({ field, value, update, words, isSaving, onUndo }: WeeklyUpdateSavedProps) {
  const { locale } = useHostContext();
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  return (
    <section ref={section} tabIndex={-1} className="weekly-update" aria-label="Weekly update saved">
      <AnswerText field={field} value={value} />
      <div className="answer-row quiet">
        <span className="save-bar__done">
          <SuccessIcon label="" size="small" />
        </span>
        <span>{words}</span>
        <span>{updateWords(update, locale)}</span>
        <Button spacing="compact" isLoading={isSaving} onClick={onUndo}>
          Undo<span className="visually-hidden"> the last save</span>
        </Button>
      </div>
    </section>
  );
}
