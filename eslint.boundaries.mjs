/**
 * Who may import what, once, for the linter and for the test that reads the imports (docs/decisions/0005). A folder may import itself
 * and what its row names: folders and single files by their path from the root, packages by their name.
 */

/** What adapters implement and throw; use cases themselves are none of theirs. */
const PORTS = [
  'src/usecases/ports',
  'src/usecases/insight-ports',
  'src/usecases/governance/ports',
  'src/usecases/launch-page/ports',
  'src/usecases/launch-versions/ports',
  'src/usecases/launch-work/ports',
  'src/usecases/index-upkeep/ports',
  'src/usecases/lifecycle/ports',
  'src/usecases/plans/ports',
  'src/usecases/portfolio/ports',
  'src/usecases/roadmap-issue-source',
  'src/usecases/app-error',
];
const FORGE = ['@forge/api', '@forge/kvs', '@forge/sql', '@forge/events'];

export const layers = {
  'src/domain': { folders: [], packages: ['zod'] },
  'src/contract': { folders: ['src/domain'], packages: ['zod'] },
  'src/usecases': { folders: ['src/domain', 'src/contract'], packages: ['zod'] },
  // How adapters share out their requests and their time.
  'src/pacing': { folders: [], packages: [] },
  'src/jira': {
    folders: ['src/domain', 'src/contract', 'src/pacing', 'src/usecases/refused-roots', ...PORTS],
    packages: ['zod', '@forge/api'],
  },
  'src/storage': { folders: ['src/domain', 'src/pacing', ...PORTS], packages: ['zod', ...FORGE] },
  'src/resolvers': { folders: ['src/usecases', 'src/contract'], packages: ['@forge/resolver'] },
  'src/events': { folders: ['src/usecases', 'src/contract'], packages: ['zod', '@forge/events'] },
  'static/src': { folders: ['src/contract', 'src/domain'], packages: null },
  local: { folders: ['src/index', 'src/contract'], packages: null },
};

/** Relative imports that lead out of a folder, and packages that its row doesn't name, as the linter's patterns. */
export const boundaries = Object.entries(layers).map(([folder, { folders, packages }]) => ({
  files: [`${folder}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...(packages === null
            ? []
            : [
                {
                  regex: `^(?!\\.)(?!(?:${packages.join('|') || '$^'})(?:/|$))`,
                  message: `${folder} may import these packages only: ${packages.join(', ') || 'none'}.`,
                },
              ]),
          {
            regex: `^(?:\\.\\./)+(?:${forbidden(folder, folders).join('|')})(?:/|$)`,
            message: `${folder} may import ${folders.join(', ') || 'nothing'} beside itself.`,
          },
        ],
      },
    ],
  },
}));

function forbidden(folder, allowed) {
  const others = Object.keys(layers).filter((other) => other !== folder && !allowed.includes(other));
  // Within src a neighbour is named without it; from elsewhere, `../jira` is a neighbour there.
  const isNear = (other) => folder.startsWith('src/') && other.startsWith('src/');
  // Of a folder that isn't open as a whole, single files may be.
  const butFor = (other) => {
    const files = allowed
      .filter((place) => place.startsWith(`${other}/`))
      .map((place) => place.slice(other.length + 1));
    return files.length === 0 ? '' : `(?!/(?:${files.join('|')})$)`;
  };
  return others.flatMap((other) =>
    (isNear(other) ? [other, other.slice('src/'.length)] : [other]).map((name) => `${name}${butFor(other)}`),
  );
}
