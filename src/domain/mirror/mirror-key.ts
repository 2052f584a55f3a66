/** The issue properties that Gantry writes for JQL, display and other tools. Anyone who may edit an issue can forge them. */
export const mirrorKey = { roadmap: 'gantry.roadmap', launch: 'gantry.launch' } as const;

/** The version of both properties' public format (docs/issue-properties.md). Raise it and every mirror is written again in the background. */
export const mirrorSchema = 1;
