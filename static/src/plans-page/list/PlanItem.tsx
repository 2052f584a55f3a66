import StarredIcon from '@atlaskit/icon/core/star-starred';
import UnstarredIcon from '@atlaskit/icon/core/star-unstarred';
import type { People } from '../../../../src/contract/person';
import type { PlanSummary } from '../../../../src/contract/plan';
import { personWords } from '../../person-words';
import { ListedItem } from '../../ui/ListedItem';
import { Lozenge } from '../../ui/Lozenge';
import type { MenuChoice } from '../../ui/Menu';
import { useTimeWords } from '../../use-time-words';
import type { PlanTasks } from './use-plan-tasks';

interface PlanItemProps {
  readonly summary: PlanSummary;
  readonly people: People;
  readonly tasks: PlanTasks;
  readonly onOpen: () => void;
  readonly onShowPortfolio: () => void;
  readonly onCopy: () => void;
}

/** Id of the button that opens a plan. */
export const planButtonId = (planId: string): string => `open-plan-${planId}`;

const sharedWith = { everyone: 'Shared with everyone', named: 'Shared with people and groups' } as const;

export function PlanItem({ summary, people, tasks, onOpen, onShowPortfolio, onCopy }: PlanItemProps) {
  const timeWords = useTimeWords();
  const { planId, name, isFavourite, isArchived, mayEdit } = summary;
  const choices: readonly MenuChoice<'portfolio' | 'copy' | 'archive' | 'restore'>[] = mayEdit
    ? [
        { id: 'portfolio', label: 'Show in the portfolio' },
        { id: 'copy', label: 'Copy' },
        isArchived ? { id: 'restore', label: 'Restore' } : { id: 'archive', label: 'Archive' },
      ]
    : [];
  const StarIcon = isFavourite ? StarredIcon : UnstarredIcon;
  const star = isFavourite ? 'Remove from your favourites' : 'Add to your favourites';
  return (
    <ListedItem
      openId={planButtonId(planId)}
      title={name}
      before={
        <button
          type="button"
          className={isFavourite ? 'icon-button plan-star plan-star--on' : 'icon-button plan-star'}
          aria-label={`Favourite: ${name}`}
          aria-pressed={isFavourite}
          title={star}
          onClick={() => tasks.star(summary, !isFavourite)}
        >
          <StarIcon label="" />
        </button>
      }
      marks={
        <>
          {summary.sharing === 'private' && <Lozenge>Private</Lozenge>}
          {isArchived && <Lozenge>Archived</Lozenge>}
        </>
      }
      description={summary.description}
      facts={[
        summary.sharing === 'private'
          ? `Owned by ${personWords(summary.ownerId, people)}`
          : sharedWith[summary.sharing],
        `Changed ${timeWords(summary.updatedAt)} by ${personWords(summary.updatedBy, people)}`,
      ]}
      onOpen={onOpen}
      choices={choices}
      onChoose={(chosen) => {
        if (chosen === 'portfolio') onShowPortfolio();
        else if (chosen === 'copy') onCopy();
        else tasks.archive(summary, chosen === 'archive');
      }}
    />
  );
}
