import { useState } from 'react';
import type { Json } from '../../../../src/domain/json';
import { effectiveAnswers, prefillsOf, type Answers } from '../../../../src/domain/roadmap/effective-answers';
import { gapsAt } from '../../../../src/domain/roadmap/gaps';
import { holds, isShown } from '../../../../src/domain/roadmap/is-shown';
import type { Stage } from '../../../../src/domain/roadmap/stage';
import type { TemplateDraft } from '../../../../src/domain/template/template-record';
import { useHostContext } from '../../host-context';
import { AnswerField } from '../../roadmap-panel/AnswerField';
import { GapList } from '../../roadmap-panel/GapList';
import { PeopleProvider } from '../../roadmap-panel/people-context';
import '../../roadmap-panel/roadmap-panel.css';
import { stageWords } from '../../roadmap-panel/stage-words';
import { useFocusField } from '../../roadmap-panel/use-focus-field';
import { Button } from '../../ui/Button';
import { FieldGroup } from '../../ui/Field';
import { Message } from '../../ui/Message';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { todayIn } from '../today-in';
import { previewTemplate } from './preview-template';
import './preview.css';

const stages = (['draft', 'committed', 'done'] as const).map((id) => ({ id, label: stageWords[id].label }));

/** The draft as a PM meets it on an issue, with the panel's own controls and rules. What is answered here goes nowhere. */
export default function PreviewTab({ draft }: { readonly draft: TemplateDraft }) {
  const { accountId, timeZone } = useHostContext();
  const [stage, setStage] = useState<Stage>('draft');
  const [given, setGiven] = useState<Answers>({});
  const focusField = useFocusField();
  const { template, unfinished } = previewTemplate(draft);
  // As on an issue that the viewer is the assignee of.
  const prefills = prefillsOf(template, { statusCategory: 'new', assigneeId: accountId, dueOn: null });
  const effective = effectiveAnswers(template, given, prefills);
  const gaps = gapsAt(stage, template, effective);
  const gapIds = new Set(gaps.map(({ fieldId }) => fieldId));
  const gapsToCommit =
    stage === 'draft' ? gapsAt('committed', template, effective).filter(({ fieldId }) => !gapIds.has(fieldId)) : [];
  const answer = (fieldId: string, value: Json | null) =>
    setGiven((before) => {
      const { [fieldId]: _gone, ...rest } = before;
      return value === null ? rest : { ...rest, [fieldId]: value };
    });
  return (
    <PeopleProvider people={{ [accountId]: { accountId, displayName: 'You, as assignee', active: true } }}>
      <div className="preview">
        <div className="preview__bar">
          <FieldGroup label="Seen on an item that is">
            {({ role: _group, ...named }) => (
              <SegmentedControl {...named} segments={stages} value={stage} onChange={setStage} />
            )}
          </FieldGroup>
          <p className="quiet">
            Try it out: nothing that you answer here is kept.
            {Object.keys(given).length > 0 && (
              <Button appearance="link" onClick={() => setGiven({})}>
                Start over
              </Button>
            )}
          </p>
        </div>
        {unfinished.length > 0 && (
          <Message tone="warning" title="Not shown yet, because something in them is missing">
            <p>{unfinished.join(', ')}</p>
          </Message>
        )}
        <div className="preview__panel">
          <GapList template={template} answers={{ effective, stage, gaps, gapsToCommit }} onGo={focusField} />
          {template.sections.map((section) => {
            const fields = template.fields.filter((field) => field.section === section.id && isShown(field, effective));
            return fields.length === 0 ? null : (
              <section key={section.id} className="preview__section">
                <h2 className="panel-subtitle">{section.label}</h2>
                {section.help && <p className="quiet">{section.help}</p>}
                {fields.map((field) => (
                  <AnswerField
                    key={field.id}
                    field={field}
                    value={effective[field.id]}
                    isFromJira={Object.hasOwn(prefills, field.id) && !Object.hasOwn(given, field.id)}
                    hidesJira={Object.hasOwn(prefills, field.id) && Object.hasOwn(given, field.id)}
                    isAsked={field.requiredWhen === undefined || holds(field.requiredWhen, effective)}
                    problems={[]}
                    today={todayIn(timeZone)}
                    stage={stage}
                    lock={null}
                    onOverride={undefined}
                    onChange={(value) => answer(field.id, value)}
                  />
                ))}
              </section>
            );
          })}
        </div>
      </div>
    </PeopleProvider>
  );
}
