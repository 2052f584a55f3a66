/** Names a template's version in maps. */
export const versionKey = (templateId: string, version: number): string => `${templateId}@${version}`;
