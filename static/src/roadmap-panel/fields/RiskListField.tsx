import { riskScore } from '../../../../src/domain/template/field-types/risk-list';
import { count } from '../../format';
import { Field, FieldGroup } from '../../ui/Field';
import { Lozenge, type Tone } from '../../ui/Lozenge';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { TextArea } from '../../ui/TextArea';
import { UserPicker } from '../../ui/UserPicker';
import { usePeople } from '../people-context';
import { problemAt, type AnswerFieldProps } from './answer-field-props';
import { newRowId, rowsOf, textOf, type JsonRow } from './read-json';
import { RiskMatrix } from './RiskMatrix';
import { RowList } from './RowList';

const degrees = [
  { id: '1', label: '1 low' },
  { id: '2', label: '2' },
  { id: '3', label: '3 high' },
];
const states = [
  { id: 'open', label: 'Open' },
  { id: 'mitigated', label: 'Mitigated' },
  { id: 'closed', label: 'Closed' },
];

type Degree = 1 | 2 | 3;
/** Null before one was chosen. */
const degreeOf = (value: JsonRow[string] | undefined): Degree | null =>
  value === 1 || value === 2 || value === 3 ? value : null;

/** Null while anything that a score stands on is still to be said: the risk itself, or one of its two sides. */
function scoreOf(row: JsonRow): number | null {
  const [likelihood, impact] = [degreeOf(row.likelihood), degreeOf(row.impact)];
  if (textOf(row.text).trim() === '' || likelihood === null || impact === null) return null;
  return riskScore({ likelihood, impact });
}

function scoreTone(score: number, state: string): Tone {
  if (state === 'closed') return 'neutral';
  if (score >= 6) return 'danger';
  return score >= 3 ? 'warning' : 'neutral';
}

function scoreWords(score: number): string {
  if (score >= 6) return 'High risk';
  return score >= 3 ? 'Medium risk' : 'Low risk';
}

/** How many are open and how bad the worst is; null while there are none. */
function summaryOf(rows: readonly JsonRow[]): string | null {
  const open = rows.filter((row) => textOf(row.state) !== 'closed');
  if (open.length === 0) return rows.length === 0 ? null : 'No risk is open.';
  const scores = open.map(scoreOf).filter((score) => score !== null);
  if (scores.length === 0) return null;
  const worst = Math.max(...scores);
  return `${count(scores.length, 'risk')} not closed; the greatest scores ${worst} of 9 (${scoreWords(worst).toLowerCase()}).`;
}

function RiskRow({
  row,
  set,
}: {
  readonly row: JsonRow;
  readonly set: (part: string, value: JsonRow[string]) => void;
}) {
  const { personOf, remember } = usePeople();
  const owner = textOf(row.owner);
  const [likelihood, impact] = [degreeOf(row.likelihood), degreeOf(row.impact)];
  const score = scoreOf(row);
  return (
    <>
      <TextArea
        aria-label="What could happen"
        rows={1}
        limit={500}
        placeholder="What could keep this from working?"
        value={textOf(row.text)}
        onChange={(text) => set('text', text)}
      />
      <div className="answer-columns answer-columns--wide">
        {(['likelihood', 'impact'] as const).map((part) => (
          <FieldGroup key={part} label={part === 'likelihood' ? 'Likelihood' : 'Impact'}>
            {({ role: _group, ...named }) => (
              <SegmentedControl
                {...named}
                segments={degrees}
                value={degreeOf(row[part])?.toString() ?? null}
                onChange={(degree) => set(part, Number(degree))}
              />
            )}
          </FieldGroup>
        ))}
      </div>
      <div className="answer-columns answer-columns--wide">
        <Field label="Owner">
          {(control) => (
            <UserPicker
              {...control}
              value={owner === '' ? null : personOf(owner)}
              onChange={(person) => {
                if (person !== null) remember(person);
                set('owner', person?.accountId ?? null);
              }}
            />
          )}
        </Field>
        <FieldGroup label="State">
          {({ role: _group, ...named }) => (
            <SegmentedControl
              {...named}
              segments={states}
              value={textOf(row.state) || 'open'}
              onChange={(state) => set('state', state)}
            />
          )}
        </FieldGroup>
      </div>
      {score !== null && likelihood !== null && impact !== null && (
        <div className="answer-row">
          <RiskMatrix likelihood={likelihood} impact={impact} />
          <Lozenge tone={scoreTone(score, textOf(row.state))}>{scoreWords(score)}</Lozenge>
          <span className="quiet">{`likelihood ${likelihood} × impact ${impact} = ${score} of 9`}</span>
        </div>
      )}
    </>
  );
}

export function RiskListField({ value, onChange, frame, problems }: AnswerFieldProps<'riskList'>) {
  const rows = rowsOf(value);
  const summary = summaryOf(rows);
  return (
    <FieldGroup {...frame}>
      {(group) => (
        <div {...group} className="answer-stack">
          {summary && <p className="quiet">{summary}</p>}
          <RowList
            noun="Risk"
            rows={rows}
            onChange={(changed) => onChange(changed.length === 0 ? null : changed)}
            newRow={() => ({ id: newRowId(), text: '', state: 'open' })}
            problemOf={(index) => problemAt(problems, String(index))}
          >
            {(row, set) => <RiskRow row={row} set={set} />}
          </RowList>
        </div>
      )}
    </FieldGroup>
  );
}
