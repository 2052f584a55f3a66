import type { ImportedRow } from '../../../../src/contract/insight';
import { importPartLabel } from '../../../../src/domain/insight/import-columns';
import type { RowProblem } from '../../../../src/domain/insight/import-row';
import { count } from '../../format';
import { Message } from '../../ui/Message';
import { ProgressBar } from '../../ui/ProgressBar';
import type { ImportRun } from './use-import';

const SHOWN = 200;

const partLabels: Readonly<Record<string, string>> = importPartLabel;

interface ImportResultProps {
  /** Rows that can be read. */
  readonly read: number;
  readonly problems: readonly RowProblem[];
  /** About rows that are taken all the same. */
  readonly notices: readonly RowProblem[];
  readonly run: ImportRun | null;
}

/** What the file holds, what would become of it, or what became. */
export function ImportResult({ read, problems, notices, run }: ImportResultProps) {
  const done = run?.done ?? [];
  const all = byLine([
    ...notices,
    ...problems,
    ...[...new Set(problems.map(({ line }) => line))].map((line) => ({ line, column: '', message: 'Left out.' })),
    ...done.flatMap((row) => row.problems),
    ...done.flatMap(differing),
  ]);
  return (
    <div role="status" className="insight-section">
      <p>
        {`${count(read, 'row')} can be read.`}
        {problems.length > 0 && ` ${count(new Set(problems.map(({ line }) => line)).size, 'row')} can’t, see below.`}
      </p>
      {run?.isRunning && (
        <>
          <p>{`${run.isPreview ? 'Looked at' : 'Imported'} ${done.length} of ${run.total}`}</p>
          <ProgressBar label={null} value={run.total === 0 ? 1 : done.length / run.total} />
        </>
      )}
      {run !== null && !run.isRunning && run.failure === null && (
        <Message
          tone={run.isPreview ? 'information' : 'success'}
          title={run.isPreview ? 'What would happen' : 'Imported'}
        >
          <ul>
            {summaryOf(done, run.isPreview).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Message>
      )}
      {run?.failure && (
        <Message tone="error" live="alert" title={run.isPreview ? 'Not looked at' : 'The import stopped'}>
          <p>
            {run.failure.message}
            {!run.isPreview &&
              ` ${count(done.length, 'row')} came through; import again to go on, nothing is added twice.`}
          </p>
        </Message>
      )}
      {all.length > 0 && (
        <div className="insight-import__problems" tabIndex={0} role="region" aria-label="Rows to look at">
          <table>
            <thead>
              <tr>
                <th scope="col">Row</th>
                <th scope="col">Column</th>
                <th scope="col">Notes</th>
              </tr>
            </thead>
            <tbody>
              {all.slice(0, SHOWN).map(({ line, column, message }) => (
                <tr key={line}>
                  <td>{line}</td>
                  <td>{column}</td>
                  <td>{message}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {all.length > SHOWN && <p className="quiet">{`${all.length - SHOWN} more.`}</p>}
        </div>
      )}
    </div>
  );
}

/** One for each row of the file, in its order. */
function byLine(all: readonly RowProblem[]): readonly RowProblem[] {
  const lines = new Map<number, readonly RowProblem[]>();
  for (const problem of all) lines.set(problem.line, [...(lines.get(problem.line) ?? []), problem]);
  const words = (parts: readonly string[], between: string) => [...new Set(parts)].filter(Boolean).join(between);
  return [...lines]
    .map(([line, found]) => ({
      line,
      column: words(
        found.map(({ column }) => column),
        ', ',
      ),
      message: words(
        found.map(({ message }) => message),
        ' ',
      ),
    }))
    .sort((a, b) => a.line - b.line);
}

function differing({ line, outcome, differs }: ImportedRow): readonly RowProblem[] {
  if (outcome === 'deleted') return [{ line, column: '', message: 'Was deleted here; left deleted.' }];
  if (outcome !== 'differs') return [];
  const column = differs.map((part) => partLabels[part] ?? part).join(', ');
  return [{ line, column, message: 'Differs from what is stored; left as it is.' }];
}

function summaryOf(rows: readonly ImportedRow[], isPreview: boolean): readonly string[] {
  const number = (outcome: ImportedRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  const said: readonly (readonly [number, string])[] = [
    [number('new'), isPreview ? 'new: will be added' : 'added'],
    [number('known'), 'here already, just so'],
    [number('differs'), 'here already and different: left as they are'],
    [number('deleted'), 'deleted here: left deleted'],
    [number('refused'), 'left out'],
  ];
  const lines = said.filter(([how]) => how > 0).map(([how, what]) => `${how} ${what}`);
  return lines.length === 0 ? ['Nothing'] : lines;
}
