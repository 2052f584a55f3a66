import { useState } from 'react';
import type { EarlierField } from '../../../src/contract/version-offer';
import type { Answers } from '../../../src/domain/roadmap/effective-answers';
import { findField, type Template } from '../../../src/domain/template/template';
import { Collapsible } from '../ui/Collapsible';
import { AnswerText } from './AnswerText';

interface EarlierAnswersProps {
  readonly template: Template;
  readonly templates: readonly Template[];
  /** Questions behind such answers, as their own versions asked them. */
  readonly earlier: readonly EarlierField[];
  readonly answers: Answers;
}

/** The question behind an answer and where it was asked: by an earlier version, or by another template. */
function questionOf(fieldId: string, { template, templates, earlier }: EarlierAnswersProps) {
  const known = earlier.find(({ field }) => field.id === fieldId);
  if (known !== undefined) {
    const { field, templateName, version } = known;
    return { field, from: templateName === template.name ? `from v${version}` : `from “${templateName}” v${version}` };
  }
  const other = templates.find((candidate) => findField(candidate, fieldId) !== undefined);
  const field = other && findField(other, fieldId);
  return field ? { field, from: `from “${other.name}”` } : null;
}

/** Answers to questions that the template in use doesn't ask: never dropped, readable here. */
export function EarlierAnswers(props: EarlierAnswersProps) {
  const { template, answers } = props;
  const [isOpen, setIsOpen] = useState(false);
  const fieldIds = Object.keys(answers).filter((fieldId) => findField(template, fieldId) === undefined);
  if (fieldIds.length === 0) return null;
  return (
    <Collapsible title="Earlier answers" meta={String(fieldIds.length)} isOpen={isOpen} onToggle={setIsOpen}>
      <p className="quiet">
        Given to questions that “{template.name}” doesn’t ask. They stay saved and can’t be changed here.
      </p>
      <dl className="answer-list">
        {fieldIds.map((fieldId) => {
          const question = questionOf(fieldId, props);
          return (
            <div key={fieldId}>
              <dt className="field__label">{question ? `${question.field.label} (${question.from})` : fieldId}</dt>
              <dd>
                {question ? (
                  <AnswerText field={question.field} value={answers[fieldId]} />
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
