import type { InsightProject } from '../../../src/contract/insight';
import { Field } from '../ui/Field';
import { Select } from '../ui/Select';

/** Where an insight lives: whoever may browse that project may read it. */
export function HomeField({
  projects,
  value,
  error,
  onChange,
}: {
  readonly projects: readonly InsightProject[];
  readonly value: string | null;
  readonly error: string | null;
  readonly onChange: (projectId: string | null) => void;
}) {
  return (
    <Field label="Home project" isRequired help="Whoever can see this project can read it." error={error}>
      {(control) => (
        <Select
          {...control}
          emptyLabel="Choose"
          options={projects.map(({ projectId, key, name }) => ({ id: projectId, label: `${name} (${key})` }))}
          value={value}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
