/** See payments.ts for the form. */
export const platform = `
Single sign-on with SAML and OIDC | sso | Identity | identity providers, sign-on sessions, certificate rollovers, group mappings, just-in-time accounts
Directory sync | sso | Identity | directory users, provisioning errors, deactivated users, sync schedules, attribute maps
Store accounts and tenancy | multi-store | Tenancy | tenant records, store hierarchies, tenant limits, account transfers, tenant audits
EU region foundation | residency | Regions | EU databases, regional secrets, data-flow maps, region pins, cross-region calls
Customer data move to the EU | residency | Regions | migration waves, dual writes, cut-over checks, rollback points, customer notices
Service mesh and zero trust | zero-trust | Network | service identities, network policies, mutual TLS certificates, access logs, break-glass accounts
Privileged access management | zero-trust | Identity | privileged roles, access requests, approval chains, session recordings, expiring grants
Event backbone v2 | real-time | Events | event schemas, dead letters, consumer lags, replay jobs, partition keys
Edge cache for checkout | latency | Network | cache rules, purge requests, edge functions, origin shields, hit ratios
Observability for product teams | - | Developer experience | service dashboards, trace samples, log budgets, alert routes, error budgets
Continuous delivery for all services | - | Developer experience | deploy pipelines, canary checks, rollback buttons, build caches, preview environments
Secrets rotation | pci | Network | rotated secrets, secret owners, expiry reports, secret scanners, emergency rotations
`;
