import { isRecordKind } from '../launch/item-subject';
import type { Problem } from '../problem';
import type { DraftItem } from './checklist-record';

const MOST_LABEL = 60;
const MOST_JQL = 2000;

/** What can't be asked as evidence: the same kind twice, a record beside what people give, or a check without its query. */
export function evidenceProblems(items: readonly DraftItem[]): readonly Problem[] {
  return [...items.flatMap((item, index) => ofItem(item, `items/${index}`)), ...secondGoNoGo(items)];
}

function ofItem(item: DraftItem, path: string): readonly Problem[] {
  const { evidence, jql } = item;
  const kinds = evidence.map(({ kind }) => kind);
  const problem = (part: string, code: string, message: string): Problem => ({
    path: `${path}/${part}`,
    code,
    message,
  });
  const problems = evidence.flatMap(({ kind, label }, index): Problem[] => {
    if (label === '') return [problem(`evidence/${index}/label`, 'too_small', 'Say in a word what is asked for.')];
    if (label.length > MOST_LABEL)
      return [problem(`evidence/${index}/label`, 'too_big', `Keep it to ${MOST_LABEL} characters.`)];
    return kinds.indexOf(kind) === index
      ? []
      : [problem(`evidence/${index}/kind`, 'duplicate', 'This kind is asked for already: one piece settles both.')];
  });
  const recorded = kinds.find(isRecordKind);
  if (recorded !== undefined && kinds.length > 1) {
    problems.push(problem('evidence', 'alone', `“${recorded}” settles an item by itself: remove the other evidence.`));
  }
  if (kinds.includes('automatic') && jql === null) {
    problems.push(problem('jql', 'missing', 'Write the query of its check: it passes when nothing matches.'));
  }
  if (!kinds.includes('automatic') && jql !== null) {
    problems.push(
      problem('jql', 'unused', 'Only an automatic check has a query: ask for that evidence, or remove the query.'),
    );
  }
  if (jql !== null && jql.length > MOST_JQL) {
    problems.push(problem('jql', 'too_big', `Keep the query to ${MOST_JQL.toLocaleString('en')} characters.`));
  }
  if (kinds.includes('wave exit') && item.pack !== 'region') {
    problems.push(problem('evidence', 'misplaced', 'Only an item of the region pack follows the exit of a wave.'));
  }
  return problems;
}

/** One launch has one go/no-go: a second item would say the same. */
function secondGoNoGo(items: readonly DraftItem[]): readonly Problem[] {
  return items
    .flatMap((item, index) => (item.evidence.some(({ kind }) => kind === 'go/no-go') ? [index] : []))
    .slice(1)
    .map((index) => ({
      path: `items/${index}/evidence`,
      code: 'duplicate',
      message: 'Another item follows the go/no-go already.',
    }));
}
