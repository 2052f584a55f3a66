import { useCallback } from 'react';
import { usePageSearch } from '../use-page-search';

/** One value of the page's address beside all others, and a way to put another there; null takes it out. Leaves no step to go back to. */
export function useAddressValue(name: string): readonly [string | null, (value: string | null) => void] {
  const page = usePageSearch();
  const search = page?.search ?? '';
  const go = page?.go;
  const put = useCallback(
    (value: string | null) => {
      const params = new URLSearchParams(search);
      if (value === null) params.delete(name);
      else params.set(name, value);
      const next = params.toString();
      go?.(next === '' ? '' : `?${next}`, 'replace');
    },
    [go, name, search],
  );
  return [new URLSearchParams(search).get(name), put];
}
