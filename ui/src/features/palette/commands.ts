/** What "Find or do" can do without finding anything: rooms to go to, and acts. */
import type { Key } from '$lib/i18n/keys';
import { t } from '$lib/i18n/words';
import { to, type Place, type Room } from '$lib/place.svelte';
import type { Session } from '$lib/session.svelte';

export interface Command {
  id: string;
  words: string;
  /** What typed words must begin, where it is not all of `words`: what was done is not a name to find undo by. */
  named?: string;
  /** Said at the end of its line: a key, or where it leads. */
  keys?: string;
  run: () => void | Promise<void>;
}

export const THEMES = ['system', 'light', 'dark'] as const;

/** Rooms by the letter that goes there after G. Unique, and none for what is only reached from another room. */
export const LETTERS: readonly (readonly [letter: string, room: Room])[] = [
  ['t', 'today'],
  ['a', 'path'],
  ['c', 'competences'],
  ['l', 'clauses'],
  ['e', 'evidence'],
  ['s', 'study'],
  ['x', 'practice'],
  ['p', 'portfolio']
];

export interface Reach {
  session: Session;
  place: Place;
  help: () => void;
}

export function acts({ session, place, help }: Reach): Command[] {
  const status = session.status.answer;
  const goes = (id: string, key: Key, ...where: Parameters<typeof to>): Command => ({
    id,
    words: t(key),
    run: () => place.go(to(...where))
  });
  const theme = (theme: (typeof THEMES)[number]): Command => ({
    id: `theme-${theme}`,
    words: t(`do-theme-${theme}`),
    run: async () => {
      await session.door.call('prefs_set', { theme });
      await session.open();
    }
  });
  return [
    goes('evidence', 'do-evidence', 'evidence', 'new'),
    goes('time', 'do-time', 'study', 'new'),
    status?.timer
      ? {
          id: 'timer-stop',
          words: t('do-timer-stop', { what: status.timer.title }),
          run: async () => {
            // What the log cannot take as it is, Today asks about.
            if (await session.write('timer_stop', {})) place.go(to('today'));
          }
        }
      : { id: 'timer-start', words: t('do-timer-start'), run: () => startTimer(session, place) },
    {
      id: 'plan-accept',
      words: t('do-plan-accept'),
      run: async () => {
        // The path says what was accepted, or why there is nothing to accept.
        await session.write('plan_accept', {});
        place.go(to('path'));
      }
    },
    goes('calendar', 'do-calendar', 'path', 'calendar'),
    goes('what-if', 'do-what-if', 'path', 'what-if'),
    goes('rate', 'do-rate', 'competences', 'list'),
    ...(status?.undo
      ? [
          {
            id: 'undo',
            named: t('undo'),
            words: t('undo-what', { what: status.undo }),
            keys: `${control()} Z`,
            run: session.undo
          }
        ]
      : []),
    ...(status?.redo
      ? [
          {
            id: 'redo',
            named: t('redo'),
            words: t('redo-what', { what: status.redo }),
            keys: `${control()} ${t('key-shift')} Z`,
            run: session.redo
          }
        ]
      : []),
    goes('portfolio', 'do-portfolio', 'portfolio'),
    goes('role', 'do-role', 'settings', 'role'),
    ...THEMES.filter((one) => one !== status?.prefs.theme).map(theme),
    { id: 'keys', words: t('do-keys'), ...(session.singleKeys && { keys: '?' }), run: help },
    status?.sample
      ? { id: 'sample', words: t('sample-leave'), run: () => session.sample(false) }
      : { id: 'sample', words: t('do-sample-open'), run: () => session.sample(true) }
  ];
}

export function rooms({ session, place }: Reach): Command[] {
  const go = (room: Room, letter?: string): Command => ({
    id: `room-${room}`,
    words: t(`nav-${room}`),
    ...(letter && session.singleKeys && { keys: `G ${letter.toUpperCase()}` }),
    run: () => place.go(to(room))
  });
  return [
    ...LETTERS.map(([letter, room]) => go(room, letter)),
    { id: 'annex', words: t('do-annex'), run: () => place.go(to('clauses', 'annex-a')) },
    go('aims'),
    go('settings'),
    { id: 'record', words: t('do-record'), run: () => place.go(to('settings', 'record')) }
  ];
}

/** Starts it on what Today would do next; where nothing is next, Today says why. */
async function startTimer(session: Session, place: Place): Promise<void> {
  const { next } = await session.door.call('today', {});
  if (next) {
    await session.door.call('timer_start', { on: next.topic });
    await session.open();
    session.revision++;
  }
  place.go(to('today'));
}

const MAC = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform);

/** The key that commands go with on this machine, as its keyboard says it. */
export const control = (): string => (MAC ? '⌘' : t('key-control'));

/** Whether each word typed begins a word of the text. */
export function answers(text: string, typed: readonly string[]): boolean {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}.]+/u);
  return typed.every((one) => words.some((word) => word.startsWith(one)));
}
