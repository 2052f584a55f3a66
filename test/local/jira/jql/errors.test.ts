import { createJqlEngine } from '../../../../local/jira/jql/engine';
import { ANN, smallSite } from './small-site';

const { as } = smallSite();
const engine = createJqlEngine();

function errorsOf(jql: string, accountId: string | null = ANN): readonly string[] {
  const outcome = engine.search(jql, as(accountId));
  return outcome.ok ? [] : outcome.errors;
}

describe('queries that cannot be parsed', () => {
  const operators =
    "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";
  test.each([
    ['project =', 'Expecting either a value, list or function before the end of the query.'],
    ['project = PAY AND', 'Expecting a field name at the end of the query.'],
    ['invalid query', `Expecting operator but got 'query'. ${operators} (line 1, character 9)`],
    ['status', `Expecting operator before the end of the query. ${operators}`],
    ['project = PAY status = Done', "Expecting either 'OR' or 'AND' but got 'status'. (line 1, character 15)"],
    ['(project = PAY', "Expecting ')' before the end of the query."],
    ['summary ~ "unclosed', "The quoted string 'unclosed' has not been completed. (line 1, character 11)"],
    [
      'due < 2026/01/01',
      "The character '/' is a reserved JQL character. You must enclose it in a string or use the escape '\\u002f' instead. (line 1, character 11)",
    ],
    [
      'project = and',
      "Expecting either a value, list or function but got 'and'. You must surround 'and' in quotation marks to use it as a value. (line 1, character 11)",
    ],
    [
      'status = select',
      "'select' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 10)",
    ],
    ['project = PAY order summary', "Expecting 'by' but got 'summary'. (line 1, character 21)"],
    ['project = PAY order by', 'Expecting a field name at the end of the query.'],
    ['project = PAY order by key up', "Expecting either 'ASC' or 'DESC' but got 'up'. (line 1, character 28)"],
    ['[12] = 3', "Expecting a field name but got '['. Did you mean 'cf['? (line 1, character 1)"],
  ])('%s', (jql, expected) => {
    expect(errorsOf(jql)).toEqual([`Error in the JQL Query: ${expected}`]);
  });
});

describe('queries that parse and mean nothing', () => {
  test.each([
    ['universe = 42', "Field 'universe' does not exist or you do not have permission to view it."],
    ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
    ['status = 999', "A value with ID '999' does not exist for the field 'status'."],
    ['key = NOPE-1', "An issue with key 'NOPE-1' does not exist for field 'key'."],
    ['key = rubbish', "The issue key 'rubbish' for field 'key' is invalid."],
    ['summary = test', "The operator '=' is not supported by the 'summary' field."],
    ['text !~ x', "The operator '!~' is not supported by the 'text' field."],
    ['summary in test', "Operator 'in' does not support the non-list value '\"test\"' for field 'summary'."],
    [
      'status = (Done, "To Do")',
      "Operator '=' does not support the list value '(Done, \"To Do\")' for field 'status'.",
    ],
    [
      'assignee = membersOf("release-managers")',
      "Operator '=' does not support the list value 'membersOf(\"release-managers\")' for field 'assignee'.",
    ],
    [
      'assignee in currentUser()',
      "Operator 'in' does not support the non-list value 'currentUser()' for field 'assignee'.",
    ],
    ['project is EMPTY', "The field 'project' does not support searching for EMPTY values."],
    ['text ~ ""', "The field 'text' does not support searching for an empty string."],
    ['text ~ "AND"', "Unable to parse the text 'AND' for field 'text'."],
    [
      'created > yesterday',
      "Date value 'yesterday' for field 'created' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.",
    ],
    ['"Story Points" = many', "The value 'many' for field 'Story Points' is invalid - please specify a number."],
    ['status = nope()', "Unable to find JQL function 'nope()'."],
    ['status = currentUser()', "A value provided by the function 'currentUser' is invalid for the field 'status'."],
    ['created > currentUser()', "A date for the field 'created' provided by the function 'currentUser' is not valid."],
    ['created > now(-1)', "Function 'now' expected '0' arguments but received '1'."],
    [
      'created > startOfDay(soon)',
      "Duration for function 'startOfDay' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier.",
    ],
    [
      'assignee in membersOf(nobody)',
      "Function 'membersOf' can not generate a list of usernames for group 'nobody'; the group does not exist.",
    ],
    ['issue in linkedIssues(PAY-1, loves)', "Issue link type 'loves' could not be found in function 'linkedIssues'."],
    ['summary was x', "History searches do not support the 'summary' field."],
    ['status changed during 11', 'The DURING predicate must be supplied with exactly 2 date values.'],
    ['status changed to Nowhere', "The value 'Nowhere' does not exist for the field 'status'."],
    ['project = PAY ORDER BY bogus', "Not able to sort using field 'bogus'."],
    [
      'issue in watchedIssues()',
      "Function 'watchedIssues' isn't supported by this local Jira; it works on a Jira Cloud site.",
    ],
    ['votes > 3', "Field 'votes' isn't supported by this local Jira; it works on a Jira Cloud site."],
  ])('%s', (jql, expected) => {
    expect(errorsOf(jql)).toEqual([expected]);
  });
});

test('everything that is wrong is reported at once', () => {
  expect(errorsOf('universe = 42 AND (project = NOPE OR summary = x) ORDER BY bogus')).toEqual([
    "Field 'universe' does not exist or you do not have permission to view it.",
    "The value 'NOPE' does not exist for the field 'project'.",
    "The operator '=' is not supported by the 'summary' field.",
    "Not able to sort using field 'bogus'.",
  ]);
});

test('a visitor who is not signed in leads nothing', () => {
  expect(errorsOf('project in projectsLeadByUser()', null)).toEqual([
    "Function 'projectsLeadByUser' cannot be called as anonymous user.",
  ]);
  expect(errorsOf('assignee = currentUser()', null)).toEqual([]);
});
