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

/** What the address says. */
function said(): [Room, string[]] {
  const [room, ...rest] = location.hash.replace(/^#\/?/, '').split('/').filter(Boolean).map(decodeURIComponent);
  return [isRoom(room) ? room : 'today', rest];
}

export class Place {
  room = $state<Room>('today');
  /** What stands behind the room, such as a competence's number. */
  rest = $state.raw<string[]>([]);

  #latest = 0;

  /** One is where the address says once `ready` has what is needed to be there; nothing where all of it is there already. */
  constructor(private readonly ready: (room: Room) => Promise<unknown> | undefined = () => undefined) {
    this.#be(...said());
    addEventListener('hashchange', this.#read);
  }

  #read = (): void => {
    const [room, rest] = said();
    const mine = ++this.#latest;
    const waits = this.ready(room);
    if (!waits) this.#be(room, rest);
    else void waits.then(() => mine === this.#latest && this.#be(room, rest));
  };

  #be(room: Room, rest: string[]): void {
    this.room = room;
    this.rest = rest;
  }

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
