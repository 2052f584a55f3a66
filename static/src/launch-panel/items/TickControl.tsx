import AutomationIcon from '@atlaskit/icon/core/automation';
import DecisionIcon from '@atlaskit/icon/core/decision';
import type { LaunchItem } from '../../../../src/domain/launch/launch';
import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { Spinner } from '../../ui/Spinner';
import { isAutomatic, isGoNoGo } from './item-kind';
import { stateWords } from './state-words';

interface TickControlProps {
  readonly stands: ItemAssessment;
  readonly item: LaunchItem;
  /** Whether pressing it may do anything: else it only shows the state. */
  readonly canTick: boolean;
  readonly isPending: boolean;
  readonly onTick: (isDone: boolean) => void;
}

/** Ticks an item, or shows how it stands where a record, a waiver or somebody's word decides. */
export function TickControl({ stands, item, canTick, isPending, onTick }: TickControlProps) {
  const { Icon, tone } = stateWords(stands);
  const className = `tick tick--${tone}`;
  if (!canTick) {
    const Shown = isAutomatic(item) ? AutomationIcon : isGoNoGo(item) ? DecisionIcon : Icon;
    return (
      <span className={className}>
        <Shown label="" />
      </span>
    );
  }
  const isDone = stands.state === 'done';
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={isDone}
      aria-label={`${stands.title}: done`}
      aria-busy={isPending || undefined}
      className={`${className} tick--button`}
      onClick={() => onTick(!isDone)}
    >
      {isPending ? <Spinner /> : <Icon label="" />}
    </button>
  );
}
