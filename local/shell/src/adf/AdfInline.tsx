import type { ReactNode } from 'react';
import type { AdfNode } from '../jira/wire';
import { Link } from '../router/Link';
import { productPath } from '../router/product-path';
import { Lozenge, type Tone } from '../ui/Lozenge';
import { attributeText } from './adf-to-text';

const STATUS_TONES: Readonly<Record<string, Tone>> = {
  blue: 'information',
  green: 'success',
  yellow: 'warning',
  red: 'danger',
  purple: 'discovery',
};

/** Text with its marks, and what stands among it. */
export function AdfInline({ nodes }: { readonly nodes: readonly AdfNode[] }) {
  return (
    <>
      {nodes.map((node, index) => (
        <Inline key={index} node={node} />
      ))}
    </>
  );
}

function Inline({ node }: { readonly node: AdfNode }): ReactNode {
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduce<ReactNode>(marked, node.text ?? '');
    case 'hardBreak':
      return <br />;
    case 'mention':
      return <span className="adf__mention">{attributeText(node)}</span>;
    case 'date':
      return <span className="adf__date">{dateText(node.attrs?.['timestamp'])}</span>;
    case 'status':
      return <Lozenge tone={STATUS_TONES[String(node.attrs?.['color'])] ?? 'neutral'}>{attributeText(node)}</Lozenge>;
    case 'inlineCard':
      return <SafeLink href={attributeText(node)}>{attributeText(node)}</SafeLink>;
    default:
      return node.content ? <AdfInline nodes={node.content} /> : attributeText(node);
  }
}

function marked(inner: ReactNode, mark: NonNullable<AdfNode['marks']>[number]): ReactNode {
  switch (mark.type) {
    case 'strong':
      return <strong>{inner}</strong>;
    case 'em':
      return <em>{inner}</em>;
    case 'underline':
      return <u>{inner}</u>;
    case 'strike':
      return <s>{inner}</s>;
    case 'code':
      return <code className="adf__inline-code">{inner}</code>;
    case 'subsup':
      return mark.attrs?.['type'] === 'sub' ? <sub>{inner}</sub> : <sup>{inner}</sup>;
    case 'link':
      return <SafeLink href={String(mark.attrs?.['href'] ?? '')}>{inner}</SafeLink>;
    default:
      return inner;
  }
}

/** A link only where it leads to a page or an address for mail: a document is anybody's text. */
function SafeLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  if (!URL.canParse(href, location.origin)) return children;
  const url = new URL(href, location.origin);
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) return children;
  const path = productPath(url.href, location.origin);
  if (path !== null) return <Link href={path}>{children}</Link>;
  return (
    <a href={url.href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function dateText(timestamp: unknown): string {
  const date = new Date(Number(timestamp));
  return Number.isNaN(date.getTime())
    ? ''
    : date.toLocaleDateString('en', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
}
