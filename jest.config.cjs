/** @type {import('jest').Config} */
const shared = {
  rootDir: __dirname,
  roots: ['<rootDir>/test'],
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(jira\\.js)/)'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/empty-style.cjs' },
};

/** @type {import('jest').Config} */
module.exports = {
  // More than a machine of two processors has: browsers, databases and Forge's pace are waited for.
  maxWorkers: 3,
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: 'node',
      setupFilesAfterEnv: ['<rootDir>/test/static/support/patience.cjs'],
      testMatch: ['**/*.test.ts', '**/*.test.tsx'],
      testPathIgnorePatterns: ['\\.browser\\.test\\.ts$'],
    },
    { ...shared, displayName: 'browser', testMatch: ['**/*.browser.test.ts'] },
  ],
};
