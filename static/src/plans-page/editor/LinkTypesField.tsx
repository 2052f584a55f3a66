import type { HierarchyLinkType } from '../../../../src/domain/rollup/plan';
import { hierarchyChoices, isSameLink, type LinkTypeWords } from '../../portfolio-page/link-words';
import { Chip } from '../../ui/Chip';
import { Field } from '../../ui/Field';
import { Select } from '../../ui/Select';

interface LinkTypesFieldProps {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly error: string | null;
  readonly value: readonly HierarchyLinkType[];
  /** Link types of the site. */
  readonly types: readonly LinkTypeWords[];
  /** What a link type in one direction means here. */
  readonly sentence: (link: HierarchyLinkType, types: readonly LinkTypeWords[]) => string;
  readonly onChange: (links: HierarchyLinkType[]) => void;
}

/** Link types with their direction in words. */
export function LinkTypesField(props: LinkTypesFieldProps) {
  const { id, label, help, error, value, types, sentence, onChange } = props;
  const offered = hierarchyChoices(types).filter((link) => !value.some((chosen) => isSameLink(chosen, link)));
  return (
    <Field id={id} label={label} help={help} error={error}>
      {(control) => (
        <div className="chips">
          {value.map((link) => (
            <Chip
              key={`${link.direction}:${link.name}`}
              label={sentence(link, types)}
              onRemove={() => onChange(value.filter((other) => !isSameLink(other, link)))}
            />
          ))}
          <Select
            {...control}
            value={null}
            emptyLabel={value.length === 0 ? 'None: add a link type' : 'Add a link type'}
            options={offered.map((link, at) => ({ id: String(at), label: sentence(link, types) }))}
            onChange={(at) => {
              const link = offered[Number(at)];
              if (at !== null && link) onChange([...value, link]);
            }}
          />
        </div>
      )}
    </Field>
  );
}

/** "Blocks: an issue that “is blocked by” another waits for it". */
export function waitingSentence({ name, direction }: HierarchyLinkType, types: readonly LinkTypeWords[]): string {
  const type = types.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return type === undefined ? `${name} (${direction})` : `${type.name}: what “${type[direction]}” another waits for it`;
}
