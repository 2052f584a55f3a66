import type { Template } from '../template';
import { evidenceSection, updateSection, whySection, withCore } from './core';

const section = 'outcome';

/** For work that promises a change in behaviour and leaves open how. */
export const outcome: Template = {
  id: 'outcome',
  version: 1,
  name: 'Outcome',
  description: 'You promise a change for customers and leave open how to get there.',
  sections: [updateSection, whySection, { id: section, label: 'The outcome' }, evidenceSection],
  fields: withCore([
    {
      id: 'outcomeStatement',
      type: 'text',
      label: 'Outcome',
      help: 'What will people do differently once this has worked? One sentence, no feature names.',
      placeholder: 'Admins set up a new department on their own in under an hour.',
      section,
      requiredAt: 'always',
      maxLength: 500,
    },
    {
      id: 'impact',
      type: 'longText',
      label: 'So what?',
      help: 'What does it bring the business when that happens? A rough number beats none.',
      placeholder: 'Set-up is the first reason for churn among large teams: 1.2 m a year.',
      section,
      requiredAt: 'commit',
      maxLength: 2_000,
    },
    {
      id: 'leadingIndicator',
      type: 'text',
      label: 'Leading indicator',
      help: 'What will move within weeks, long before the success metric does?',
      placeholder: 'Share of new departments that use the import in week one',
      section,
      requiredAt: 'commit',
      maxLength: 500,
    },
    {
      id: 'bets',
      type: 'table',
      label: 'Bets',
      help: 'What you try, in order, and what would tell you to drop it.',
      section,
      requiredAt: 'never',
      columns: [
        { id: 'bet', label: 'Bet', type: 'text', placeholder: 'Import from the directory', required: true },
        { id: 'signal', label: 'Drop it when', type: 'text', placeholder: 'Fewer than 1 in 5 finish it' },
      ],
    },
    {
      id: 'notDoing',
      type: 'longText',
      label: 'Not doing',
      help: 'What people may expect from this and won’t get.',
      placeholder: 'No changes to billing groups; that is a separate item.',
      section,
      requiredAt: 'never',
      maxLength: 2_000,
    },
    {
      id: 'reviewOn',
      type: 'date',
      label: 'Review date',
      help: 'When do you look at the numbers and decide to go on, change or stop?',
      section,
      requiredAt: 'commit',
    },
  ]),
};
