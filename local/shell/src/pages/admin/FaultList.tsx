import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Fault, FaultRule } from '../../../../forge/faults';
import { tellFailure } from '../../flags/flag-store';
import { ask } from '../../jira/rest';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { FAULT_CHOICES, faultName } from './fault-kinds';

const TIMES = [
  ['1', 'Once'],
  ['5', 'Five times'],
  ['', 'Until turned off'],
] as const;

function useFaults() {
  const client = useQueryClient();
  const rules = useQuery({
    queryKey: ['faults'],
    queryFn: async () => (await ask<{ readonly rules: readonly FaultRule[] }>('/_host/faults')).rules,
    refetchInterval: 5000,
  });
  const changed = {
    onSuccess: () => client.invalidateQueries({ queryKey: ['faults'] }),
    onError: (error: Error) => tellFailure('The faults were not changed', error),
  };
  const add = useMutation({
    mutationFn: (body: { readonly fault: Fault; readonly times: number | null }) =>
      ask<unknown>('/_host/faults', { method: 'POST', body }),
    ...changed,
  });
  const remove = useMutation({
    mutationFn: (id: string | null) => ask<unknown>('/_host/faults/remove', { method: 'POST', body: { id } }),
    ...changed,
  });
  return { rules, add, remove };
}

/** Makes things go wrong as they do in production, to see how the app takes it. */
export function FaultList() {
  const { rules, add, remove } = useFaults();
  const [kind, setKind] = useState(FAULT_CHOICES[0]?.id ?? '');
  const [times, setTimes] = useState('1');
  const active = (rules.data ?? []).filter(({ remaining }) => remaining !== 0);
  return (
    <section className="page__section" aria-labelledby="faults-title">
      <h2 id="faults-title" className="page__section-title">
        Faults
      </h2>
      <p className="page__note">
        A fault strikes the app&rsquo;s own calls, not these pages. Search lags about a second behind writes without any
        fault, as Jira&rsquo;s does.
      </p>
      <form
        className="host-form"
        onSubmit={(event) => {
          event.preventDefault();
          const fault = FAULT_CHOICES.find(({ id }) => id === kind)?.fault;
          if (fault) add.mutate({ fault, times: times === '' ? null : Number(times) });
        }}
      >
        <Field label="Fault">
          {(control) => (
            <select {...control} className="input" value={kind} onChange={({ target }) => setKind(target.value)}>
              {FAULT_CHOICES.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="How often">
          {(control) => (
            <select {...control} className="input" value={times} onChange={({ target }) => setTimes(target.value)}>
              {TIMES.map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button type="submit" isLoading={add.isPending}>
          Turn on
        </Button>
      </form>
      {active.length > 0 && (
        <>
          <div className="table-scroll">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">In force</th>
                  <th scope="col">Strikes</th>
                  <th scope="col">
                    <span className="visually-hidden">Actions</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {active.map(({ id, fault, remaining, match }) => (
                  <tr key={id}>
                    <td>
                      {faultName(fault)}
                      {match && ` where “${match}”`}
                    </td>
                    <td>{remaining === null ? 'Until turned off' : `${remaining} more`}</td>
                    <td className="table__number">
                      <Button spacing="compact" onClick={() => remove.mutate(id)}>
                        Turn off<span className="visually-hidden">: {faultName(fault)}</span>
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className="host-actions">
            <Button onClick={() => remove.mutate(null)}>Turn all off</Button>
          </div>
        </>
      )}
    </section>
  );
}
