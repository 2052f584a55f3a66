import type { ReactNode, RefObject } from 'react';
import type { SavedRoadmap } from '../../../src/contract/roadmap';
import type { Template } from '../../../src/domain/template/template';
import { formatInstant } from '../format';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';
import { Lozenge } from '../ui/Lozenge';
import type { AnswersInView } from './answers-in-view';
import { usePeople } from './people-context';
import { stageWords } from './stage-words';

interface PanelHeaderProps {
  readonly template: Template;
  readonly answers: Pick<AnswersInView, 'stage' | 'stageReason'>;
  readonly saved: SavedRoadmap;
  readonly today: string;
  /** Takes the last save back; null where it isn't this person's, or is offered elsewhere. */
  readonly undo?: { readonly isUndo: boolean; readonly run: () => void } | null;
  readonly actions?: ReactNode;
  readonly titleRef?: RefObject<HTMLHeadingElement>;
}

/** Which template, how far the promise goes, and who saved last. */
export function PanelHeader({ template, answers, saved, today, undo, actions, titleRef }: PanelHeaderProps) {
  const viewer = useHostContext();
  const { personOf } = usePeople();
  const { label, tone } = stageWords[answers.stage];
  return (
    <header className="panel-header">
      <div className="panel-header__main">
        <h1 ref={titleRef} tabIndex={-1} className="panel-title">
          {template.name}
        </h1>
        <Lozenge tone={tone}>{label}</Lozenge>
        <span className="quiet">{answers.stageReason}</span>
      </div>
      <div className="panel-header__side">
        <div className="answer-row">
          <p className="quiet" role="status">
            {saved.updatedAt === null || saved.updatedBy === null
              ? 'Not saved yet'
              : `Saved by ${personOf(saved.updatedBy).displayName}, ${formatInstant(saved.updatedAt, { ...viewer, today })}`}
          </p>
          {undo && (
            <Button appearance="link" onClick={undo.run}>
              {undo.isUndo ? 'Redo' : 'Undo'}
              <span className="visually-hidden"> the last save</span>
            </Button>
          )}
        </div>
        {actions}
      </div>
    </header>
  );
}
