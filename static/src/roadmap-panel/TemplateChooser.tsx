import FlaskIcon from '@atlaskit/icon/core/flask';
import ReleaseIcon from '@atlaskit/icon/core/release';
import TargetIcon from '@atlaskit/icon/core/target';
import { useEffect, useRef, type ComponentType } from 'react';
import type { Answers } from '../../../src/domain/roadmap/effective-answers';
import { effectiveAnswers } from '../../../src/domain/roadmap/effective-answers';
import { gapsAt } from '../../../src/domain/roadmap/gaps';
import type { Template } from '../../../src/domain/template/template';
import { Button } from '../ui/Button';
import { Lozenge } from '../ui/Lozenge';

const icons: Readonly<Record<string, ComponentType<{ label: string }>>> = {
  outcome: TargetIcon,
  delivery: ReleaseIcon,
  experiment: FlaskIcon,
};

interface TemplateChooserProps {
  readonly templates: readonly Template[];
  readonly prefills: Answers;
  /** The one in use; null on the first visit. */
  readonly currentId: string | null;
  readonly onChoose: (templateId: string) => void;
  /** Back to the form; absent on the first visit. */
  readonly onCancel?: (() => void) | undefined;
}

function Card({
  template,
  prefills,
  isCurrent,
  onChoose,
}: {
  readonly template: Template;
  readonly prefills: Answers;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}) {
  const Icon = icons[template.id] ?? TargetIcon;
  const first = gapsAt('draft', template, effectiveAnswers(template, {}, prefills)).map(({ label }) => label);
  const nameId = `template-${template.id}`;
  return (
    <li className="template-card">
      <div className="template-card__head">
        <span className="template-card__icon">
          <Icon label="" />
        </span>
        <h2 className="template-card__name" id={nameId}>
          {template.name}
        </h2>
        {isCurrent && <Lozenge tone="information">In use</Lozenge>}
      </div>
      <p>{template.description}</p>
      <p className="quiet">{`Asks first: ${first.join(', ')}.`}</p>
      <Button aria-describedby={nameId} onClick={onChoose}>
        {isCurrent ? 'Keep this template' : 'Use this template'}
      </Button>
    </li>
  );
}

/** The first question: which template. */
export default function TemplateChooser({ templates, prefills, currentId, onChoose, onCancel }: TemplateChooserProps) {
  const title = useRef<HTMLHeadingElement>(null);
  // Who opened it from the form goes on from here; a first visit leaves focus where it is.
  useEffect(() => {
    if (currentId !== null) title.current?.focus();
  }, [currentId]);
  return (
    <section className="template-chooser" aria-labelledby="template-chooser-title">
      <div>
        <h1 ref={title} tabIndex={-1} className="panel-title" id="template-chooser-title">
          {currentId === null ? 'Choose a template' : 'Change the template'}
        </h1>
        <p className="quiet">
          {currentId === null
            ? 'It says what kind of promise this is. You can change it later; answers are never dropped.'
            : 'Answers to questions that the new template doesn’t ask stay readable below the form.'}
        </p>
      </div>
      <ul className="template-cards">
        {templates.map((template) => (
          <Card
            key={template.id}
            template={template}
            prefills={prefills}
            isCurrent={template.id === currentId}
            onChoose={() => onChoose(template.id)}
          />
        ))}
      </ul>
      {onCancel && (
        <div>
          <Button appearance="subtle" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      )}
    </section>
  );
}
