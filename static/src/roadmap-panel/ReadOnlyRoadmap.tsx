import RoadmapIcon from '@atlaskit/icon/core/roadmap';
import type { RoadmapView } from '../../../src/contract/roadmap';
import { EmptyState } from '../ui/EmptyState';
import { Message } from '../ui/Message';
import { AnswerText } from './AnswerText';
import { answersInView } from './answers-in-view';
import { EarlierAnswers } from './EarlierAnswers';
import { PanelHeader } from './PanelHeader';

/** For people who may see the issue and not edit it: every answer to read, nothing to press that would be refused. */
export function ReadOnlyRoadmap({ view }: { readonly view: RoadmapView }) {
  const { saved, templates } = view;
  const template = templates.find(({ id }) => id === saved.templateId);
  if (template === undefined) {
    return (
      <EmptyState level={1} title="No roadmap answers yet" icon={<RoadmapIcon label="" />}>
        Nobody filled a template for this issue. You can see the issue but not edit it; someone who can may start here.
      </EmptyState>
    );
  }
  const { effective, stage } = answersInView(template, saved.answers, {}, view);
  return (
    <div className="panel">
      <PanelHeader template={template} stage={stage} saved={saved} today={view.today} />
      <Message>You can read these answers. Changing them needs permission to edit the issue.</Message>
      {template.sections.map((section) => (
        <section key={section.id} className="read-section">
          <h2 className="panel-subtitle">{section.label}</h2>
          <dl className="answer-list">
            {template.fields
              .filter((field) => field.section === section.id)
              .map((field) => (
                <div key={field.id}>
                  <dt className="field__label">{field.label}</dt>
                  <dd>
                    <AnswerText field={field} value={effective[field.id]} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <EarlierAnswers template={template} templates={templates} answers={saved.answers} />
    </div>
  );
}
