/** @jest-environment jsdom */
import '../support/fake-bridge';
import '@testing-library/jest-dom';
import { cleanup, render, screen } from '@testing-library/react';
import type { FieldDefinition } from '../../../src/domain/template/field-definition';
import { AnswerField } from '../../../static/src/roadmap-panel/AnswerField';

const field: FieldDefinition = {
  id: 'rollback',
  type: 'text',
  label: 'Way back',
  help: '',
  section: 'plan',
  requiredAt: 'commit',
  requiredWhen: { field: 'tier', in: ['T1'] },
};

const show = (value: string, stage: 'draft' | 'committed', isAsked: boolean) =>
  render(
    <AnswerField
      field={field}
      value={value}
      isFromJira={false}
      hidesJira={false}
      isAsked={isAsked}
      problems={[]}
      today="2026-11-23"
      stage={stage}
      lock={null}
      onOverride={undefined}
      onChange={() => undefined}
    />,
  );

afterEach(cleanup);

test.each(['', 'Switch the flag off'])(
  'with its condition met at commit it is required, answered (%p) or not',
  (value) => {
    show(value, 'committed', true);
    expect(screen.getByRole('textbox', { name: 'Way back' })).toBeRequired();
  },
);

test('with its condition unmet it is not, and tells of no later need', () => {
  show('', 'draft', false);
  expect(screen.getByRole('textbox', { name: 'Way back' })).not.toBeRequired();
  expect(screen.queryByText('Needed at commit')).not.toBeInTheDocument();
});
