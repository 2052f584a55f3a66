/**
 * Something wrong with a query that parses. A value that doesn't exist is a warning to `jql/parse`, and an error to a search, as
 * everything else is.
 */
export interface Problem {
  readonly text: string;
  readonly isMissingValue: boolean;
}

const problem = (text: string): Problem => ({ text, isMissingValue: false });
const missing = (text: string): Problem => ({ text, isMissingValue: true });

const DATE_FORMATS =
  "Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.";

/** Jira's sentences about queries. What is hidden and what doesn't exist get the same one. */
export const say = {
  noField: (field: string) => problem(`Field '${field}' does not exist or you do not have permission to view it.`),
  noSort: (field: string) => problem(`Not able to sort using field '${field}'.`),
  operator: (operator: string, field: string) =>
    problem(`The operator '${operator}' is not supported by the '${field}' field.`),
  noEmpty: (field: string) => problem(`The field '${field}' does not support searching for EMPTY values.`),
  emptyOrdered: (operator: string, field: string) =>
    problem(`The operator '${operator}' does not support searching for EMPTY values on the field '${field}'.`),
  noEmptyText: (field: string) => problem(`The field '${field}' does not support searching for an empty string.`),
  badText: (text: string, field: string) => problem(`Unable to parse the text '${text}' for field '${field}'.`),
  badTextStart: (text: string, field: string, start: string) =>
    problem(`The text query '${text}' for field '${field}' is not allowed to start with '${start}'.`),
  noValue: (value: string, field: string) => missing(`The value '${value}' does not exist for the field '${field}'.`),
  noId: (id: string, field: string) => missing(`A value with ID '${id}' does not exist for the field '${field}'.`),
  noIssue: (key: string, field: string) => missing(`An issue with key '${key}' does not exist for field '${field}'.`),
  badKey: (key: string, field: string) => problem(`The issue key '${key}' for field '${field}' is invalid.`),
  badDate: (value: string, field: string) =>
    problem(`Date value '${value}' for field '${field}' is invalid. ${DATE_FORMATS}`),
  badPredicateDate: (value: string, predicate: string) =>
    problem(`Date value '${value}' for predicate '${predicate}' is invalid. ${DATE_FORMATS}`),
  badNumber: (value: string, field: string) =>
    problem(`The value '${value}' for field '${field}' is invalid - please specify a number.`),
  badDuration: (value: string, field: string) =>
    problem(
      `The value '${value}' for field '${field}' is invalid. Please specify a positive duration format; for example: '1h 30m', '2d'.`,
    ),
  cyclicFilter: (field: string, value: string, filter: string) =>
    problem(
      `Field '${field}' with value '${value}' matches filter '${filter}' and causes a cyclical reference, this query can not be executed and should be edited.`,
    ),
  noFunction: (call: string) => problem(`Unable to find JQL function '${call}'.`),
  arguments: (name: string, least: number, most: number, given: number) =>
    problem(
      least === most
        ? `Function '${name}' expected '${least}' arguments but received '${given}'.`
        : `Function '${name}' expected between '${least}' and '${most}' arguments but received '${given}'.`,
    ),
  anonymousFunction: (name: string) => problem(`Function '${name}' cannot be called as anonymous user.`),
  functionDuration: (name: string) =>
    problem(`Duration for function '${name}' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier.`),
  functionProject: (project: string, name: string) =>
    missing(`Could not resolve the project '${project}' provided to function '${name}'.`),
  functionIssue: (issue: string, name: string) => missing(`Issue '${issue}' could not be found in function '${name}'.`),
  functionLinkType: (type: string, name: string) =>
    missing(`Issue link type '${type}' could not be found in function '${name}'.`),
  functionGroup: (group: string, name: string) =>
    missing(`Function '${name}' can not generate a list of usernames for group '${group}'; the group does not exist.`),
  functionValue: (name: string, value: string) =>
    missing(`The value '${value}' provided to function '${name}' does not exist.`),
  functionForField: (name: string, field: string) =>
    problem(`A value provided by the function '${name}' is invalid for the field '${field}'.`),
  functionForDate: (name: string, field: string) =>
    problem(`A date for the field '${field}' provided by the function '${name}' is not valid.`),
  functionForPredicate: (name: string, predicate: string) =>
    problem(`A date for the predicate '${predicate}' provided by the function '${name}' is not valid.`),
  listValue: (operator: string, value: string, field: string) =>
    problem(`Operator '${operator}' does not support the list value '${value}' for field '${field}'.`),
  nonListValue: (operator: string, value: string, field: string) =>
    problem(`Operator '${operator}' does not support the non-list value '${value}' for field '${field}'.`),
  noHistory: (field: string) => problem(`History searches do not support the '${field}' field.`),
  oneDate: (predicate: string) =>
    problem(`The ${predicate.toUpperCase()} predicate must be supplied with only 1 date value.`),
  twoDates: (predicate: string) =>
    problem(`The ${predicate.toUpperCase()} predicate must be supplied with exactly 2 date values.`),
  predicate: (predicate: string, operator: string) =>
    problem(`The ${operator.toUpperCase()} operator does not support the use of the ${predicate} predicate.`),
  /** Not Jira's: it searches these, this embedded Jira doesn't. */
  notModelled: (what: string) => problem(`${what} isn't supported by this local Jira; it works on a Jira Cloud site.`),
} as const;
