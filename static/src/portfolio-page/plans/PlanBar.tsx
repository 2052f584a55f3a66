import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import EditIcon from '@atlaskit/icon/core/edit';
import SearchIcon from '@atlaskit/icon/core/search';
import StarredIcon from '@atlaskit/icon/core/star-starred';
import UnstarredIcon from '@atlaskit/icon/core/star-unstarred';
import type { OpenPlan, PlanList } from '../../../../src/contract/plan';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Menu, type MenuChoice } from '../../ui/Menu';
import type { PageSearch } from '../../use-page-search';
import { noTriedPlan } from '../page-state';
import type { PortfolioState } from '../use-portfolio-state';
import './plan-bar.css';
import { useFavourite } from './use-plan-list';
import { ViewMenu } from './ViewMenu';

/** More than these are found on the page of plans. */
const MOST_LISTED = 15;

interface PlanBarProps {
  readonly list: PlanList | null;
  /** Null while a query is tried, or nothing is chosen. */
  readonly opened: OpenPlan | null;
  readonly portfolio: PortfolioState;
  readonly visit: PageSearch['visit'];
}

/** Which plan is shown and in which view, and the way to others. */
export function PlanBar({ list, opened, portfolio, visit }: PlanBarProps) {
  const { state, choosePlan } = portfolio;
  const current = state.plan.kind === 'stored' ? state.plan.planId : null;
  const listed = list?.plans.filter(({ isArchived, planId }) => !isArchived || planId === current) ?? [];
  const favourites = listed.filter(({ isFavourite }) => isFavourite);
  const plans = [...favourites, ...listed.filter(({ isFavourite }) => !isFavourite)];
  const favourite = useFavourite();
  const choices: readonly MenuChoice[] = [
    ...plans.slice(0, MOST_LISTED).map(({ planId, name, isFavourite }) => ({
      id: `plan ${planId}`,
      label: name,
      isCurrent: planId === current,
      icon: isFavourite ? <StarredIcon label="Favourite" size="small" /> : <UnstarredIcon label="" size="small" />,
    })),
    {
      id: 'try',
      label: 'Try a query…',
      isCurrent: state.plan.kind === 'tried',
      icon: <SearchIcon label="" size="small" />,
    },
    {
      id: 'plans',
      label: plans.length > MOST_LISTED ? `All ${plans.length} plans…` : 'All plans…',
      icon: <EditIcon label="" size="small" />,
    },
  ];
  const choose = (id: string) => {
    if (id === 'plans') visit('/plans');
    else if (id === 'try') choosePlan({ kind: 'tried', tried: noTriedPlan });
    else choosePlan({ kind: 'stored', planId: id.slice('plan '.length) });
  };
  return (
    <header className="plan-bar">
      <div className="plan-bar__words">
        <h1 className="portfolio__title">{opened?.document.name ?? 'Portfolio'}</h1>
        {opened !== null && opened.document.description !== '' && (
          <p className="plan-bar__description">{opened.document.description}</p>
        )}
      </div>
      <div className="plan-bar__actions">
        {opened !== null && (
          <IconButton
            label={opened.isFavourite ? 'Take out of your favourites' : 'Add to your favourites'}
            icon={opened.isFavourite ? <StarredIcon label="" /> : <UnstarredIcon label="" />}
            aria-pressed={opened.isFavourite}
            onClick={() => favourite.mutate({ planId: opened.planId, isFavourite: !opened.isFavourite })}
          />
        )}
        {plans.length > 0 && (
          <Menu label="Plans" choices={choices} onChoose={choose}>
            {(trigger) => (
              <Button {...trigger} iconBefore={<ChevronDownIcon label="" size="small" />}>
                {current === null ? 'Choose a plan' : 'Another plan'}
              </Button>
            )}
          </Menu>
        )}
        {opened !== null && <ViewMenu plan={opened} portfolio={portfolio} />}
        {opened?.mayEdit && (
          <Button appearance="subtle" onClick={() => visit('/plans', `?plan=${encodeURIComponent(opened.planId)}`)}>
            Edit plan
          </Button>
        )}
      </div>
    </header>
  );
}
