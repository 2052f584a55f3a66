import { useState } from 'react';
import { checkChecklist } from '../../../../../src/domain/checklist/check-checklist';
import type { ChecklistDraft } from '../../../../../src/domain/checklist/checklist-record';
import { evidenceWords, offsetWords, packWords } from '../../../../../src/domain/checklist/item-words';
import { addDays } from '../../../../../src/domain/calendar/calendar-date';
import { pack, type Pack } from '../../../../../src/domain/launch/checklist';
import { planItems } from '../../../../../src/domain/launch/plan-items';
import { TIERS, type Tier } from '../../../../../src/domain/launch/tier';
import { count, formatDay } from '../../../format';
import { useHostContext } from '../../../host-context';
import { importanceWords } from '../../../launch-panel/items/state-words';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { DateInput } from '../../../ui/DateInput';
import { EmptyState } from '../../../ui/EmptyState';
import { Field, FieldGroup } from '../../../ui/Field';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import { todayIn } from '../../today-in';
import '../../words-table.css';
import './checklist-preview.css';

/** Eight weeks: what the largest launches take. */
const LEAD_DAYS = 56;
const sampleRegion = { key: 'eu', name: 'Europe', wave: 1, delayDays: 0 };
const addOns = pack.options.filter((one) => one !== 'core');
const tiers = TIERS.map((id) => ({ id, label: id }));

/** What a launch of each tier would get, with the due dates of a day that is chosen here. Nothing is kept of it. */
export function ChecklistPreview({ draft, onFix }: { readonly draft: ChecklistDraft; readonly onFix: () => void }) {
  const { timeZone, locale } = useHostContext();
  const [tier, setTier] = useState<Tier>('T1');
  const [launchOn, setLaunchOn] = useState<string | null>(addDays(todayIn(timeZone), LEAD_DAYS));
  const [packs, setPacks] = useState<readonly Pack[]>([]);
  const checked = checkChecklist(draft, { checklistId: 'preview', version: 1 });
  if (!checked.ok) {
    return (
      <EmptyState title="There is something to put right first">
        <p>{`${count(checked.problems.length, 'problem')} on the items: once they are put right, the preview shows what a launch would get.`}</p>
        <Button onClick={onFix}>Show the items</Button>
      </EmptyState>
    );
  }
  const { weekendsToFriday } = checked.checklist;
  const items =
    launchOn === null
      ? []
      : planItems(checked.checklist, { tier, launchOn, packs, regions: [sampleRegion], weekendsToFriday });
  return (
    <div className="checklist-preview">
      <div className="checklist-preview__bar">
        <FieldGroup label="Tier">
          {({ role: _group, ...named }) => (
            <SegmentedControl {...named} segments={tiers} value={tier} onChange={setTier} />
          )}
        </FieldGroup>
        <Field label="Launch date">
          {(control) => <DateInput {...control} value={launchOn} onChange={setLaunchOn} />}
        </Field>
        <FieldGroup label="With">
          {(group) => (
            <div {...group} className="checklist-preview__packs">
              {addOns.map((one) => (
                <Checkbox
                  key={one}
                  label={one === 'region' ? `${packWords[one]}, for one region` : packWords[one]}
                  isChecked={packs.includes(one)}
                  onChange={(isChosen) => setPacks(isChosen ? [...packs, one] : packs.filter((other) => other !== one))}
                />
              ))}
            </div>
          )}
        </FieldGroup>
      </div>
      <p role="status">
        {launchOn === null
          ? 'Choose a launch date to see the due dates.'
          : `${count(items.length, 'item')}, ${items.filter(({ definition }) => definition.importance === 'blocking').length} of them blocking.`}
      </p>
      {items.length > 0 && (
        <div className="words-table__scroll" tabIndex={0} role="region" aria-label="Items of the sample launch">
          <table className="words-table">
            <thead>
              <tr>
                <th scope="col">Due</th>
                <th scope="col">Item</th>
                <th scope="col">Importance</th>
                <th scope="col">Owner role</th>
                <th scope="col">Evidence</th>
              </tr>
            </thead>
            <tbody>
              {items
                .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn, 'en'))
                .map(({ itemId, dueOn, definition }) => (
                  <tr key={itemId}>
                    <td className="checklist-preview__due">
                      {formatDay(dueOn, locale)}
                      <span className="words-table__means">{offsetWords(definition.offsetDays)}</span>
                    </td>
                    <th scope="row">
                      {definition.title}
                      <span className="words-table__means">{definition.function}</span>
                    </th>
                    <td>{importanceWords[definition.importance].label}</td>
                    <td>{definition.ownerRole}</td>
                    <td>{evidenceWords(definition.evidence)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
