import type { ReactNode } from 'react';
import type { AdfNode } from '../jira/wire';
import { AdfInline } from './AdfInline';
import { attributeText } from './adf-to-text';

interface BlocksProps {
  readonly nodes: readonly AdfNode[];
  readonly headingShift: number;
}

const INLINE: ReadonlySet<string> = new Set(['text', 'hardBreak', 'mention', 'emoji', 'date', 'status', 'inlineCard']);

/** Nodes in their order; those of a kind that isn't known show what they hold. */
export function AdfBlocks({ nodes, headingShift }: BlocksProps) {
  return (
    <>
      {nodes.map((node, index) =>
        INLINE.has(node.type) ? (
          <AdfInline key={index} nodes={[node]} />
        ) : (
          <Block key={index} node={node} headingShift={headingShift} />
        ),
      )}
    </>
  );
}

function textOf(node: AdfNode, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
}

function Heading({ node, headingShift }: { readonly node: AdfNode; readonly headingShift: number }) {
  const level = typeof node.attrs?.['level'] === 'number' ? node.attrs['level'] : 1;
  const Tag = `h${Math.min(Math.max(level + headingShift, 1), 6)}` as 'h3';
  return (
    <Tag className={`adf__heading adf__heading--${level}`}>
      <AdfInline nodes={node.content ?? []} />
    </Tag>
  );
}

function Block({ node, headingShift }: { readonly node: AdfNode; readonly headingShift: number }): ReactNode {
  const content = node.content ?? [];
  const blocks = <AdfBlocks nodes={content} headingShift={headingShift} />;
  switch (node.type) {
    case 'paragraph':
      return (
        <p>
          <AdfInline nodes={content} />
        </p>
      );
    case 'heading':
      return <Heading node={node} headingShift={headingShift} />;
    case 'bulletList':
      return <ul>{blocks}</ul>;
    case 'orderedList':
      return <ol start={typeof node.attrs?.['order'] === 'number' ? node.attrs['order'] : 1}>{blocks}</ol>;
    case 'listItem':
      return <li>{blocks}</li>;
    case 'taskList':
    case 'decisionList':
      return <ul className="adf__tasks">{blocks}</ul>;
    case 'taskItem':
    case 'decisionItem':
      return <TaskItem node={node} />;
    case 'codeBlock':
      return (
        <pre className="adf__code" tabIndex={0}>
          <code>{content.map(({ text }) => text ?? '').join('')}</code>
        </pre>
      );
    case 'blockquote':
      return <blockquote className="adf__quote">{blocks}</blockquote>;
    case 'panel':
      return <div className={`adf__panel adf__panel--${textOf(node, 'panelType')}`}>{blocks}</div>;
    case 'expand':
    case 'nestedExpand':
      return (
        <details className="adf__expand">
          <summary>{textOf(node, 'title') || 'More'}</summary>
          {blocks}
        </details>
      );
    case 'rule':
      return <hr className="adf__rule" />;
    case 'table':
      return (
        <div className="adf__table" tabIndex={0} role="group" aria-label="Table">
          <table>
            <tbody>{blocks}</tbody>
          </table>
        </div>
      );
    case 'tableRow':
      return <tr>{blocks}</tr>;
    case 'tableHeader':
      return <th>{blocks}</th>;
    case 'tableCell':
      return <td>{blocks}</td>;
    case 'media':
    case 'mediaInline':
      return <span className="adf__media">{textOf(node, 'alt') || 'Attachment'}</span>;
    default:
      return content.length > 0 ? blocks : attributeText(node);
  }
}

function TaskItem({ node }: { readonly node: AdfNode }) {
  const isDone = textOf(node, 'state') === 'DONE';
  return (
    <li className="adf__task">
      <input type="checkbox" checked={isDone} disabled readOnly aria-label={isDone ? 'Done' : 'Not done'} />
      <span>
        <AdfInline nodes={node.content ?? []} />
      </span>
    </li>
  );
}
