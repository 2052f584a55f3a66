import ChevronIcon from '@atlaskit/icon/core/chevron-down';
import type { LaunchItem } from '../../../../src/domain/launch/launch';
import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { Lozenge } from '../../ui/Lozenge';
import { Menu, type MenuChoice } from '../../ui/Menu';
import { isAutomatic, isRecorded } from './item-kind';
import { stateWords, wordsOfState } from './state-words';

export type StateChoice =
  'open' | 'in progress' | 'done' | 'failed' | 'waived' | 'not applicable' | 'run check' | 'decide';

export interface ItemPowers {
  readonly canWork: boolean;
  readonly canRunCheck: boolean;
  readonly canDecide: boolean;
  readonly canSetOwner: boolean;
  readonly canWaive: boolean;
  readonly canExclude: boolean;
}

/** What this person may make of the item now. What the rules would refuse anyway isn't offered. */
function choicesOf(stands: ItemAssessment, item: LaunchItem, powers: ItemPowers): readonly StateChoice[] {
  const isLifted = item.state === 'waived' || item.state === 'not applicable';
  const worked: readonly StateChoice[] = isRecorded(item)
    ? [
        ...(isLifted ? (['open'] as const) : []),
        ...(isAutomatic(item) && powers.canRunCheck ? (['run check'] as const) : []),
        ...(!isAutomatic(item) && powers.canDecide ? (['decide'] as const) : []),
      ]
    : item.work === null
      ? ['open', 'in progress', 'done', 'failed']
      : isLifted
        ? ['open']
        : [];
  return [
    ...worked,
    ...(powers.canWaive ? (['waived'] as const) : []),
    ...(powers.canExclude && stands.state !== 'not applicable' ? (['not applicable'] as const) : []),
  ];
}

const extra: Readonly<Record<'run check' | 'decide' | 'waived' | 'not applicable', string>> = {
  'run check': 'Run the check now',
  decide: 'Record a go/no-go…',
  waived: 'Waive…',
  'not applicable': 'Not applicable…',
};

interface StateMenuProps {
  readonly stands: ItemAssessment;
  readonly item: LaunchItem;
  readonly powers: ItemPowers;
  readonly onChoose: (choice: StateChoice) => void;
}

function asChoice(choice: StateChoice, { state }: ItemAssessment, item: LaunchItem): MenuChoice<StateChoice> {
  if (choice === 'run check' || choice === 'decide') return { id: choice, label: extra[choice] };
  const { Icon, label } = wordsOfState(choice);
  const isRestored = choice === 'open' && (isRecorded(item) || item.work !== null);
  return {
    id: choice,
    label: choice === 'waived' || choice === 'not applicable' ? extra[choice] : isRestored ? 'Take it up again' : label,
    icon: <Icon label="" size="small" />,
    ...(!isRecorded(item) && { isCurrent: choice === state }),
  };
}

/** The item's state in a word; for those who may change it, with everything that they may make of it. */
export function StateMenu({ stands, item, powers, onChoose }: StateMenuProps) {
  const { label, tone } = stateWords(stands);
  const choices = powers.canWork ? choicesOf(stands, item, powers) : [];
  if (choices.length === 0) return <Lozenge tone={tone}>{label}</Lozenge>;
  return (
    <Menu
      label={`State of ${stands.title}`}
      choices={choices.map((choice) => asChoice(choice, stands, item))}
      onChoose={onChoose}
    >
      {(trigger) => (
        <button type="button" className={`state-button lozenge lozenge--${tone}`} {...trigger}>
          <span className="visually-hidden">{`State of ${stands.title}: `}</span>
          <span className="lozenge__text">{label}</span>
          <ChevronIcon label="" size="small" />
        </button>
      )}
    </Menu>
  );
}
