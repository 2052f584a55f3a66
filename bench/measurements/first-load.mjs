import path from 'node:path';
import { budgetOf, readFirstLoads } from '../support/first-load.mjs';

/** What each surface loads at first, from the build: JavaScript and styles, React and the bridge included. */
export default {
  name: 'first load',
  withoutDemo: true,
  measure: ({ root }) =>
    readFirstLoads(path.join(root, 'static', 'build')).map(({ name, bytes }) => ({
      id: `first-load/${name}`,
      label: `First load of ${path.basename(name, '.tsx')}`,
      unit: 'kB gzip',
      value: bytes / 1000,
      budget: budgetOf(name) / 1000,
    })),
};
