/** The issue properties that Gantry writes for JQL, display and other tools. Anyone who may edit an issue can forge them. */
export const mirrorKey = { roadmap: 'gantry.roadmap', launch: 'gantry.launch' } as const;
