import { useState, type ReactNode } from 'react';
import type { Json } from '../../../src/domain/json';
import type { HealthUpdate } from '../../../src/domain/roadmap/reported-health';
import { fieldTypeOf } from '../../../src/domain/template/field-types/registry';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';
import { updateWords } from '../update-words';
import { AnswerField, type AnswerFieldSetup } from './AnswerField';
import { AnswerText } from './AnswerText';
import { recordOf } from './fields/read-json';

interface WeeklyUpdateProps {
  readonly update: HealthUpdate;
  readonly setup: AnswerFieldSetup;
  /** What is saved, from the last update. */
  readonly last: Json | undefined;
  readonly isSaving: boolean;
  /** Other answers were changed too: their Save takes this one along. */
  readonly isOneOfMany: boolean;
  /** What became of the draft. */
  readonly draftWords: ReactNode;
  readonly onSave: (value: Json) => void;
}

/** Last week's state is a fair guess for this week's; last week's sentence is not. */
function startingPoint(last: Json | undefined): Json | null {
  const { state } = recordOf(last);
  return state === undefined ? null : { state };
}

/** The shortest way to say how it goes: a state, a sentence, Save. Stands on top of the panel while an update is due. */
export function WeeklyUpdate({ update, setup, last, isSaving, isOneOfMany, draftWords, onSave }: WeeklyUpdateProps) {
  const { field, stage } = setup;
  const { locale } = useHostContext();
  const [typed, setTyped] = useState<Json | null>(() =>
    setup.value === undefined || setup.value === last ? startingPoint(last) : setup.value,
  );
  const [isAsking, setIsAsking] = useState(false);
  const type = fieldTypeOf(field);
  const value = typed ?? undefined;
  const missing = type.isEmpty(value) ? ['state', 'sentence'] : type.missingParts(value, field, stage);
  const incomplete = { path: '', code: 'incomplete', message: `Still to say: ${missing.join(' and ')}.` };
  return (
    <section className="weekly-update" aria-labelledby="weekly-update-title">
      <div>
        <h2 className="panel-subtitle" id="weekly-update-title">
          Weekly update
        </h2>
        <p className="quiet">{updateWords(update, locale)}</p>
      </div>
      {last !== undefined && (
        <div className="weekly-update__last">
          <span className="quiet">Last time</span>
          <AnswerText field={field} value={last} />
        </div>
      )}
      <AnswerField
        {...setup}
        value={value}
        onChange={(next) => {
          setTyped(next);
          setup.onChange(next);
        }}
        problems={isAsking && missing.length > 0 ? [...setup.problems, incomplete] : setup.problems}
      />
      <div className="answer-row">
        <Button
          appearance={isOneOfMany ? 'default' : 'primary'}
          isLoading={isSaving}
          onClick={() => {
            setIsAsking(true);
            if (missing.length === 0 && typed !== null) onSave(typed);
          }}
        >
          Save update
        </Button>
        <span className="answer-row quiet" role="status">
          {draftWords}
        </span>
      </div>
    </section>
  );
}
