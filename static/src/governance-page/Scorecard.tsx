import { useHostContext } from '../host-context';
import { Checkbox } from '../ui/Checkbox';
import { SegmentedControl } from '../ui/SegmentedControl';
import { count } from '../format';
import type { GovernanceModel } from './governance-model';
import { HowCounted } from './HowCounted';
import type { Drill, PageState } from './page-state';
import { ScoreTable } from './ScoreTable';
import { teamColumns, versionColumns } from './score-columns';

const views = [
  { id: 'team', label: 'By team' },
  { id: 'version', label: 'By template' },
] as const;

interface ScorecardProps {
  readonly model: GovernanceModel;
  readonly state: PageState;
  readonly onChange: (change: Partial<PageState>) => void;
  readonly onDrill: (drill: Drill) => void;
}

/** The figures of each team, or of each template's version. Teams are projects; nobody is counted by name. */
export function Scorecard({ model, state, onChange, onDrill }: ScorecardProps) {
  const { locale } = useHostContext();
  const shownTeams = state.withEmpty ? model.teams : model.teams.filter(({ tally }) => tally.filled > 0);
  const empty = model.teams.filter(({ tally }) => tally.filled === 0).length;
  const table = { sorting: state.sorting, onSort: (sorting: PageState['sorting']) => onChange({ sorting }) };
  return (
    <section className="governance-section" aria-labelledby="scorecard">
      <div className="governance-section__head">
        <h2 id="scorecard" className="governance-section__title">
          Scorecard
        </h2>
        <SegmentedControl
          aria-label="Show figures"
          segments={views}
          value={state.by}
          onChange={(by) => onChange({ by, sorting: { column: 'name', isDescending: false } })}
        />
      </div>
      {state.by === 'team' ? (
        <>
          {empty > 0 && (
            <Checkbox
              label={`Also ${count(empty, 'team')} without a filled item`}
              isChecked={state.withEmpty}
              onChange={(withEmpty) => onChange({ withEmpty })}
            />
          )}
          <ScoreTable
            {...table}
            caption="Figures by team"
            columns={teamColumns(model, locale, onDrill)}
            rows={shownTeams}
            keyOf={({ projectId }) => projectId}
          />
        </>
      ) : (
        <ScoreTable
          {...table}
          caption="Figures by template"
          columns={versionColumns(model, locale, onDrill)}
          rows={model.versions}
          keyOf={({ key }) => key}
        />
      )}
      <HowCounted />
    </section>
  );
}
