/** People of a generated site: `local/generated/site-frame.ts`. */
export const people = { administrator: 'generated:administrator', member: 'generated:member' };

/** All alike: members of every project, who hold no security level. */
export const engineer = (place) => `generated:engineer-${place}`;
