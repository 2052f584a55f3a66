import { accountOf } from '../../people';
import { launchVersionId } from '../../releases';
import type { Dates } from '../roadmap/answers';
import type { LaunchStory } from './launch-thread';
import { plan } from './plan';
import {
  RELEASE_MANAGER,
  acknowledgement,
  approval,
  attached,
  awayUntil,
  begun,
  bugsChecked,
  decided,
  decision,
  done,
  issue,
  metric,
  roundOpened,
  said,
  told,
  url,
  verified,
  voted,
  waitsFor,
  waived,
} from './steps';

const OPS = 'Noor Haddad';
const SRE = 'Pavel Novak';
const LEAD = 'Marta Kowalska';

/**
 * T1, 88 % settled and Not ready: billing, a blocker, is overdue. Neither the share of the rest nor the conditional go that was
 * given makes up for it.
 */
export const businessInvoices = ({ on }: Dates, securityKey: string): LaunchStory => ({
  project: 'PAY',
  summary: 'Invoices for business buyers',
  startedOn: -62,
  plan: plan('T1', on(9), { versionIds: [launchVersionId('Invoices 1.0')] }),
  scenes: [
    [
      -55,
      verified(OPS, 'product.tier-and-scope', decision('T1: two regions, terms of 14 and 30 days, one currency.')),
      verified(OPS, 'product.success-metric', metric('Business orders paid on invoice', '%', 0, 30)),
    ],
    [
      -21,
      verified(SRE, 'security.review', issue(securityKey)),
      verified(OPS, 'legal.terms', approval('Terms of 14 and 30 days approved for all countries of both regions.')),
      begun('finance.billing'),
    ],
    [
      -13,
      verified(OPS, 'product.beta-exit', url('invoices/pilot-report')),
      attached('finance.billing', url('invoices/test-invoices-first-run')),
      said(
        'Olga Petrova',
        'finance.billing',
        'Three split orders are a cent off. The rounding is ours, not the bank’s.',
      ),
      waitsFor('customer-success.account-comms', 'finance.billing'),
    ],
    [
      -6,
      verified(SRE, 'engineering.load', url('invoices/load-test')),
      done('design.accessibility', url('invoices/accessibility')),
      verified(
        RELEASE_MANAGER,
        'marketing.message',
        approval('Message and pictures approved; the price page is in it.'),
      ),
    ],
    [
      -2,
      verified(
        OPS,
        'sales.enablement',
        url('invoices/deck'),
        acknowledgement('All 14 account executives have been through it.'),
      ),
      verified(LEAD, 'engineering.monitoring', url('invoices/dashboard')),
      verified(SRE, 'engineering.rollback', url('invoices/rollback-log')),
      verified(OPS, 'support.trained', acknowledgement('Both shifts are trained; seven macros are in place.')),
    ],
    [
      -1,
      verified(
        RELEASE_MANAGER,
        'product-ops.internal-brief',
        acknowledgement('Read by sales, support and the executives.'),
      ),
      verified(LEAD, 'data.analytics', url('invoices/events')),
      said(LEAD, 'finance.billing', 'The fix is in review; a second run of the test invoices is planned for tomorrow.'),
      awayUntil('finance.billing', OPS, on(3)),
      waived('docs.published', 'Staged and reviewed; goes live with the release itself.', on(10)),
      waived('engineering.on-call', 'The rota of the payments team covers it until the new one starts.', on(16)),
      roundOpened(
        ['Product', 'Engineering', 'Security', 'Legal', 'Finance', 'Support', 'Sales'],
        on(0),
        'Please read the pilot report first. Billing is the one thing that is late.',
      ),
      voted('Security', 'go'),
      voted('Support', 'go', 'Both shifts know what to say when a total looks odd.', 'Diego Navarro'),
    ],
    [
      0,
      bugsChecked,
      voted('Engineering', 'conditional go', 'It can be switched off within five minutes.'),
      voted('Legal', 'go'),
      voted('Finance', 'pause', 'A cent is a cent: I can’t sign invoices that don’t add up.'),
      told('Product', 'Priya Raman', 'conditional go', 'The contract names the date.'),
      decided({
        outcome: 'conditional go',
        condition: {
          text: 'The test invoices of three split orders agree with the ledger to the cent.',
          ownerId: accountOf('Olga Petrova'),
          dueOn: on(5),
        },
        rationale: 'All else is ready and can be switched off; the contract names the date.',
        votes: [],
      }),
    ],
  ],
});
