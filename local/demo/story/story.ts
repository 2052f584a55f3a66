import type { ForgeHost } from '../../forge/forge-host';
import { openCompany, type Company } from './company';
import { apiChecklist } from './checklists/api-checklist';
import { heard } from './insights/heard';
import { insightThread } from './insights/insight-thread';
import { businessInvoices } from './launches/business-invoices';
import { launchThread, type LaunchStory } from './launches/launch-thread';
import { loyaltyWallet, partnerDirectory } from './launches/past';
import {
  accountUpdater,
  dataExport,
  lifecycleEmails,
  relevanceLab,
  tapToPay,
  zeroResultRecovery,
} from './launches/upcoming';
import { companyPlans } from './plans/company-plans';
import { planThread } from './plans/plan-thread';
import { answersForMerchants } from './roadmap/answers-for-merchants';
import { datesOf, type Dates } from './roadmap/answers';
import { fastestCheckout } from './roadmap/fastest-checkout';
import { midMarket } from './roadmap/mid-market';
import { regulatedData } from './roadmap/regulated-data';
import { roadmapThread, type RoadmapStory } from './roadmap/roadmap-thread';
import { selfServeRevenue } from './roadmap/self-serve-revenue';
import { teamCommitments } from './roadmap/team-commitments';
import { whatComesNext } from './roadmap/what-comes-next';
import { saveRoleSettings } from './role-settings';
import { deliveryVersionTwo } from './templates/delivery-version-two';
import { playTimeline, type Failure } from './timeline';

const FIRST_DAY = -70;

function roadmaps(dates: Dates): readonly RoadmapStory[] {
  return [
    fastestCheckout,
    midMarket,
    regulatedData,
    selfServeRevenue,
    answersForMerchants,
    teamCommitments,
    whatComesNext,
  ].flatMap((part) => part(dates));
}

function launches(dates: Dates, company: Company): readonly LaunchStory[] {
  const security = company.issue('PAY', 'Security standard v4 for payments').key;
  return [
    businessInvoices(dates, security),
    accountUpdater(dates, security),
    lifecycleEmails(dates),
    relevanceLab(dates),
    partnerDirectory(dates),
    zeroResultRecovery(dates),
    dataExport(dates),
    tapToPay(dates),
    loyaltyWallet(dates),
  ];
}

/**
 * Fills a fresh demo company with what its people would have written into Gantry over the last weeks: roles, roadmap items and
 * launches, all through the app's own operations, each as the person whose word it is. Answers what could not be told; the
 * company is usable all the same.
 *
 * @param today YYYY-MM-DD, the day that the demo was made for
 */
export async function tellStory(host: ForgeHost, today: string): Promise<readonly Failure[]> {
  const company = await openCompany(host, today);
  const dates = datesOf(company.calendar);
  const roles = { about: 'the settings', scenes: [{ day: FIRST_DAY, play: () => saveRoleSettings(company) }] };
  const failures = await playTimeline(
    [
      roles,
      ...launches(dates, company).map((story) => launchThread(company, story)),
      ...roadmaps(dates).map((story) => roadmapThread(company, story)),
      deliveryVersionTwo(company),
      apiChecklist(company),
      ...companyPlans.map((story) => planThread(company, story)),
      ...heard.map((story) => insightThread(company, story)),
    ],
    company.calendar,
  );
  host.resetMeter();
  return failures;
}
