import type { Problem } from '../problem';
import type { Option } from './field-base';

/** The label of an option; an id that the template no longer offers stands for itself. */
export function optionLabel(id: string, options: readonly Option[]): string {
  return options.find((option) => option.id === id)?.label ?? id;
}

export function unknownOption(path: string, id: string, options: readonly Option[]): readonly Problem[] {
  if (id === '' || options.some((option) => option.id === id)) return [];
  const offered = options.map(({ label }) => label).join(', ');
  return [{ path, code: 'unknown_option', message: `Choose one of: ${offered}.` }];
}
