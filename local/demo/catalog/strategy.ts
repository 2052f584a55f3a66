/** One objective a line: handle | title. */
export const objectives = `
fastest-checkout | Make checkout the fastest in our market
mid-market | Win mid-market merchants
trusted | Be trusted with regulated data
self-serve-revenue | Grow self-serve revenue by 30 %
answers | Give every merchant answers, not reports
`;

/** One initiative a line: handle | title | objective | what it is for. */
export const initiatives = `
one-tap | One-tap checkout | fastest-checkout | Returning buyers pay with one tap on web and mobile; conversion of returning buyers from 61 % to 70 %.
local-methods | Local payment methods in EMEA | fastest-checkout | Cover the three most used methods in each of eight countries before the autumn season.
latency | Checkout under 300 ms | fastest-checkout | The 95th percentile of the whole checkout call, measured at the edge, under 300 ms in every region.
retries | Smart retries and recovery | fastest-checkout | Recover a third of failed recurring charges without a message to the buyer.
multi-store | Multi-store accounts | mid-market | One account, many stores: shared catalogue, separate settlement, one sign-in.
b2b | Business pricing and invoices | mid-market | Invoices, payment terms and price lists for business buyers.
sso | Enterprise single sign-on | mid-market | SAML and OIDC with directory sync, as every second mid-market deal asks for.
search-sells | Search that sells | mid-market | Revenue per search up by 12 %, shown in a holdout.
residency | EU data residency | trusted | Data of EU merchants is stored and processed in the EU only, contractually and provably.
zero-trust | Zero-trust internal access | trusted | No standing access to production; every session attributed and recorded.
pci | Payment security standard v4 | trusted | Assessed against version 4 before the deadline, without exceptions.
onboarding | Guided onboarding | self-serve-revenue | First sale within seven days for 40 % of new stores.
partners | Referral and partner programme | self-serve-revenue | A fifth of new stores come through partners and referrals.
relaunch | Mobile app relaunch | self-serve-revenue | Merchants run the day's work from the phone; weekly active merchants doubled.
usage | Usage-based plans | self-serve-revenue | Plans that grow with the store, without a call to sales.
loyalty | Loyalty wallet | self-serve-revenue | Points and rewards across stores. Stopped after the pilot: merchants didn't want to share customers.
self-serve | Self-serve insights | answers | Merchants answer nine of ten questions about their sales without support.
real-time | Near-real-time reporting | answers | Sales visible in reports within a minute.
forecasts | Forecasts for merchants | answers | Sales and stock forecasts that merchants act upon weekly.
`;

/** Behind the security level of the leadership: an acquisition that few may know of. */
export const confidential = {
  initiative: { handle: 'lumen', title: 'Integrate Lumen Wallet', objective: 'mid-market' },
  epic: 'Lumen Wallet: technical due diligence and integration plan',
  objects: ['ledger exports', 'licence transfers', 'customer contracts', 'settlement rails', 'integration options'],
} as const;

/** Behind the level of the security response. */
export const incidents = [
  'Token replay possible on the legacy gateway',
  'Admin session stays valid after the role is removed',
  'Webhook signature accepts an expired key',
  'Export link can be guessed for old reports',
  'Rate limit missing on the one-time code endpoint',
  'Internal dashboard reachable from the guest network',
  'Dependency with a known remote code execution',
  'Audit log lacks deletions by service accounts',
] as const;
