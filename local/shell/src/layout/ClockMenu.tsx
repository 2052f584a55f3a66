import ClockIcon from '@atlaskit/icon/core/clock';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { tellFailure } from '../flags/flag-store';
import { clockQuery, type HostTime } from '../host/queries';
import { useSetClock } from '../host/use-set-clock';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Popover } from '../ui/Popover';
import { daysLater, fromLocalInput, toLocalInput } from './clock-time';
import './clock-menu.css';

/** Less than this is the time that answers take, and no shift. */
const SMALLEST_SHIFT_MS = 2000;

function ClockPanel({ time }: { readonly time: HostTime }) {
  const setClock = useSetClock();
  const now = new Date(time.now);
  const [text, setText] = useState(toLocalInput(now));
  const wanted = fromLocalInput(text);
  const set = (instant: string | null) =>
    setClock.mutate(instant, {
      onSuccess: (set) => setText(toLocalInput(new Date(set.now))),
      onError: (error) => tellFailure('The clock was not set', error),
    });
  return (
    <form
      className="clock"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== null) set(wanted);
      }}
    >
      <h2 className="clock__title">The host&rsquo;s clock</h2>
      <p className="clock__now">{now.toLocaleString('en', { dateStyle: 'full', timeStyle: 'short' })}</p>
      <Field label="Set to" hint="Jira, the app and its schedules all go by this clock.">
        {(control) => (
          <input
            {...control}
            className="input"
            type="datetime-local"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <div className="clock__actions">
        <Button type="submit" appearance="primary" disabled={wanted === null}>
          Set
        </Button>
        <Button onClick={() => set(daysLater(now, 1).toISOString())}>+1 day</Button>
        <Button onClick={() => set(daysLater(now, 7).toISOString())}>+1 week</Button>
        <Button appearance="subtle" onClick={() => set(null)}>
          Reset
        </Button>
      </div>
    </form>
  );
}

/** What day it is for the host, and setting it: plans, due dates and schedules can so be seen on any day. */
export function ClockMenu() {
  const clock = useQuery(clockQuery);
  const isShifted = Math.abs(clock.data?.offsetMs ?? 0) > SMALLEST_SHIFT_MS;
  const date = clock.data
    ? new Date(clock.data.now).toLocaleDateString('en', { day: 'numeric', month: 'short', year: 'numeric' })
    : '…';
  return (
    <Popover
      label="The host's clock"
      trigger={(props) => (
        <button
          {...props}
          type="button"
          className={`top-bar__chip ${isShifted ? 'top-bar__chip--shifted' : ''}`}
          title={isShifted ? "The host's clock is set to another time" : "The host's clock"}
        >
          <ClockIcon label="" />
          <span className="visually-hidden">{isShifted ? 'Clock, set: ' : 'Clock: '}</span>
          <span className="top-bar__chip-text">{date}</span>
        </button>
      )}
    >
      {() => (clock.data ? <ClockPanel time={clock.data} /> : <p className="clock">The clock could not be read.</p>)}
    </Popover>
  );
}
