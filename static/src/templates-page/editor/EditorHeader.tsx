import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { TemplateDraft } from '../../../../src/domain/template/template-record';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { Button } from '../../ui/Button';
import { EditorHead } from '../../ui/EditorHead';
import { IconButton } from '../../ui/IconButton';
import { Menu, type MenuChoice } from '../../ui/Menu';
import { Message } from '../../ui/Message';
import type { TemplateEditor } from '../draft/use-template-editor';
import { exportTemplate } from '../export-template';
import { createTemplate } from '../list/create-template';
import { CreateTemplate } from '../list/CreateTemplate';
import { PageTitle } from '../PageTitle';
import { TemplateMarks } from '../TemplateMarks';
import { SavingState } from './SavingState';

interface EditorHeaderProps {
  readonly editor: TemplateEditor;
  readonly isPublishing: boolean;
  readonly onPublish: () => void;
  readonly onLeave: () => void;
  readonly onCopied: (templateId: string) => void;
}

type HeaderTask = 'export' | 'archive' | 'restore' | 'discard';

/** Which template it is, what became of what was typed, and what can be done with the whole. */
export function EditorHeader({ editor, isPublishing, onPublish, onLeave, onCopied }: EditorHeaderProps) {
  const { draft, hasDraft, templateId, act, change } = editor;
  const { summary, published } = editor.view;
  const { current, isArchived, trial } = summary;
  const [isCopying, setIsCopying] = useState(false);
  const [discarded, setDiscarded] = useState<TemplateDraft | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  // Whoever came by the list's button goes on from here.
  useEffect(() => title.current?.focus(), []);
  const task = useMutation({
    mutationFn: async (chosen: HeaderTask) => {
      if (chosen === 'export') {
        if (current !== null) await exportTemplate(templateId, current);
      } else if (chosen === 'discard') {
        await act((baseRevision) => call('template.discardDraft', { templateId, baseRevision }));
        setDiscarded(draft);
      } else {
        const isArchived = chosen === 'archive';
        await act((baseRevision) => call('template.archive', { templateId, baseRevision, isArchived }));
      }
    },
  });
  const name = draft.name.trim() || 'Template without a name';
  const choices: readonly MenuChoice<HeaderTask | 'copy'>[] = [
    { id: 'copy', label: 'Copy' },
    ...(current === null ? [] : [{ id: 'export' as const, label: `Export version ${current}` }]),
    ...(hasDraft && published !== null ? [{ id: 'discard' as const, label: 'Discard draft' }] : []),
    isArchived ? { id: 'restore', label: 'Restore' } : { id: 'archive', label: 'Archive' },
  ];
  return (
    <EditorHead
      from="Templates"
      onLeave={onLeave}
      title={<PageTitle ref={title}>{name}</PageTitle>}
      marks={
        <>
          {current !== null && <span className="quiet">{`Version ${current}`}</span>}
          <TemplateMarks summary={summary} hasDraft={hasDraft} />
        </>
      }
      actions={
        <>
          <SavingState saving={editor.saving} />
          {!isPublishing && !hasDraft && (
            <span id="nothing-to-publish" className="quiet">
              No changes to publish
            </span>
          )}
          {!isPublishing && (
            <Button
              appearance="primary"
              aria-describedby={hasDraft ? undefined : 'nothing-to-publish'}
              disabled={!hasDraft || editor.theirs !== null || trial !== null}
              onClick={onPublish}
            >
              Publish…
            </Button>
          )}
          <Menu
            label={name}
            choices={choices}
            onChoose={(chosen) => {
              if (chosen === 'copy') setIsCopying(true);
              else task.mutate(chosen);
            }}
          >
            {(trigger) => <IconButton {...trigger} label={`Actions for ${name}`} icon={<MoreIcon label="" />} />}
          </Menu>
        </>
      }
    >
      {trial !== null && hasDraft && (
        <p className="quiet">{`Version ${trial.version} is on trial: end the trial before you publish the draft.`}</p>
      )}
      {discarded !== null && (
        <Message
          live="status"
          title="The draft is discarded"
          actions={
            <>
              <Button
                spacing="compact"
                onClick={() => {
                  change(() => discarded);
                  setDiscarded(null);
                }}
              >
                Undo
              </Button>
              <Button spacing="compact" appearance="subtle" onClick={() => setDiscarded(null)}>
                Dismiss
              </Button>
            </>
          }
        >
          <p>You see what is published.</p>
        </Message>
      )}
      {task.isError && (
        <Message tone="error" live="alert" title="That did not work">
          <p>{toCallError(task.error).message}</p>
        </Message>
      )}
      {isCopying && (
        <CreateTemplate
          noun="template"
          copied={summary.name}
          create={(copyName) => createTemplate(templateId, copyName)}
          onCreated={onCopied}
          onClose={() => setIsCopying(false)}
        />
      )}
    </EditorHead>
  );
}
