/** See payments.ts for the form. */
export const growth = `
Onboarding checklist | onboarding | Onboarding | setup steps, progress bars, step reminders, skipped steps, sample orders
Import from other platforms | onboarding | Onboarding | import wizards, field mappings, import previews, failed rows, customer lists
Self-serve plan changes | usage | Plans | plan cards, upgrade prompts, downgrade rules, trial extensions, plan comparisons
Usage-based plan pages | usage | Plans | usage charts, cost calculators, spend caps, usage alerts, billing questions
Referral programme | partners | Referrals | referral links, reward rules, referral dashboards, fraud checks, payout requests
Partner directory | partners | Referrals | partner profiles, partner badges, lead forms, partner reviews, partner tiers
Sign-up without a card | onboarding | Onboarding | trial accounts, sign-up forms, verification e-mails, abuse limits, regional consents
Lifecycle e-mails | - | Messaging | e-mail journeys, send windows, unsubscribe links, message variants, suppression lists
Experiment platform | - | Experiments | experiment flags, sample sizes, guardrail metrics, exposure logs, experiment reviews
Pricing page experiments | b2b | Experiments | pricing variants, currency pickers, discount codes, feature tables, annual toggles
Loyalty wallet | loyalty | Referrals | loyalty points, point expiries, reward catalogues, tier rules, wallet passes
Win-back campaigns | - | Messaging | churn scores, win-back offers, exit surveys, paused stores, return visits
`;
