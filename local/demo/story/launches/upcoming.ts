import { accountOf } from '../../people';
import { launchVersionId } from '../../releases';
import { API_CHECKLIST } from '../checklists/api-checklist';
import type { Dates } from '../roadmap/answers';
import type { LaunchStory } from './launch-thread';
import { plan } from './plan';
import {
  acknowledged,
  acknowledgement,
  approval,
  attached,
  begun,
  bugsChecked,
  decided,
  decision,
  done,
  issue,
  metric,
  moved,
  mustAcknowledge,
  note,
  roundOpened,
  tracked,
  url,
  voted,
  waitsFor,
  waived,
} from './steps';

/** T2, At risk: its metric is overdue. The date has moved twice, and a round of votes asks whether to hold it. */
export const zeroResultRecovery = ({ on }: Dates): LaunchStory => ({
  project: 'SRCH',
  summary: 'Zero-result recovery',
  startedOn: -38,
  plan: plan('T2', on(6), { versionIds: [launchVersionId('Zero-result recovery 1.0')] }),
  scenes: [
    [-31, done('product.tier-and-scope', decision('T2: all stores at once, behind a switch for each store.'))],
    [-20, moved(on(13), 'Categories of large stores have to be rebuilt first.')],
    [-4, moved(on(20), 'The rebuild failed for four stores and is repeated.'), begun('security.review')],
    [
      -1,
      mustAcknowledge('support.trained', 'Clara Whitfield', 'Diego Navarro'),
      acknowledged('Diego Navarro', 'support.trained', 'My team has read the macros and knows whom to call.'),
      waitsFor('engineering.rollback', 'engineering.load'),
    ],
    [
      0,
      attached('engineering.load', url('zero-result/load-test-first-run')),
      roundOpened(
        ['Engineering', 'Support', 'Docs', 'Security', 'Data'],
        on(3),
        'Do we hold the date? The first load test is attached.',
      ),
      voted('Support', 'go'),
      voted('Data', 'conditional go', 'If the rebuild of the four stores is through by Thursday.'),
      voted('Engineering', 'pause', 'The rebuild has failed once; I want to see it pass.'),
    ],
  ],
});

/** T2, On track: early, and nothing is late. Its checklist, the company's own for APIs, has a second version since it started. */
export const dataExport = ({ on }: Dates): LaunchStory => ({
  project: 'ANLY',
  summary: 'Data export API',
  startedOn: -11,
  plan: plan('T2', on(48), { checklistId: API_CHECKLIST, versionIds: [launchVersionId('Export API preview')] }),
  scenes: [
    [-9, done('product.tier-and-scope', decision('T2: preview for everyone, no promise on limits yet.'))],
    [
      -5,
      done('product.success-metric', metric('Merchants with a weekly export', 'merchants', 0, 150)),
      tracked('security.review', 'Security and privacy review of signed links'),
    ],
  ],
});

/** T2 with a beta and two waves, On track: Germany waits for what the United Kingdom shows. */
export const tapToPay = ({ on }: Dates): LaunchStory => ({
  project: 'MOB',
  summary: 'Tap to pay on phone',
  startedOn: -6,
  plan: plan('T2', on(45), {
    versionIds: [launchVersionId('Tap to pay 1.0')],
    packs: ['beta', 'region'],
    regions: [
      { key: 'uk', name: 'United Kingdom', wave: 1, delayDays: 0 },
      { key: 'de', name: 'Germany', wave: 2, delayDays: 14 },
    ],
  }),
  scenes: [
    [
      -3,
      done('beta.cohort', url('tap-to-pay/cohort')),
      done('product.tier-and-scope', decision('T2: phones of one system first, two countries.')),
      begun('region.regulation@uk.w1'),
    ],
  ],
});

/** T3, Ready with waivers: support is trained a week after the launch. */
export const lifecycleEmails = ({ on }: Dates): LaunchStory => ({
  project: 'GROW',
  summary: 'Lifecycle e-mails',
  startedOn: -14,
  plan: plan('T3', on(2), { versionIds: [launchVersionId('Lifecycle e-mails 1.0')] }),
  scenes: [
    [-6, done('product.tier-and-scope', decision('T3: three journeys, off by one switch.'))],
    [-5, done('engineering.monitoring', url('lifecycle/dashboard'))],
    [
      -1,
      done('engineering.rollback', url('lifecycle/off-switch-log')),
      done('engineering.on-call', url('lifecycle/rota')),
      done('docs.published', url('lifecycle/help-pages')),
      waived(
        'support.trained',
        'The week of the sale has no time for training; growth answers the first tickets.',
        on(9),
      ),
      done('product-ops.internal-brief', acknowledgement('Support and sales have read it.')),
      done('product.release-note', note('Stores that stop selling now hear from us, three times at most.')),
    ],
    [0, bugsChecked],
  ],
});

/** T3, Ready at 88 %: what is left is only recommended. The same score as a launch that isn't ready at all. */
export const relevanceLab = ({ on }: Dates): LaunchStory => ({
  project: 'SRCH',
  summary: 'Search relevance lab',
  startedOn: -12,
  plan: plan('T3', on(1)),
  scenes: [
    [
      -7,
      done('product.tier-and-scope', decision('T3: for our own analysts, no merchant sees it.')),
      done('product.success-metric', metric('Relevance changes tested before release', '%', 10, 80)),
      done('engineering.monitoring', url('relevance-lab/dashboard')),
    ],
    [
      -2,
      done('engineering.rollback', url('relevance-lab/off-switch-log')),
      done('engineering.on-call', url('relevance-lab/rota')),
      done('support.trained', acknowledgement('Support knows that it is internal.')),
      done('data.analytics', url('relevance-lab/events')),
    ],
    [
      -1,
      done('docs.published', url('relevance-lab/guide')),
      done('product-ops.internal-brief', acknowledgement('All search and data analysts have read it.')),
      done('product.release-note', note('Analysts compare two rankings side by side before a change goes out.')),
    ],
    [0, bugsChecked],
  ],
});

/** T2, Ready, with its go on record: one vote asked for a condition and was outvoted. */
export const accountUpdater = ({ on }: Dates, securityKey: string): LaunchStory => ({
  project: 'PAY',
  summary: 'Account updater',
  startedOn: -27,
  plan: plan('T2', on(3), { versionIds: [launchVersionId('Account updater 1.0')] }),
  scenes: [
    [
      -26,
      done('product.tier-and-scope', decision('T2: two networks, opt-out for each buyer.')),
      done('product.success-metric', metric('Renewals saved by an updated card', 'a month', 0, 2400)),
    ],
    [
      -12,
      done('product.beta-exit', url('account-updater/pilot-report')),
      done('security.review', issue(securityKey)),
      done('design.accessibility', url('account-updater/accessibility')),
      done('legal.terms', approval('Opt-out and notice approved for both regions.')),
      done('finance.billing', url('account-updater/test-invoice')),
    ],
    [
      -5,
      done('engineering.load', url('account-updater/load-test')),
      done('engineering.monitoring', url('account-updater/dashboard')),
      done('customer-success.account-comms', url('account-updater/accounts')),
      done('marketing.message', approval('A line in the newsletter, no campaign.')),
    ],
    [
      -2,
      done('engineering.rollback', url('account-updater/rollback-log')),
      done('engineering.on-call', url('account-updater/rota')),
      done('docs.published', url('account-updater/help-page')),
      done('support.trained', acknowledgement('Two macros; escalation goes to payments.')),
      done('sales.enablement', url('account-updater/deck'), acknowledgement('Renewal team has seen it.')),
      done('data.analytics', url('account-updater/events')),
    ],
    [
      -1,
      done('product-ops.internal-brief', acknowledgement('Read by support, finance and customer success.')),
      done('product.release-note', note('Renewals no longer fail because a card was replaced.')),
    ],
    [
      0,
      bugsChecked,
      decided({
        outcome: 'go',
        condition: null,
        rationale: 'Tested with two networks for two weeks; it can be switched off for each merchant.',
        votes: [
          { accountId: accountOf('Priya Raman'), function: 'Product', vote: 'go', comment: null },
          { accountId: accountOf('Marta Kowalska'), function: 'Engineering', vote: 'go', comment: null },
          {
            accountId: accountOf('Marcus Bell'),
            function: 'Support',
            vote: 'conditional go',
            comment: 'I would rather have the third macro first.',
          },
          { accountId: accountOf('Yusuf Demir'), function: 'Security', vote: 'go', comment: null },
        ],
      }),
    ],
  ],
});
