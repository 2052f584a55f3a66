import * as csp from '@forge/csp';
import * as cheerio from 'cheerio';
import type { Manifest } from './manifest';

type CspPermissions = Parameters<InstanceType<typeof csp.CSPProcessingService>['getCspDetails']>[1];

/**
 * The Content-Security-Policy that Forge serves the page with in production, by Atlassian's own package. Two directives differ: the
 * page around the frame is the shell instead of a site of Atlassian's, and nothing is reported.
 */
export function contentSecurityPolicy(html: string, manifest: Manifest, shellOrigin: string): string {
  const logger = { info: () => undefined };
  // The package is typed for an older cheerio and its own reading of the manifest; both are the same values.
  const processing = new csp.CSPProcessingService(logger as never, cheerio.load as never);
  const existingCSPDetails = processing.getCspDetails(html, manifest.permissions as CspPermissions);
  return new csp.CSPInjectionService()
    .getInjectableCSP({ existingCSPDetails, microsEnv: 'prod' })
    .filter((directive) => !directive.startsWith('report-uri'))
    .map((directive) => (directive.startsWith('frame-ancestors') ? `frame-ancestors ${shellOrigin}` : directive))
    .join('; ');
}
