import { useState } from 'react';
import type { Answers } from '../../../src/domain/roadmap/effective-answers';
import { findField, type Template } from '../../../src/domain/template/template';
import { Collapsible } from '../ui/Collapsible';
import { AnswerText } from './AnswerText';

interface EarlierAnswersProps {
  readonly template: Template;
  readonly templates: readonly Template[];
  readonly answers: Answers;
}

/** Answers to questions that the template in use doesn't ask: never dropped, readable here. */
export function EarlierAnswers({ template, templates, answers }: EarlierAnswersProps) {
  const [isOpen, setIsOpen] = useState(false);
  const earlier = Object.keys(answers).filter((fieldId) => findField(template, fieldId) === undefined);
  if (earlier.length === 0) return null;
  return (
    <Collapsible title="Earlier answers" meta={String(earlier.length)} isOpen={isOpen} onToggle={setIsOpen}>
      <p className="quiet">
        Given to questions that “{template.name}” doesn’t ask. They stay saved and can’t be changed here.
      </p>
      <dl className="answer-list">
        {earlier.map((fieldId) => {
          const from = templates.find((other) => findField(other, fieldId) !== undefined);
          const field = from && findField(from, fieldId);
          return (
            <div key={fieldId}>
              <dt className="field__label">{field ? `${field.label} (from “${from.name}”)` : fieldId}</dt>
              <dd>
                {field ? (
                  <AnswerText field={field} value={answers[fieldId]} />
                ) : (
                  <p className="answer-text">{JSON.stringify(answers[fieldId])}</p>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Collapsible>
  );
}
