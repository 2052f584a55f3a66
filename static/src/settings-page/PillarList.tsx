import { FieldGroup } from '../ui/Field';
import { SegmentedControl } from '../ui/SegmentedControl';
import type { Project } from './ProjectList';
import { pillars, rolloutLabel, rolloutMeans } from './setting-words';
import type { SettingsDraft } from './settings-draft';
import { whereWords } from './where-words';

const segments = (['on', 'pilot', 'off'] as const).map((id) => ({ id, label: rolloutLabel[id] }));
const siteWide = segments.filter(({ id }) => id !== 'pilot');

interface PillarListProps {
  readonly draft: SettingsDraft;
  readonly projects: readonly Project[];
  readonly onChange: (pillars: SettingsDraft['pillars']) => void;
}

/** Each pillar with what it is, its switch and where it shows: what is on where, in one glance. */
export function PillarList({ draft, projects, onChange }: PillarListProps) {
  return (
    <>
      <p className="quiet">{rolloutMeans.pillar}</p>
      <ul className="pillars">
        {pillars.map((pillar) => {
          const value = draft.pillars[pillar.id];
          return (
            <li key={pillar.id} className="pillar">
              <FieldGroup label={pillar.label} help={pillar.help}>
                {({ role: _, ...group }) => (
                  <div className="pillar__state">
                    <SegmentedControl
                      {...group}
                      segments={pillar.isSiteWide === true ? siteWide : segments}
                      value={pillar.isSiteWide === true && value === 'pilot' ? 'on' : value}
                      onChange={(rollout) => onChange({ ...draft.pillars, [pillar.id]: rollout })}
                    />
                    <p className="pillar__where" role="status">
                      {whereWords(pillar, draft, projects)}
                    </p>
                  </div>
                )}
              </FieldGroup>
            </li>
          );
        })}
      </ul>
    </>
  );
}
