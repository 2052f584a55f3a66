import type { PlanChoice, PortfolioView } from '../../../src/contract/portfolio';
import type { RollupUnit } from '../../../src/domain/rollup/plan';
import type { PlanView } from './plan-view';
import type { ViewChoice } from './view-choice';

/** What every part of the page that shows a reading of its own may need: charts, comparison, feeds. */
export interface PlanPartProps {
  readonly plan: PlanView;
  /** The plan as operations take it. */
  readonly asked: PlanChoice;
  readonly read: PortfolioView;
  /** The unit that progress is shown in. */
  readonly unit: RollupUnit;
  readonly view: ViewChoice;
  readonly onChange: (change: Partial<ViewChoice>) => void;
  /** Leads to an issue's row and opens its detail. */
  readonly onShow: (index: number) => void;
}
