/** One epic a line: title | initiative | component | what it is about, as plural nouns that summaries are made of. */
export const payments = `
Card vault and saved cards | one-tap | Vault | saved cards, network tokens, card expiry reminders, default card choices, vault key rotations
One-tap checkout button | one-tap | Checkout | one-tap buttons, device bindings, wallet fallbacks, address suggestions, consent prompts
Bank redirects for the Nordics | local-methods | Payment methods | bank redirect sessions, bank logos, redirect time-outs, settlement references, refund references
Instalments with local lenders | local-methods | Payment methods | instalment offers, lender decisions, repayment schedules, eligibility rules, partial refunds
Checkout latency budget | latency | Checkout | slow fraud calls, checkout bundles, connection pools, price quotes, session look-ups
Smart retries for failed charges | retries | Billing | retry schedules, decline reasons, dunning e-mails, retry budgets, grace periods
Account updater | retries | Billing | updated card numbers, issuer batches, closed accounts, update reports, opt-outs
Invoices for business buyers | b2b | Billing | invoices, purchase orders, payment terms, credit limits, tax identifiers
Multi-store settlement | multi-store | Settlement | settlement accounts, payout calendars, store balances, inter-store transfers, payout statements
Security standard v4 for payments | pci | Vault | script inventories, tamper alerts, access reviews, key custodians, evidence packs
Usage-based billing engine | usage | Billing | usage meters, price tiers, billing previews, overage alerts, prorated charges
Refund automation | - | Settlement | refund rules, refund approvals, refund notices, disputed refunds, refund ledgers
`;
