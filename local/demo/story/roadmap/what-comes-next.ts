import { low, medium, type Dates } from './answers';
import type { RoadmapStory } from './roadmap-thread';

const checkout = 'Make checkout the fastest in our market';
const midMarket = 'Win mid-market merchants';
const selfServe = 'Grow self-serve revenue by 30 %';
const answersNotReports = 'Give every merchant answers, not reports';

/** What teams prepare and intend, and have promised to nobody yet: Next with a window, Later mostly without. */
export const whatComesNext = ({ quarter }: Dates): readonly RoadmapStory[] => [
  {
    project: 'PAY',
    summary: 'Instalments with local lenders',
    template: 'delivery',
    objective: checkout,
    saves: [
      {
        day: -17,
        answers: {
          horizon: 'next',
          problem: 'Buyers of furniture leave at the price, not at the form: they want to pay in three parts.',
          segment: ['mid-market', 'small-business'],
          confidence: medium('Two lenders signed; the third wants a liability clause that legal reads.'),
          releaseStage: 'private-preview',
          dateCommitment: 'none',
          targetWindow: quarter(150),
        },
      },
    ],
  },
  {
    project: 'PAY',
    summary: 'Refund automation',
    template: 'outcome',
    saves: [
      {
        day: -12,
        answers: {
          horizon: 'next',
          problem: 'Support clicks through four screens for a refund that nobody ever refuses.',
          outcomeStatement: 'Refunds under 50 € need nobody, and merchants trust them.',
          segment: ['internal'],
          confidence: medium('The rules are simple; the ledgers of three payment methods are not.'),
        },
      },
    ],
  },
  {
    project: 'MOB',
    summary: 'Offline mode',
    template: 'delivery',
    objective: selfServe,
    saves: [
      {
        day: -20,
        answers: {
          horizon: 'next',
          problem: 'Market sellers lose orders where there is no reception.',
          segment: ['small-business'],
          confidence: low('Merging two edits of one order is unsolved.'),
          releaseStage: 'public-preview',
          dateCommitment: 'internal',
          targetWindow: quarter(200),
        },
      },
    ],
  },
  {
    project: 'SRCH',
    summary: 'Merchandising rules',
    template: 'delivery',
    objective: midMarket,
    saves: [
      {
        day: -9,
        answers: {
          horizon: 'next',
          problem: 'Merchants can’t push what is in stock without writing to us.',
          segment: ['mid-market', 'enterprise'],
          confidence: medium('Nine of ten interviewed merchants described the same screen.'),
          releaseStage: 'ga',
          dateCommitment: 'none',
          targetWindow: quarter(110),
        },
      },
    ],
  },
  {
    project: 'MOB',
    summary: 'Store switcher',
    template: 'outcome',
    objective: midMarket,
    saves: [
      {
        day: -30,
        answers: {
          horizon: 'later',
          problem: 'Chains sign out and in again to look at their second store.',
          outcomeStatement: 'People with several stores see the right one in a second.',
          segment: ['mid-market'],
          confidence: low('Depends on shared sign-in, which isn’t there yet.'),
        },
      },
    ],
  },
  {
    project: 'MOB',
    summary: 'Home widgets',
    template: 'experiment',
    saves: [
      {
        day: -6,
        answers: {
          horizon: 'later',
          hypothesis:
            'We believe that a sales widget for shop owners will move daily opens, because they look at their phone, not at the app.',
          problem: 'Owners want one number, and get a whole app.',
          experimentType: 'prototype',
          confidence: low('Five owners asked; nobody has used one.'),
        },
      },
    ],
  },
  {
    project: 'SRCH',
    summary: 'Visual search preview',
    template: 'experiment',
    saves: [
      {
        day: -25,
        answers: {
          horizon: 'later',
          hypothesis:
            'We believe that search by photo for buyers of furniture will move orders from search, because they can’t name what they saw.',
          problem: 'People can’t find in words what they saw in a café.',
          experimentType: 'fake-door',
          confidence: low('The button alone will tell.'),
        },
      },
    ],
  },
  {
    project: 'SRCH',
    summary: 'Search insights for merchants',
    template: 'outcome',
    objective: answersNotReports,
    saves: [
      {
        day: -14,
        answers: {
          horizon: 'later',
          problem: 'Merchants never learn what their buyers looked for and didn’t find.',
          outcomeStatement: 'Every merchant knows their ten lost searches of the week.',
          segment: ['self-serve', 'small-business'],
          confidence: medium('The data is there; the words for it aren’t.'),
        },
      },
    ],
  },
];
