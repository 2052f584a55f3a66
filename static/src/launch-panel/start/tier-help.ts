import type { Tier } from '../../../../src/domain/launch/tier';

/** What a person says of a launch before they know its tier. Null while it isn't answered. */
export interface TierAnswers {
  readonly reach: 'few' | 'most' | 'new' | null;
  readonly promises: 'yes' | 'no' | null;
  readonly helpers: 'team' | 'close' | 'wide' | null;
  readonly undo: 'yes' | 'no' | null;
}

export const noAnswers: TierAnswers = { reach: null, promises: null, helpers: null, undo: null };

export interface TierQuestion<Name extends keyof TierAnswers = keyof TierAnswers> {
  readonly name: Name;
  readonly text: string;
  readonly choices: readonly { readonly id: NonNullable<TierAnswers[Name]>; readonly label: string }[];
}

const yesNo = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
] as const;

export const tierQuestions = [
  {
    name: 'reach',
    text: 'Who will meet it?',
    choices: [
      { id: 'few', label: 'Some customers' },
      { id: 'most', label: 'Most customers' },
      { id: 'new', label: 'A new market or product' },
    ],
  },
  { name: 'promises', text: 'Does it change prices, contracts or what is done with people’s data?', choices: yesNo },
  {
    name: 'helpers',
    text: 'Who has to do something before it goes out?',
    choices: [
      { id: 'team', label: 'The team alone' },
      { id: 'close', label: 'Docs and support too' },
      { id: 'wide', label: 'Sales, marketing or legal too' },
    ],
  },
  { name: 'undo', text: 'Can it be switched off within minutes?', choices: yesNo },
] as const satisfies readonly TierQuestion[];

export interface TierAdvice {
  readonly tier: Tier;
  /** What spoke for it; each completes "because …". */
  readonly because: readonly string[];
}

/** The tier that the answers speak for, null until all are given. It is advice: whoever starts the launch chooses. */
export function adviseTier({ reach, promises, helpers, undo }: TierAnswers): TierAdvice | null {
  if (reach === null || promises === null || helpers === null || undo === null) return null;
  const major = [
    ...(reach === 'new' ? ['it opens a new market or product'] : []),
    ...(promises === 'yes' && reach === 'most' ? ['it changes prices, contracts or data for most customers'] : []),
    ...(promises === 'yes' && undo === 'no' ? ['it changes prices, contracts or data and can’t be switched off'] : []),
  ];
  if (major.length > 0) return { tier: 'T1', because: major };
  const significant = [
    ...(reach === 'most' ? ['most customers meet it'] : []),
    ...(promises === 'yes' ? ['it changes prices, contracts or data'] : []),
    ...(helpers === 'wide' ? ['sales, marketing or legal have to prepare'] : []),
    ...(undo === 'no' ? ['it can’t be switched off at once'] : []),
  ];
  if (significant.length > 0) return { tier: 'T2', because: significant };
  return { tier: 'T3', because: ['few customers meet it, it promises nothing new and it can be switched off'] };
}
