import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { Collapsible } from '../../ui/Collapsible';
import { Lozenge } from '../../ui/Lozenge';
import { useLaunch } from '../launch-context';
import { LinkedSentence, withoutVerdict } from '../VerdictSummary';
import { VerdictLozenge } from '../VerdictLozenge';
import type { ItemGroup as Group } from './group-items';
import { ItemRow } from './ItemRow';
import type { ItemListState } from './use-item-list';
import type { Selection } from './use-selection';

interface ItemGroupProps {
  readonly group: Group;
  /** Those of its items that the filter lets through. */
  readonly shown: readonly ItemAssessment[];
  /** Whether it stands for one function, and so has a verdict. */
  readonly isOfFunction: boolean;
  readonly target: ItemListState['target'];
  /** Null while nobody selects. */
  readonly selection: Selection | null;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** One function's items under its own verdict, or items that have something else in common. */
export function ItemGroup({ group, shown, isOfFunction, target, selection, isOpen, onToggle }: ItemGroupProps) {
  const { launch, assessment } = useLaunch().reading;
  const { explained, items } = group;
  const settled = items.filter((item) => item.settled).length;
  const meta = (
    <span className="item-group__meta">
      {`${settled} of ${items.length} settled`}
      {explained && <VerdictLozenge verdict={explained.verdict} />}
      {isOfFunction && !explained && <Lozenge>Not applicable</Lozenge>}
    </span>
  );
  return (
    <Collapsible title={group.name} meta={meta} isOpen={isOpen} onToggle={onToggle}>
      <div className="item-group">
        {explained && explained.sentence !== assessment.sentence && (
          <p className="launch-quiet">
            <LinkedSentence sentence={withoutVerdict(explained)} reasons={explained.reasons} />
          </p>
        )}
        <ul className="item-group__items">
          {shown.map((stands) => {
            const item = launch.items[stands.itemId];
            return (
              item && (
                <ItemRow
                  key={stands.itemId}
                  stands={stands}
                  item={item}
                  selection={selection}
                  isOfFunction={isOfFunction}
                  sought={target?.itemId === stands.itemId ? target.time : null}
                />
              )
            );
          })}
        </ul>
      </div>
    </Collapsible>
  );
}
