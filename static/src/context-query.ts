import { queryOptions } from '@tanstack/react-query';
import { readContext } from './host';

/** Where the frame stands: asked once, since a frame doesn't move. */
export const contextQuery = queryOptions({ queryKey: ['context'], queryFn: readContext, staleTime: Infinity });
