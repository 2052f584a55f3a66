import { Field } from '../../../ui/Field';
import { Select } from '../../../ui/Select';
import { TextInput } from '../../../ui/TextInput';
import { useLaunch } from '../../launch-context';
import type { Arrangement, Only, Search } from '../arrange-items';
import './tools.css';

const onlyChoices: readonly { readonly id: Only; readonly label: string }[] = [
  { id: 'blocking', label: 'Blocking' },
  { id: 'overdue', label: 'Overdue' },
  { id: 'unowned', label: 'Without an owner' },
  { id: 'waiting', label: 'Waiting for other items' },
];

const arrangements: readonly { readonly id: Arrangement; readonly label: string }[] = [
  { id: 'function', label: 'Function' },
  { id: 'due', label: 'Due date' },
  { id: 'owner', label: 'Owner' },
];

interface ItemToolsProps {
  readonly search: Search;
  readonly onLook: (search: Partial<Search>) => void;
}

/** Finds items by words, function and what is the matter with them, and puts them in another order. */
export default function ItemTools({ search, onLook }: ItemToolsProps) {
  const { reading } = useLaunch();
  const functions = [...new Set(reading.assessment.items.map((stands) => stands.function))];
  return (
    <div className="item-tools" role="search" aria-label="Items of the checklist">
      <Field label="Find">
        {(control) => (
          <TextInput
            {...control}
            type="search"
            placeholder="Title, function or owner"
            value={search.text}
            onChange={(text) => onLook({ text })}
          />
        )}
      </Field>
      <Field label="Function">
        {(control) => (
          <Select
            {...control}
            emptyLabel="All functions"
            options={functions.map((name) => ({ id: name, label: name }))}
            value={search.function}
            onChange={(name) => onLook({ function: name })}
          />
        )}
      </Field>
      <Field label="Only">
        {(control) => (
          <Select
            {...control}
            emptyLabel="All kinds"
            options={onlyChoices}
            value={search.only}
            onChange={(id) => onLook({ only: onlyChoices.find((choice) => choice.id === id)?.id ?? null })}
          />
        )}
      </Field>
      <Field label="Group by">
        {(control) => (
          <Select
            {...control}
            options={arrangements}
            value={search.by}
            onChange={(id) => onLook({ by: arrangements.find((choice) => choice.id === id)?.id ?? 'function' })}
          />
        )}
      </Field>
    </div>
  );
}
