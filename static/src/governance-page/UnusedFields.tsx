import type { FieldUse } from '../../../src/domain/governance/field-use';
import { coreField } from '../../../src/domain/template/builtin/core';
import { percentOf, printPercent } from '../../../src/domain/rollup/percent';
import { Button } from '../ui/Button';
import { Lozenge } from '../ui/Lozenge';
import type { GovernanceModel, VersionRow } from './governance-model';
import { drillOf, type Drill } from './page-state';
import './unused-fields.css';

/** No version can do without these. */
const core: ReadonlySet<string> = new Set(Object.values(coreField));

const askedWords = {
  always: 'Always asked',
  commit: 'Asked when committed',
  done: 'Asked when done',
  never: 'Optional',
} as const;

function Field({
  row,
  field,
  onDrill,
}: {
  readonly row: VersionRow;
  readonly field: FieldUse;
  readonly onDrill: (drill: Drill) => void;
}) {
  const { asked, answered, fieldId, label, requiredAt } = field;
  return (
    <li className="unused-field">
      <p className="unused-field__name">
        <strong>{label}</strong> <Lozenge>{askedWords[requiredAt]}</Lozenge>
      </p>
      <p>
        Answered on {answered} of {asked} items · {printPercent(percentOf(answered, asked))}.{' '}
        <Button
          appearance="link"
          aria-label={`Show the ${asked - answered} items without “${label}”`}
          onClick={() => onDrill(drillOf('filled', { version: row.key, fieldId }))}
        >
          Show the {asked - answered} without
        </Button>
      </p>
      <p className="unused-field__hint">
        {core.has(fieldId)
          ? 'Every template has this field: see whether its help says what is wanted.'
          : requiredAt === 'never'
            ? 'Consider removing it in the next version.'
            : 'Consider making it optional or removing it in the next version.'}
      </p>
    </li>
  );
}

/** Fields that fewer than a fifth of the items answer. What becomes of them is for the template's editors to decide. */
export function UnusedFields({
  model,
  onDrill,
  onTemplates,
}: {
  readonly model: GovernanceModel;
  readonly onDrill: (drill: Drill) => void;
  readonly onTemplates: () => void;
}) {
  const found = model.versions.filter(({ unused }) => unused.length > 0);
  return (
    <section className="governance-section" aria-labelledby="unused">
      <div className="governance-section__head">
        <h2 id="unused" className="governance-section__title">
          Fields that few answer
        </h2>
        <Button onClick={onTemplates}>Open templates</Button>
      </div>
      {found.length === 0 ? (
        <p className="governance__quiet">
          No field that was asked on five items or more is answered on fewer than 20 % of them.
        </p>
      ) : (
        <div className="unused-fields">
          {found.map((row) => (
            <section key={row.key} className="unused-fields__version">
              <h3 className="unused-fields__title">{model.versionName(row.key)}</h3>
              <ul className="unused-fields__list">
                {row.unused.map((field) => (
                  <Field key={field.fieldId} row={row} field={field} onDrill={onDrill} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </section>
  );
}
