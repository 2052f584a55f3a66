import RoadmapIcon from '@atlaskit/icon/core/roadmap';
import type { RoadmapView } from '../../../src/contract/roadmap';
import { isShown } from '../../../src/domain/roadmap/is-shown';
import { EmptyState } from '../ui/EmptyState';
import { Message } from '../ui/Message';
import { AnswerText } from './AnswerText';
import { answersInView } from './answers-in-view';
import { EarlierAnswers } from './EarlierAnswers';
import { HealthAge } from './HealthAge';
import { ItemFactsProvider } from './item-facts';
import { PanelHeader } from './PanelHeader';
import { PanelMessages } from './PanelMessages';
import { RecordSections } from './RecordSections';

/** For people who may see the issue and not edit it: every answer to read, nothing to press that would be refused. */
export default function ReadOnlyRoadmap({ view }: { readonly view: RoadmapView }) {
  const { saved, templates } = view;
  const template = templates.find(({ id }) => id === saved.templateId);
  if (template === undefined) {
    return (
      <EmptyState level={1} title="No roadmap answers yet" icon={<RoadmapIcon label="" />}>
        Nobody filled a template for this issue. You can see the issue but not edit it; someone who can may start here.
      </EmptyState>
    );
  }
  const answers = answersInView(template, saved.answers, {}, view);
  return (
    <ItemFactsProvider value={{ metricTrends: view.metricTrends, healthUpdate: saved.healthUpdate }}>
      <div className="panel">
        <PanelHeader template={template} answers={answers} saved={saved} today={view.today} />
        <PanelMessages notices={view.notices} mirror={view.mirror} />
        <Message>You can read these answers. Changing them needs permission to edit the issue.</Message>
        {template.sections.map((section) => (
          <section key={section.id} className="read-section">
            <h2 className="panel-subtitle">{section.label}</h2>
            <dl className="answer-list">
              {template.fields
                .filter((field) => field.section === section.id && isShown(field, answers.effective))
                .map((field) => (
                  <div key={field.id}>
                    <dt className="field__label">{field.label}</dt>
                    <dd>
                      <AnswerText field={field} value={answers.effective[field.id]} />
                      {field.type === 'health' && <HealthAge />}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <div>
          <EarlierAnswers
            template={template}
            templates={templates}
            earlier={view.earlierFields}
            answers={saved.answers}
          />
          <RecordSections view={view} template={template} revision={saved.revision} undo={null} />
        </div>
      </div>
    </ItemFactsProvider>
  );
}
