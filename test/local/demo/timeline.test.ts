import { hostClock } from '../../../local/clock';
import { calendarFrom } from '../../../local/demo/calendar';
import { playTimeline, type Thread } from '../../../local/demo/story/timeline';

const calendar = calendarFrom('2026-11-22');

beforeEach(() => hostClock.setTo(new Date('2026-11-22T10:30:00Z')));
afterEach(() => hostClock.reset());

test('plays scenes in the order of their days, each on its day, and today’s before the hour that goes on', async () => {
  const played: string[] = [];
  const thread = (about: string, ...days: readonly number[]): Thread => ({
    about,
    scenes: days.map((day) => ({
      day,
      play: () => Promise.resolve(void played.push(`${about} ${new Date().toISOString().slice(0, 10)}`)),
    })),
  });
  const hours: number[] = [];
  const today = {
    about: 'c',
    scenes: [{ day: 0, play: () => Promise.resolve(void hours.push(new Date().getUTCHours())) }],
  };

  expect(await playTimeline([thread('a', -40, -1), thread('b', -7), today], calendar)).toEqual([]);
  expect(played).toEqual(['a 2026-10-13', 'b 2026-11-15', 'a 2026-11-21']);
  expect(hours).toEqual([9]);
});

test('a thread that fails ends there and says so; the others go on and the clock is back', async () => {
  const played: string[] = [];
  const play = (name: string) => () => Promise.resolve(void played.push(name));
  const broken: Thread = {
    about: 'the broken one',
    scenes: [
      { day: -9, play: () => Promise.reject(new Error('Not yours to decide.')) },
      { day: -8, play: play('never') },
    ],
  };
  const sound: Thread = { about: 'the sound one', scenes: [{ day: -8, play: play('sound') }] };

  expect(await playTimeline([broken, sound], calendar)).toEqual([
    { about: 'the broken one', message: 'Not yours to decide.' },
  ]);
  expect(played).toEqual(['sound']);
  expect(hostClock.now().toISOString()).toMatch(/^2026-11-22T10:30/);
});
