import * as z from 'zod/mini';
import { accountId } from '../../role/account-id';
import { fieldBase } from '../field-base';
import { defineFieldType } from '../field-type';
import { rowId, rowText } from '../row';

export const riskListDefinition = z.strictObject({ ...fieldBase, type: z.literal('riskList') });

const degree = z.union([z.literal(1), z.literal(2), z.literal(3)], 'Choose 1, 2 or 3.');

const risk = z.strictObject({
  id: rowId,
  text: rowText,
  likelihood: degree,
  impact: degree,
  owner: z.exactOptional(accountId),
  state: z.enum(['open', 'mitigated', 'closed'], 'Choose open, mitigated or closed.'),
});
export type Risk = z.infer<typeof risk>;

/** From 1 to 9. A rollup takes the greatest among risks not closed. */
export const riskScore = ({ likelihood, impact }: Pick<Risk, 'likelihood' | 'impact'>): number => likelihood * impact;

export const riskList = defineFieldType<Risk[], z.infer<typeof riskListDefinition>>({
  type: 'riskList',
  name: 'Risks',
  valueSchema: z.array(risk).check(z.maxLength(30, 'Keep at most 30 risks.')),
  check: () => [],
  isEmpty: (value) => value.length === 0,
  mentions: (value) =>
    value.flatMap(({ owner }, index) =>
      owner === undefined ? [] : [{ kind: 'user', accountId: owner, path: `${index}/owner` }],
    ),
  toPlainText: (value, _field, names) =>
    value
      .map(({ text, likelihood, impact, owner, state }) => {
        const who = owner === undefined ? '' : `, ${names.user(owner) ?? owner}`;
        return `${text} (likelihood ${likelihood} × impact ${impact}, ${state}${who})`;
      })
      .join('\n'),
});
