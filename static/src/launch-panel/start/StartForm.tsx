import type { LaunchSurroundings } from '../../../../src/contract/launch-plan';
import type { LaunchView } from '../../../../src/contract/launch';
import { DateInput } from '../../ui/DateInput';
import { Field, FieldGroup } from '../../ui/Field';
import { Select } from '../../ui/Select';
import { DayNotes } from '../dates/DayNotes';
import { VersionChoice } from '../dates/VersionChoice';
import { regionsOf } from '../regions/region-draft';
import { PackChoice } from './PackChoice';
import type { StartDraft } from './start-draft';
import { TierChoice } from './TierChoice';
import { TierHelp } from './TierHelp';

interface StartFormProps {
  readonly view: LaunchView;
  readonly surroundings: LaunchSurroundings | undefined;
  readonly draft: StartDraft;
  readonly errorAt: (path: string) => string | null;
  readonly onChange: (part: Partial<StartDraft>) => void;
}

/** Every zone the browser knows; the one in use even where it isn't among them. */
function zonesWith(zone: string): readonly { readonly id: string; readonly label: string }[] {
  const known = Intl.supportedValuesOf('timeZone');
  return [...new Set([zone, 'UTC', ...known])].toSorted().map((id) => ({ id, label: id.replaceAll('_', ' ') }));
}

function DateField({ view, surroundings, draft, errorAt, onChange }: StartFormProps) {
  const isSuggested = draft.launchOn !== null && draft.launchOn === view.suggestion.launchOn;
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
      <DayNotes
        launchOn={draft.launchOn}
        today={view.today}
        tier={draft.tier}
        regions={draft.packs.includes('region') ? regionsOf(draft.regions) : []}
        versionIds={draft.versionIds}
        surroundings={surroundings}
        onUseDate={(launchOn) => onChange({ launchOn })}
      />
    </div>
  );
}

/** What a launch is made of: tier, date, and what the checklist should cover. */
export function StartForm(props: StartFormProps) {
  const { view, surroundings, draft, errorAt, onChange } = props;
  const checklist = view.checklists.find(({ checklistId }) => checklistId === draft.checklistId);
  /** A version's date is the launch's where none was chosen yet. */
  const chooseVersions = (versionIds: readonly string[]) => {
    const dated = surroundings?.versions?.find(({ versionId }) => versionIds.at(-1) === versionId)?.releaseOn ?? null;
    const launchOn = draft.launchOn ?? (dated !== null && dated >= view.today ? dated : null);
    onChange({ versionIds, launchOn });
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
          <>
            <TierChoice
              group={group}
              isInvalid={errorAt('tier') !== null}
              value={draft.tier}
              onChange={(tier) => onChange({ tier })}
            />
            <TierHelp value={draft.tier} onChoose={(tier) => onChange({ tier })} />
          </>
        )}
      </FieldGroup>
      <DateField {...props} />
      {(view.checklists.length > 1 || errorAt('checklistId') !== null) && (
        <Field label="Checklist" error={errorAt('checklistId')}>
          {(control) => (
            <Select
              {...control}
              options={view.checklists.map(({ checklistId: id, name }) => ({ id, label: name }))}
              value={draft.checklistId}
              onChange={(checklistId) => {
                if (checklistId !== null) onChange({ checklistId });
              }}
            />
          )}
        </Field>
      )}
      <VersionChoice
        surroundings={surroundings}
        value={draft.versionIds}
        error={errorAt('versionIds')}
        onChange={chooseVersions}
      />
      <PackChoice checklist={checklist} draft={draft} errorAt={errorAt} onChange={onChange} />
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
    </>
  );
}
