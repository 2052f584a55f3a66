import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { OpenPlan } from '../../../../src/contract/plan';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { personWords } from '../../person-words';
import { Button } from '../../ui/Button';
import { EditorHead } from '../../ui/EditorHead';
import { IconButton } from '../../ui/IconButton';
import { Lozenge } from '../../ui/Lozenge';
import { Menu, type MenuChoice } from '../../ui/Menu';
import { Message } from '../../ui/Message';
import { useTimeWords } from '../../use-time-words';
import { CopyPlan } from '../CopyPlan';

interface PlanHeaderProps {
  readonly opened: OpenPlan | null;
  readonly name: string;
  readonly onLeave: () => void;
  readonly onShowPortfolio: (() => void) | null;
  readonly onCopied: (planId: string) => void;
}

/** Which plan it is, who changed it last, and what can be done with the whole. */
export function PlanHeader({ opened, name, onLeave, onShowPortfolio, onCopied }: PlanHeaderProps) {
  const timeWords = useTimeWords();
  const [isCopying, setIsCopying] = useState(false);
  const [isArchived, setIsArchived] = useState(opened?.isArchived ?? false);
  const title = useRef<HTMLHeadingElement>(null);
  // Whoever came by the list's button goes on from here.
  useEffect(() => title.current?.focus(), []);
  const archiving = useMutation({
    mutationFn: (archive: boolean) => call('plan.archive', { planId: opened?.planId ?? '', isArchived: archive }),
    onSuccess: (_answer, archive) => setIsArchived(archive),
  });
  const shown = name.trim() || (opened === null ? 'New plan' : 'Plan without a name');
  const choices: readonly MenuChoice<'copy' | 'archive' | 'restore'>[] = [
    { id: 'copy', label: 'Copy' },
    isArchived ? { id: 'restore', label: 'Restore' } : { id: 'archive', label: 'Archive' },
  ];
  return (
    <EditorHead
      from="Plans"
      onLeave={onLeave}
      title={
        <h1 ref={title} tabIndex={-1} className="form-page__title">
          {shown}
        </h1>
      }
      marks={
        opened !== null && (
          <>
            <span className="quiet">
              {`Changed ${timeWords(opened.updatedAt)} by ${personWords(opened.updatedBy, opened.people)}`}
            </span>
            {isArchived && <Lozenge>Archived</Lozenge>}
          </>
        )
      }
      actions={
        opened !== null && (
          <>
            {onShowPortfolio !== null && <Button onClick={onShowPortfolio}>Show in the portfolio</Button>}
            <Menu
              label={shown}
              choices={choices}
              onChoose={(chosen) => {
                if (chosen === 'copy') setIsCopying(true);
                else archiving.mutate(chosen === 'archive');
              }}
            >
              {(trigger) => <IconButton {...trigger} label={`Actions for ${shown}`} icon={<MoreIcon label="" />} />}
            </Menu>
          </>
        )
      }
    >
      {isArchived && (
        <Message
          tone="warning"
          live="status"
          title="This plan is archived"
          actions={
            <Button spacing="compact" isLoading={archiving.isPending} onClick={() => archiving.mutate(false)}>
              Restore
            </Button>
          }
        >
          <p>It is out of people’s lists. Addresses that lead to it still open it.</p>
        </Message>
      )}
      {archiving.isError && (
        <Message
          tone="error"
          live="alert"
          title={archiving.variables ? 'The plan was not archived' : 'The plan was not restored'}
        >
          <p>{toCallError(archiving.error).message}</p>
        </Message>
      )}
      {isCopying && opened !== null && (
        <CopyPlan
          planId={opened.planId}
          name={opened.document.name}
          onCopied={onCopied}
          onClose={() => setIsCopying(false)}
        />
      )}
    </EditorHead>
  );
}
