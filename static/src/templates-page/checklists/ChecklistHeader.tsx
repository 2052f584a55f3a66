import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ChecklistDraft } from '../../../../src/domain/checklist/checklist-record';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { Button } from '../../ui/Button';
import { EditorHead } from '../../ui/EditorHead';
import { IconButton } from '../../ui/IconButton';
import { Menu, type MenuChoice } from '../../ui/Menu';
import { Message } from '../../ui/Message';
import { SavingState } from '../editor/SavingState';
import { CreateTemplate } from '../list/CreateTemplate';
import { PageTitle } from '../PageTitle';
import { ChecklistMarks } from './ChecklistMarks';
import { createChecklist } from './create-checklist';
import { exportChecklist } from './export-checklist';
import type { ChecklistEditor } from './use-checklist-editor';

interface ChecklistHeaderProps {
  readonly editor: ChecklistEditor;
  readonly isPublishing: boolean;
  readonly onPublish: () => void;
  readonly onLeave: () => void;
  readonly onCopied: (checklistId: string) => void;
}

type HeaderTask = 'export' | 'archive' | 'restore' | 'discard';

/** Which checklist it is, what became of what was typed, and what can be done with the whole. */
export function ChecklistHeader({ editor, isPublishing, onPublish, onLeave, onCopied }: ChecklistHeaderProps) {
  const { draft, hasDraft, checklistId, act, change } = editor;
  const { summary, published } = editor.view;
  const { current, isArchived } = summary;
  const [isCopying, setIsCopying] = useState(false);
  const [discarded, setDiscarded] = useState<ChecklistDraft | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  // Whoever came by the list's button goes on from here.
  useEffect(() => title.current?.focus(), []);
  const task = useMutation({
    mutationFn: async (chosen: HeaderTask) => {
      if (chosen === 'export') {
        if (current !== null) await exportChecklist(checklistId, current);
      } else if (chosen === 'discard') {
        await act((baseRevision) => call('checklist.discardDraft', { checklistId, baseRevision }));
        setDiscarded(draft);
      } else {
        const archive = chosen === 'archive';
        await act((baseRevision) => call('checklist.archive', { checklistId, baseRevision, isArchived: archive }));
      }
    },
  });
  const name = draft.name.trim() || 'Checklist without a name';
  const choices: readonly MenuChoice<HeaderTask | 'copy'>[] = [
    { id: 'copy', label: 'Copy' },
    ...(current === null ? [] : [{ id: 'export' as const, label: `Export version ${current}` }]),
    ...(hasDraft && published !== null ? [{ id: 'discard' as const, label: 'Discard draft' }] : []),
    isArchived ? { id: 'restore', label: 'Restore' } : { id: 'archive', label: 'Archive' },
  ];
  return (
    <EditorHead
      from="Launch checklists"
      onLeave={onLeave}
      title={<PageTitle ref={title}>{name}</PageTitle>}
      marks={
        <>
          {current !== null && <span className="quiet">{`Version ${current}`}</span>}
          <ChecklistMarks summary={summary} hasDraft={hasDraft} />
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
              disabled={!hasDraft || editor.theirs !== null}
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
      {discarded !== null && (
        <Message
          live="status"
          title="The draft is discarded"
          actions={
            <Button
              spacing="compact"
              onClick={() => {
                change(() => discarded);
                setDiscarded(null);
                title.current?.focus();
              }}
            >
              Undo
            </Button>
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
          noun="checklist"
          copied={name}
          create={(copyName) => createChecklist(checklistId, copyName)}
          onCreated={onCopied}
          onClose={() => setIsCopying(false)}
        />
      )}
    </EditorHead>
  );
}
