import type { ReactNode } from 'react';
import type { LaunchView } from '../../../../src/contract/launch';
import type { Pack } from '../../../../src/domain/launch/checklist';
import { formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Checkbox } from '../../ui/Checkbox';
import { DateInput } from '../../ui/DateInput';
import { Field, FieldGroup } from '../../ui/Field';
import { Select } from '../../ui/Select';
import { daysApart, inWords } from '../due-words';
import { RegionRows } from './RegionRows';
import { nextRegion, type StartDraft } from './start-draft';
import { TierChoice } from './TierChoice';
import { leadWarning } from './tier-words';

interface StartFormProps {
  readonly view: LaunchView;
  readonly draft: StartDraft;
  readonly errorAt: (path: string) => string | null;
  readonly onChange: (part: Partial<StartDraft>) => void;
}

const packs: readonly { readonly id: Exclude<Pack, 'core'>; readonly label: string; readonly adds: string }[] = [
  { id: 'beta', label: 'Beta', adds: 'Cohort, consent, feedback channel, support path, exit criteria and kill date.' },
  {
    id: 'region',
    label: 'Regions',
    adds: 'Regulation, tax, data residency, language, support and a regional lead, for each region and wave.',
  },
  { id: 'depth', label: 'Engineering depth', adds: 'Failover, dependencies and staged rollout.' },
];

/** Every zone the browser knows; the one in use even where it isn't among them. */
function zonesWith(zone: string): readonly { readonly id: string; readonly label: string }[] {
  const known = Intl.supportedValuesOf('timeZone');
  return [...new Set([zone, 'UTC', ...known])].toSorted().map((id) => ({ id, label: id.replaceAll('_', ' ') }));
}

function DateField({ view, draft, errorAt, onChange }: StartFormProps): ReactNode {
  const { locale } = useHostContext();
  const days = daysApart(view.today, draft.launchOn);
  const isSuggested = draft.launchOn !== null && draft.launchOn === view.suggestion.launchOn;
  const warning = draft.tier !== null && days !== null && days >= 0 ? leadWarning(draft.tier, days) : null;
  return (
    <div className="start-date">
      <Field label="Launch date" isRequired mark={isSuggested ? 'From Jira' : undefined} error={errorAt('launchOn')}>
        {(control) => (
          <DateInput
            {...control}
            min={view.today}
            value={draft.launchOn}
            onChange={(launchOn) => onChange({ launchOn })}
          />
        )}
      </Field>
      {days !== null && days >= 0 && draft.launchOn !== null && (
        <p className="launch-quiet">
          {`${formatDay(draft.launchOn, locale)} is ${inWords(days)}.`}
          {warning && <strong>{` ${warning}`}</strong>}
        </p>
      )}
    </div>
  );
}

/** What a launch is made of: tier, date, and what the checklist should cover. */
export function StartForm(props: StartFormProps) {
  const { draft, errorAt, onChange } = props;
  const toggle = (pack: Pack, isOn: boolean) => {
    const chosen = isOn ? [...draft.packs, pack] : draft.packs.filter((other) => other !== pack);
    const isFirstRegion = pack === 'region' && isOn && draft.regions.length === 0;
    onChange({ packs: chosen, ...(isFirstRegion && { regions: [nextRegion([])] }) });
  };
  return (
    <>
      <FieldGroup
        label="Tier"
        isRequired
        help="How much the launch asks of the company. It decides which items there are and which of them block."
        error={errorAt('tier')}
      >
        {(group) => (
          <TierChoice
            group={group}
            isInvalid={errorAt('tier') !== null}
            value={draft.tier}
            onChange={(tier) => onChange({ tier })}
          />
        )}
      </FieldGroup>
      <DateField {...props} />
      <Field label="Time zone" help="Where a due day ends." error={errorAt('timeZone')}>
        {(control) => (
          <Select
            {...control}
            options={zonesWith(draft.timeZone)}
            value={draft.timeZone}
            onChange={(zone) => {
              if (zone !== null) onChange({ timeZone: zone });
            }}
          />
        )}
      </Field>
      <FieldGroup label="More items for" error={errorAt('packs')}>
        {(group) => (
          <div {...group} className="packs">
            {packs.map(({ id, label, adds }) => (
              <div key={id} className="packs__pack">
                <Checkbox
                  label={label}
                  description={adds}
                  isChecked={draft.packs.includes(id)}
                  onChange={(isOn) => toggle(id, isOn)}
                />
                {id === 'region' && draft.packs.includes('region') && (
                  <RegionRows regions={draft.regions} errorAt={errorAt} onChange={(regions) => onChange({ regions })} />
                )}
              </div>
            ))}
          </div>
        )}
      </FieldGroup>
    </>
  );
}
