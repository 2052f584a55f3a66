import { useState, type ReactNode } from 'react';
import type { Section, Template } from '../../../src/domain/template/template';
import { Collapsible } from '../ui/Collapsible';
import { AnswerField, type AnswerFieldSetup } from './AnswerField';
import { HealthAge } from './HealthAge';
import { answeredIn } from './answers-in-view';
import type { Answers } from '../../../src/domain/roadmap/effective-answers';

interface FormSectionProps {
  readonly template: Template;
  readonly section: Section;
  readonly effective: Answers;
  readonly setups: readonly AnswerFieldSetup[];
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  /** Stands after the section's last question. */
  readonly children?: ReactNode;
}

export function FormSection({ template, section, effective, setups, isOpen, onToggle, children }: FormSectionProps) {
  // What is inside stays once it was open, so that nothing typed in it is lost.
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  const { answered, asked } = answeredIn(template, section.id, effective);
  return (
    <Collapsible title={section.label} meta={`${answered} of ${asked} answered`} isOpen={isOpen} onToggle={onToggle}>
      {wasOpen && (
        <>
          {section.help && <p className="quiet">{section.help}</p>}
          {setups.map((setup) => (
            <div key={setup.field.id} className="answer-stack">
              <AnswerField {...setup} />
              {setup.field.type === 'health' && setup.lock === null && <HealthAge />}
            </div>
          ))}
          {children}
        </>
      )}
    </Collapsible>
  );
}
