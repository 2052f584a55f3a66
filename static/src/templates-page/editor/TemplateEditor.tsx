import { lazy, Suspense, useState } from 'react';
import type { TemplateView as OpenedTemplate } from '../../../../src/contract/template';
import { call } from '../../api';
import { useHostContext } from '../../host-context';
import { PageSkeleton } from '../../ui/Skeleton';
import { Tabs } from '../../ui/Tabs';
import { useTemplateEditor } from '../draft/use-template-editor';
import { FieldsTab } from '../fields/FieldsTab';
import { OfferedTab } from '../offered/OfferedTab';
import { templateTabs, type TemplateTab, type TemplateView } from '../page-state';
import { PublishStep } from '../publish/PublishStep';
import type { Outcome } from '../publish/outcome';
import { OutcomeMessage } from '../publish/OutcomeMessage';
import type { ShowTemplate } from '../TemplatesPage';
import { TrialTab } from '../trial/TrialTab';
import { VersionsTab } from '../versions/VersionsTab';
import { DraftConflict } from './DraftConflict';
import { EditorHeader } from './EditorHeader';

// The panel's controls come with it: only who looks at the preview loads them.
const PreviewTab = lazy(() => import('../preview/PreviewTab'));

const tabLabels: Readonly<Record<TemplateTab, string>> = {
  fields: 'Fields',
  preview: 'Preview',
  offered: 'Where offered',
  versions: 'Versions',
  trial: 'Trial',
};

interface TemplateEditorProps {
  readonly opened: OpenedTemplate;
  readonly view: TemplateView;
  readonly show: ShowTemplate;
}

/** One template: its draft, how it looks to a PM, where it is offered, what was published. */
export function TemplateEditor({ opened, view, show }: TemplateEditorProps) {
  const { accountId } = useHostContext();
  const editor = useTemplateEditor(opened, accountId);
  const { templateId } = editor;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { trial } = editor.view.summary;
  const tabs = templateTabs
    .filter((tab) => tab !== 'trial' || trial !== null)
    .map((id) => ({ id, label: tabLabels[id] }));
  const tab = view === 'publish' || (view === 'trial' && trial === null) ? 'fields' : view;
  const showView = (to: TemplateView) => show(templateId, to);
  const leave = () => show(null);

  const panels: Readonly<Record<TemplateTab, () => React.ReactNode>> = {
    fields: () => <FieldsTab editor={editor} />,
    preview: () => (
      <Suspense fallback={<PageSkeleton label="Loading the preview" />}>
        <PreviewTab draft={editor.draft} />
      </Suspense>
    ),
    offered: () => (
      <OfferedTab
        noun="template"
        saved={editor.view.summary.scope}
        save={(scope) => editor.act((baseRevision) => call('template.setScope', { templateId, baseRevision, scope }))}
      />
    ),
    versions: () => <VersionsTab editor={editor} onUndone={setOutcome} />,
    trial: () => <TrialTab editor={editor} onEnded={() => showView('versions')} />,
  };
  return (
    <>
      <EditorHeader
        editor={editor}
        isPublishing={view === 'publish'}
        onPublish={() => {
          setOutcome(null);
          showView('publish');
        }}
        onLeave={leave}
        onCopied={(copyId) => show(copyId)}
      />
      {editor.theirs !== null && <DraftConflict editor={editor} theirs={editor.theirs} onCopied={(id) => show(id)} />}
      {outcome !== null && view !== 'publish' && (
        <OutcomeMessage editor={editor} outcome={outcome} onOutcome={setOutcome} />
      )}
      {view === 'publish' ? (
        <PublishStep
          editor={editor}
          onBack={() => showView('fields')}
          onPublished={(published) => {
            setOutcome(published);
            showView('versions');
          }}
        />
      ) : (
        <Tabs
          label="Parts of the template"
          tabs={tabs}
          selected={tab}
          onSelect={(id) => showView(templateTabs.find((one) => one === id) ?? 'fields')}
        >
          {panels[tab]()}
        </Tabs>
      )}
    </>
  );
}
