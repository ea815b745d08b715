/** "Find or do": what was typed, what answers it in groups, and which line Enter takes. */
import { asApiError } from '$lib/api/door';
import { Asked } from '$lib/api/asked.svelte';
import type { Found, Hit } from '$lib/api/generated/commands';
import type { Key } from '$lib/i18n/keys';
import { t } from '$lib/i18n/words';
import { to } from '$lib/place.svelte';
import { acts, answers, rooms, type Command, type Reach } from './commands';

/** After the last key, before the catalogue is asked: milliseconds. */
const PAUSE = 90;

/** The kinds of what is found, in the order they stand in. */
const KINDS = ['competence', 'topic', 'clause', 'evidence', 'item', 'control', 'paper'] as const;
type Kind = (typeof KINDS)[number];

export interface Line extends Command {
  /** Number of what was found, if it has one. */
  number?: string;
  /** Its words are the catalogue's. */
  catalogue: boolean;
}

export interface Group {
  id: string;
  words: string;
  lines: Line[];
}

export class Palette {
  open = $state(false);
  help = $state(false);
  text = $state('');
  at = $state(0);
  readonly found = new Asked<Found>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was typed last is being asked about. */
  #asking: Promise<unknown> = Promise.resolve();

  constructor(private readonly reach: Omit<Reach, 'help'>) {}

  /** Everything that answers what was typed; with nothing typed, everything there is to do. */
  readonly groups: Group[] = $derived.by(() => {
    const reach: Reach = { ...this.reach, help: () => (this.help = true) };
    const typed = this.text.toLowerCase().split(/\s+/).filter(Boolean);
    const of = (commands: Command[]): Line[] =>
      commands.filter((one) => answers(one.named ?? one.words, typed)).map((one) => ({ ...one, catalogue: false }));
    const groups: Group[] = [
      { id: 'do', words: t('palette-do'), lines: of(acts(reach)) },
      { id: 'go', words: t('palette-go'), lines: of(rooms(reach)) }
    ];
    const hits = typed.length ? (this.found.answer?.hits ?? []) : [];
    for (const kind of KINDS)
      groups.push({ id: kind, words: t(`found-${kind}` as Key), lines: hits.filter(is(kind)).map(this.#line) });
    return groups.filter((group) => group.lines.length);
  });

  get lines(): Line[] {
    return this.groups.flatMap((group) => group.lines);
  }

  /** The line Enter takes. */
  get active(): Line | undefined {
    return this.lines[Math.min(this.at, this.lines.length - 1)];
  }

  show(): void {
    this.text = '';
    this.at = 0;
    this.#asking = Promise.resolve();
    this.found.clear();
    this.open = true;
  }

  typed(): void {
    this.at = 0;
    clearTimeout(this.#timer);
    if (!this.text.trim()) return this.found.clear();
    const text = this.text;
    this.#asking = new Promise((answered) => {
      this.#timer = setTimeout(
        () => answered(this.found.ask(() => this.reach.session.door.call('find', { text }))),
        PAUSE
      );
    });
  }

  /** Takes the line the mark is on. Who types faster than the answer comes waits for it, and never gets a stale line. */
  async enter(): Promise<void> {
    const known = this.groups[0]?.id === 'do' || this.groups[0]?.id === 'go';
    if (this.text.trim() && this.at === 0 && !known) await this.#asking;
    if (this.open) await this.take(this.active);
  }

  /** Moves up or down; past an end it goes on at the other. */
  move(by: number): void {
    const count = this.lines.length;
    if (count) this.at = (Math.min(this.at, count - 1) + by + count) % count;
  }

  /** Closes and does it. What fails stays on the screen like any failure. */
  async take(line: Line | undefined): Promise<void> {
    if (!line) return;
    this.open = false;
    const { session } = this.reach;
    try {
      await line.run();
    } catch (thrown) {
      session.trouble = { failure: asApiError(thrown), again: () => void this.take(line) };
    }
  }

  #line = (hit: Hit): Line => ({
    id: `${hit.kind}-${hit.id}`,
    words: hit.title,
    catalogue: hit.kind !== 'evidence',
    ...(hit.number && { number: hit.number }),
    run: () => this.reach.place.go(addressOf(hit))
  });
}

function is(kind: Kind): (hit: Hit) => boolean {
  return (hit) => hit.kind === kind;
}

/** Where a thing found is to be seen. */
export function addressOf(hit: Hit): string {
  switch (hit.kind as Kind) {
    case 'competence':
      return to('competences', hit.id);
    case 'topic':
      return to('topics', hit.id);
    case 'clause': {
      // `iso-27001-2022/9.2`
      const [edition = '', number = ''] = hit.id.split('/');
      return to('clauses', edition.slice(-4), number);
    }
    case 'evidence':
      return to('evidence', hit.id);
    case 'item': {
      const cut = hit.id.lastIndexOf('.');
      return to('competences', hit.id.slice(0, cut), 'rate', hit.id.slice(cut + 1));
    }
    case 'control':
      return to('clauses', 'annex-a');
    case 'paper':
      return to('practice', hit.id);
  }
}
