import { useMemo, useState } from 'react';
import type { InsightProject } from '../../../../src/contract/insight';
import { suggestMapping, type ImportMapping } from '../../../../src/domain/insight/import-columns';
import { readImportRow, unknownSources, withoutRepeats } from '../../../../src/domain/insight/import-row';
import { readCsv, type CsvRecord } from '../../../../src/domain/insight/read-csv';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { FileButton } from '../../ui/FileButton';
import { Message } from '../../ui/Message';
import { TextInput } from '../../ui/TextInput';
import { HomeField } from '../HomeField';
import { Pane } from '../Pane';
import { ColumnMapping } from './ColumnMapping';
import { ImportResult } from './ImportResult';
import { useImport } from './use-import';

const MOST_ROWS = 20_000;
const defaults = { source: 'customer', importance: 2 } as const;

interface ImportInsightsProps {
  readonly projects: readonly InsightProject[];
  readonly onChanged: (said: string) => void;
  readonly onClose: () => void;
}

interface ReadFile {
  readonly name: string;
  readonly header: readonly string[];
  readonly records: readonly CsvRecord[];
}

/** Takes a CSV file in: choose it, say what its columns are, look at what would happen, import. */
export function ImportInsights({ projects, onChanged, onClose }: ImportInsightsProps) {
  const [file, setFile] = useState<ReadFile | null>(null);
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const [mapping, setMapping] = useState<ImportMapping>({});
  const [system, setSystem] = useState('');
  const [projectId, setProjectId] = useState<string | null>(null);
  const { run, start, reset } = useImport();
  const read = useMemo(
    () => (file?.records ?? []).map((record) => readImportRow(record, mapping, defaults)),
    [file, mapping],
  );
  const { rows, problems: repeated } = useMemo(
    () => withoutRepeats(read.flatMap((found) => ('row' in found ? [found.row] : []))),
    [read],
  );
  const problems = [...read.flatMap((found) => ('row' in found ? [] : found.problems)), ...repeated];
  const notices = useMemo(() => unknownSources(file?.records ?? [], mapping), [file, mapping]);
  const isMapped = mapping.id !== undefined && mapping.text !== undefined;
  const target = projectId !== null && system.trim() !== '' ? { system: system.trim(), projectId } : null;
  const missing = [
    ...(system.trim() === '' ? ['where it comes from'] : []),
    ...(projectId === null ? ['the home project'] : []),
    ...(mapping.id === undefined ? ['the column of the id'] : []),
    ...(mapping.text === undefined ? ['the column of the text'] : []),
    ...(isMapped && rows.length === 0 ? ['a row that can be read'] : []),
  ];

  const choose = async (chosen: File) => {
    reset();
    setFile(null);
    setFileProblem(null);
    const [header, ...records] = readCsv(await chosen.text());
    if (!header || records.length === 0) {
      setFileProblem('This file has no rows: the first line names the columns, and each line after it is one insight.');
    } else if (records.length > MOST_ROWS) {
      setFileProblem(`This file has ${records.length} rows; import at most ${MOST_ROWS} at once.`);
    } else {
      setFile({ name: chosen.name, header: header.cells, records });
      setMapping(suggestMapping(header.cells));
      setSystem((before) => before || systemOf(chosen.name));
    }
  };
  const importAll = async () => {
    if (target && (await start(rows, target, false))) onChanged('Imported.');
  };
  return (
    <Pane title="Import insights from a CSV file" onClose={onClose}>
      <div className="insight-import">
        <p>
          Exports of Dovetail and Productboard are recognised; any CSV with an id and a text will do. Each row keeps its
          id from the source, so importing a file twice adds nothing, and what you changed here is never overwritten.
        </p>
        <div className="insight-form__actions">
          <FileButton
            label="CSV file"
            accept=".csv,text/csv,text/tab-separated-values"
            appearance={file === null ? 'primary' : 'default'}
            onChoose={(chosen) => void choose(chosen)}
          >
            {file === null ? 'Choose a file' : 'Choose another file'}
          </FileButton>
          {file !== null && <span className="quiet">{file.name}</span>}
        </div>
        {fileProblem !== null && (
          <Message tone="error" live="alert" title="This file can’t be imported">
            <p>{fileProblem}</p>
          </Message>
        )}
        {file !== null && (
          <>
            <div className="insight-import__mapping">
              <Field label="Comes from" isRequired help="The tool it comes from. Use the same name each time.">
                {(control) => (
                  <TextInput
                    {...control}
                    placeholder="Dovetail"
                    value={system}
                    onChange={(name) => {
                      reset();
                      setSystem(name);
                    }}
                  />
                )}
              </Field>
              <HomeField
                projects={projects}
                value={projectId}
                error={null}
                onChange={(id) => {
                  reset();
                  setProjectId(id);
                }}
              />
            </div>
            <ColumnMapping
              header={file.header}
              sample={file.records[0]?.cells ?? []}
              mapping={mapping}
              onChange={(changed) => {
                reset();
                setMapping(changed);
              }}
            />
            {!isMapped && (
              <Message tone="warning">
                <p>Say which columns hold the id and the text: a row needs both.</p>
              </Message>
            )}
            {isMapped && <ImportResult read={rows.length} problems={problems} notices={notices} run={run} />}
            <div className="insight-form__actions">
              {run === null || run.isPreview === false || run.failure ? (
                <Button
                  appearance={run === null ? 'primary' : 'default'}
                  disabled={!isMapped || target === null || rows.length === 0}
                  isLoading={run?.isRunning ?? false}
                  onClick={() => target && void start(rows, target, true)}
                >
                  Check what would happen
                </Button>
              ) : (
                <Button
                  appearance="primary"
                  disabled={target === null || run.done.every(({ outcome }) => outcome !== 'new')}
                  isLoading={run.isRunning}
                  onClick={() => void importAll()}
                >
                  {`Import ${run.done.filter(({ outcome }) => outcome === 'new').length}`}
                </Button>
              )}
              {missing.length > 0 && <span className="quiet">{`Missing: ${missing.join(', ')}.`}</span>}
              <Button appearance="subtle" onClick={onClose}>
                {run !== null && !run.isPreview && !run.isRunning ? 'Done' : 'Cancel'}
              </Button>
            </div>
          </>
        )}
      </div>
    </Pane>
  );
}

/** The tool's name where the file's tells it. */
function systemOf(fileName: string): string {
  if (/dovetail/i.test(fileName)) return 'Dovetail';
  return /product\s*board/i.test(fileName) ? 'Productboard' : '';
}
