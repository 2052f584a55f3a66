import { importPartLabel, importParts, type ImportMapping } from '../../../../src/domain/insight/import-columns';
import { Field } from '../../ui/Field';
import { Select } from '../../ui/Select';

interface ColumnMappingProps {
  readonly header: readonly string[];
  /** The first row, to recognise columns by. */
  readonly sample: readonly string[];
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
}

const SAMPLE = 40;

/** Which column holds which part. */
export function ColumnMapping({ header, sample, mapping, onChange }: ColumnMappingProps) {
  const columns = header.map((name, at) => ({ id: String(at), label: name.trim() || `Column ${at + 1}` }));
  return (
    <fieldset>
      <legend className="insight-section__title">Columns</legend>
      <div className="insight-import__mapping">
        {importParts.map((part) => {
          const at = mapping[part];
          const first = at === undefined ? '' : (sample[at] ?? '').trim();
          return (
            <Field
              key={part}
              label={importPartLabel[part]}
              isRequired={part === 'id' || part === 'text'}
              help={
                first === '' ? undefined : `First row: ${first.slice(0, SAMPLE)}${first.length > SAMPLE ? '…' : ''}`
              }
            >
              {(control) => (
                <Select
                  {...control}
                  emptyLabel="Not in the file"
                  options={columns}
                  value={at === undefined ? null : String(at)}
                  onChange={(id) => {
                    const { [part]: _before, ...others } = mapping;
                    onChange(id === null ? others : { ...others, [part]: Number(id) });
                  }}
                />
              )}
            </Field>
          );
        })}
      </div>
    </fieldset>
  );
}
