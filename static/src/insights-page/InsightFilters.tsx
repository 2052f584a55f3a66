import { useState } from 'react';
import type { InsightPage, InsightProject, LabelCount } from '../../../src/contract/insight';
import {
  insightImportanceLabel,
  insightSource,
  insightSourceLabel,
  type InsightImportance,
} from '../../../src/domain/insight/insight';
import { Button } from '../ui/Button';
import { DateInput } from '../ui/DateInput';
import { Field } from '../ui/Field';
import { Select } from '../ui/Select';
import { TextInput } from '../ui/TextInput';
import { useFind } from '../ui/use-find';
import { isFiltered, noFilter } from './page-state';
import type { InsightsPageState } from './use-insights-state';

const sources = insightSource.options.map((id) => ({ id, label: insightSourceLabel[id] }));
const importances = ([2, 3] as const).map((id) => ({
  id: String(id),
  label: id === 3 ? insightImportanceLabel[3] : `${insightImportanceLabel[2]} or more`,
}));
const linkedChoices = [
  { id: 'linked', label: 'Linked to an issue' },
  { id: 'unlinked', label: 'Not linked yet' },
];
const sorts = [
  { id: 'heard', label: 'Newest heard' },
  { id: 'importance', label: 'Most important' },
  { id: 'updated', label: 'Last changed' },
];

interface InsightFiltersProps {
  readonly state: InsightsPageState;
  readonly found: InsightPage | null;
  readonly projects: readonly InsightProject[];
}

/** Finds insights. What is chosen stands in the address. */
export function InsightFilters({ state, found, projects }: InsightFiltersProps) {
  const { filter, setFilter } = state;
  const [find, setFind] = useFind(filter.text, (text) => setFilter({ text: text.trim() }));
  const [hasMore, setHasMore] = useState(
    filter.segment !== null || filter.projectId !== null || filter.shippedSince !== null,
  );
  return (
    <div className="insight-filters">
      <div className="insight-filters__find">
        <TextInput
          type="search"
          aria-label="Find insights by words"
          placeholder="Find by words, tags or account"
          value={find}
          onChange={setFind}
        />
        <Button aria-expanded={hasMore} aria-controls="more-filters" onClick={() => setHasMore(!hasMore)}>
          More filters
        </Button>
        {isFiltered(filter) && (
          <Button appearance="subtle" onClick={() => setFilter(noFilter)}>
            Clear
          </Button>
        )}
      </div>
      <div className="insight-filters__row">
        <Select
          aria-label="Source"
          emptyLabel="Any source"
          options={sources}
          value={filter.source}
          onChange={(source) => setFilter({ source: insightSource.safeParse(source).data ?? null })}
        />
        <Select
          aria-label="Tag"
          emptyLabel="Any tag"
          options={labelChoices(found?.tags, filter.tag)}
          value={filter.tag}
          onChange={(tag) => setFilter({ tag })}
        />
        <Select
          aria-label="Importance"
          emptyLabel="Any importance"
          options={importances}
          value={filter.minImportance === null ? null : String(filter.minImportance)}
          onChange={(id) => setFilter({ minImportance: importanceOf(id) })}
        />
        <Select
          aria-label="Links"
          emptyLabel="Linked or not"
          options={linkedChoices}
          value={filter.linked === 'any' ? null : filter.linked}
          onChange={(id) => setFilter({ linked: id === 'linked' || id === 'unlinked' ? id : 'any' })}
        />
        <Select
          aria-label="Sort by"
          options={sorts}
          value={state.sort}
          onChange={(id) => state.setSort(id === 'importance' || id === 'updated' ? id : 'heard')}
        />
      </div>
      <div id="more-filters" hidden={!hasMore}>
        <div className="insight-filters__more">
          <Field label="Segment">
            {(control) => (
              <Select
                {...control}
                emptyLabel="Any segment"
                options={labelChoices(found?.segments, filter.segment)}
                value={filter.segment}
                onChange={(segment) => setFilter({ segment })}
              />
            )}
          </Field>
          <Field label="Home project">
            {(control) => (
              <Select
                {...control}
                emptyLabel="Any project"
                options={projects.map(({ projectId, key, name }) => ({ id: projectId, label: `${name} (${key})` }))}
                value={filter.projectId}
                onChange={(projectId) => setFilter({ projectId })}
              />
            )}
          </Field>
          <Field label="Shipped since">
            {(control) => (
              <DateInput
                {...control}
                value={filter.shippedSince}
                onChange={(shippedSince) => setFilter({ shippedSince })}
              />
            )}
          </Field>
        </div>
      </div>
    </div>
  );
}

const importanceOf = (id: string | null): InsightImportance | null => (id === '2' ? 2 : id === '3' ? 3 : null);

/** Labels in use, each with its count; one that the address names stands there too. */
function labelChoices(counts: readonly LabelCount[] = [], chosen: string | null) {
  const known = counts.map(({ label, insights }) => ({
    id: label,
    label: insights === null ? label : `${label} (${insights})`,
  }));
  return chosen === null || known.some(({ id }) => id === chosen) ? known : [{ id: chosen, label: chosen }, ...known];
}
