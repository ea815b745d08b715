/** Where in the window one is: the part of the address behind `#/`, so that back, forward and plain links work. */

export const ROOMS = [
  'today',
  'path',
  'competences',
  'topics',
  'clauses',
  'evidence',
  'study',
  'practice',
  'portfolio',
  'aims',
  'settings'
] as const;
export type Room = (typeof ROOMS)[number];

function isRoom(word: string | undefined): word is Room {
  return ROOMS.some((room) => room === word);
}

export class Place {
  room = $state<Room>('today');
  /** What stands behind the room, such as a competence's number. */
  rest = $state.raw<string[]>([]);

  constructor() {
    this.#read();
    addEventListener('hashchange', this.#read);
  }

  #read = (): void => {
    const [room, ...rest] = location.hash.replace(/^#\/?/, '').split('/').filter(Boolean).map(decodeURIComponent);
    this.room = isRoom(room) ? room : 'today';
    this.rest = rest;
  };

  /** Goes there; `instead` leaves no step back. */
  go(to: string, instead = false): void {
    if (instead) {
      history.replaceState(null, '', to);
      this.#read();
    } else {
      location.hash = to;
    }
  }
}

/** The address of a room, for links. */
export function to(room: Room, ...rest: (string | number)[]): string {
  return `#/${[room, ...rest].join('/')}`;
}
