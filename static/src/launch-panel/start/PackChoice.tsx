import type { OfferedChecklist } from '../../../../src/contract/offered-checklist';
import type { Pack } from '../../../../src/domain/launch/checklist';
import type { Tier } from '../../../../src/domain/launch/tier';
import { count } from '../../format';
import { Checkbox } from '../../ui/Checkbox';
import { FieldGroup } from '../../ui/Field';
import { nextRegion } from '../regions/region-draft';
import { RegionRows } from '../regions/RegionRows';
import type { StartDraft } from './start-draft';

interface PackChoiceProps {
  readonly checklist: OfferedChecklist | undefined;
  readonly draft: StartDraft;
  readonly errorAt: (path: string) => string | null;
  readonly onChange: (part: Partial<StartDraft>) => void;
}

const packs: readonly { readonly id: Exclude<Pack, 'core'>; readonly label: string; readonly adds: string }[] = [
  { id: 'beta', label: 'Beta', adds: 'Cohort, consent, feedback channel, support path, exit criteria and kill date.' },
  {
    id: 'region',
    label: 'Regions and waves',
    adds: 'Regulation, tax, data residency, language, support and a regional lead, for each region; later waves wait for the exit of the one before.',
  },
  { id: 'depth', label: 'Engineering depth', adds: 'Failover, dependencies and staged rollout.' },
];

/** What the pack brings a launch of this tier, as far as it can be told. */
function brings(
  checklist: OfferedChecklist | undefined,
  tier: Tier | null,
  pack: Exclude<Pack, 'core'>,
): string | null {
  if (checklist === undefined || tier === null) return null;
  const items = checklist.counts[tier][pack];
  return pack === 'region' ? `Adds up to ${count(items, 'item')} for each region.` : `Adds ${count(items, 'item')}.`;
}

/** Packs that add items for what this launch is beside a launch. Gantry's own say what they cover; a site's own lists say how much. */
export function PackChoice({ checklist, draft, errorAt, onChange }: PackChoiceProps) {
  const toggle = (pack: Pack, isOn: boolean) => {
    const chosen = isOn ? [...draft.packs, pack] : draft.packs.filter((other) => other !== pack);
    const isFirstRegion = pack === 'region' && isOn && draft.regions.length === 0;
    onChange({ packs: chosen, ...(isFirstRegion && { regions: [nextRegion([])] }) });
  };
  const { tier } = draft;
  // A list of the site's own may lack a pack altogether.
  const has = (pack: Exclude<Pack, 'core'>) =>
    checklist === undefined || Object.values(checklist.counts).some((counts) => counts[pack] > 0);
  return (
    <FieldGroup label="More items for" error={errorAt('packs')}>
      {(group) => (
        <div {...group} className="packs">
          {packs
            .filter(({ id }) => has(id) || draft.packs.includes(id))
            .map(({ id, label, adds }) => (
              <div key={id} className="packs__pack">
                <Checkbox
                  label={label}
                  description={[checklist?.isBuiltin === false ? null : adds, brings(checklist, tier, id)]
                    .filter((part) => part !== null)
                    .join(' ')}
                  isChecked={draft.packs.includes(id)}
                  onChange={(isOn) => toggle(id, isOn)}
                />
                {id === 'region' && draft.packs.includes('region') && (
                  <RegionRows
                    regions={draft.regions}
                    launchOn={draft.launchOn}
                    errorAt={errorAt}
                    onChange={(regions) => onChange({ regions })}
                  />
                )}
              </div>
            ))}
        </div>
      )}
    </FieldGroup>
  );
}
