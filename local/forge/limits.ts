/** Forge's published quotas and limits; sizes in bytes. A test may lower them, nothing else changes them. */
export const forgeLimits = {
  resolverSeconds: 25,
  backgroundSeconds: 55,
  backgroundSecondsMax: 900,
  memoryMegabytes: 512,
  invokeRequestBytes: 500 * 1024,
  invokeResponseBytes: 5 * 1024 * 1024,
  invokesPer25Seconds: 500,
  logLinesPerRuntimeMinute: 100,
  logBytesPerInvocation: 200 * 1024,

  kvsValueBytes: 240 * 1024,
  kvsKeyCharacters: 500,
  kvsValueDepth: 31,
  kvsQueryPage: 100,
  kvsBatchKeys: 25,
  kvsBatchBytes: 4 * 1024 * 1024,
  kvsUnitBytes: 10 * 1024,
  kvsReadUnitsPerMinute: 4_000,
  kvsWriteUnitsPerMinute: 4_000,

  sqlBytesProduction: 1024 ** 3,
  sqlBytesDevelopment: 128 * 1024 ** 2,
  sqlDmlPerSecond: 150,
  sqlDdlPerMinute: 25,
  sqlRequestBytes: 1024 ** 2,
  sqlResponseBytes: 4 * 1024 ** 2,
  sqlSelectMs: 5_000,
  sqlWriteMs: 10_000,
  sqlQueryMsPerMinute: 62_500,

  queueEventsPerPush: 50,
  queuePushBytes: 200 * 1024,
  queueEventsPerMinute: 500,
  queueDelaySeconds: 900,
  queueCyclicPushes: 1_000,
  queueRetries: 4,
  eventBytes: 200_000,

  jiraReadsPerSecond: 100,
  jiraWritesPerSecond: 50,
  jiraPointsPerHour: 65_000,
  jiraIssueWritesPer2Seconds: 20,
  jiraIssueWritesPer30Seconds: 100,

  reportAccountsPerCall: 90,
} as const;

export type ForgeLimits = { readonly [Name in keyof typeof forgeLimits]: number };
