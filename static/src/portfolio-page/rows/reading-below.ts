import { createContext, useContext } from 'react';

const Reading = createContext<ReadonlySet<string>>(new Set());

export const ReadingBelowProvider = Reading.Provider;

/** Ids of issues of which what lies below is being read now. */
export const useReadingBelow = (): ReadonlySet<string> => useContext(Reading);
