import type { ReactNode, RefObject } from 'react';
import type { SavedRoadmap } from '../../../src/contract/roadmap';
import type { Stage } from '../../../src/domain/roadmap/stage';
import type { Template } from '../../../src/domain/template/template';
import { formatInstant } from '../format';
import { useHostContext } from '../host-context';
import { Lozenge } from '../ui/Lozenge';
import { usePeople } from './people-context';
import { stageWords } from './stage-words';

interface PanelHeaderProps {
  readonly template: Template;
  readonly stage: Stage;
  readonly saved: SavedRoadmap;
  readonly today: string;
  readonly actions?: ReactNode;
  readonly titleRef?: RefObject<HTMLHeadingElement>;
}

/** Which template, how far the promise goes, and who saved last. */
export function PanelHeader({ template, stage, saved, today, actions, titleRef }: PanelHeaderProps) {
  const viewer = useHostContext();
  const { personOf } = usePeople();
  const { label, tone, why } = stageWords[stage];
  return (
    <header className="panel-header">
      <div className="panel-header__main">
        <h1 ref={titleRef} tabIndex={-1} className="panel-title">
          {template.name}
        </h1>
        <Lozenge tone={tone}>{label}</Lozenge>
        <span className="quiet">{why}</span>
      </div>
      <div className="panel-header__side">
        <p className="quiet" role="status">
          {saved.updatedAt === null || saved.updatedBy === null
            ? 'Not saved yet'
            : `Saved by ${personOf(saved.updatedBy).displayName}, ${formatInstant(saved.updatedAt, { ...viewer, today })}`}
        </p>
        {actions}
      </div>
    </header>
  );
}
