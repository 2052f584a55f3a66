import { createContext, useContext } from 'react';
import type { LinkedInsight } from '../../../../src/contract/insight';

/** The issue that the form stands on, and the insights that it is linked to. */
export interface InsightLinks {
  readonly issueId: string;
  readonly insights: readonly LinkedInsight[];
  /** Switched off: there is nothing to read, link or unlink. */
  readonly areOff: boolean;
  /** After a link was made or taken away. */
  readonly onChange: (insights: readonly LinkedInsight[]) => void;
}

const Context = createContext<InsightLinks | null>(null);

export const InsightLinksProvider = Context.Provider;

/** Null where the form stands on no issue, as in a template's preview. */
export const useInsightLinks = (): InsightLinks | null => useContext(Context);
