/**
 * The room: the table with its order and filters, the piece in the margin, and what is being described. It outlives going
 * to another room, so that what is typed stays until it is kept or discarded.
 */
import type { ApiError, EvidenceDetail, EvidenceList, FileDto } from '$lib/api/generated/commands';
import { Asked } from '$lib/api/asked.svelte';
import { Lasting } from '$lib/api/lasting.svelte';
import { asApiError } from '$lib/api/door';
import { kept } from '$lib/kept';
import type { Session } from '$lib/session.svelte';
import { Draft, titleOf } from './draft.svelte';
import type { Arrival } from './incoming.svelte';
import { Items } from './items.svelte';
import { filtered, sorted, turned, type Column, type Filter, type Sort } from './table';

export interface Clause {
  edition: number;
  number: string;
}

export class EvidenceState {
  /** What was answered, and whether nothing narrowed the question. */
  readonly list = new Lasting<EvidenceList & { whole: boolean }>();
  readonly detail = new Asked<EvidenceDetail>();
  readonly items: Items;
  sort = $state.raw<Sort>({ column: 'date', falling: true });
  filter = $state<Filter>({ kind: '', text: '', withdrawn: false });
  competence = $state('');
  /** Only what stands behind this clause. */
  clause = $state.raw<Clause | null>(null);
  /** What is worth knowing of the piece just written. */
  notices = $state.raw<{ id: string; said: string[] } | null>(null);
  draft = $state.raw<Draft | null>(null);
  #revising = new Map<string, Draft>();

  constructor(readonly session: Session) {
    this.items = new Items(session.door);
  }

  readonly #sorted = $derived(sorted(this.list.answer?.rows ?? [], this.sort));
  readonly shown = $derived(filtered(this.#sorted, this.filter));
  readonly withdrawn = $derived(this.list.answer?.rows.filter((row) => row.withdrawn).length ?? 0);
  /** Nothing was ever added. */
  readonly empty = $derived(this.list.answer?.rows.length === 0 && this.list.answer.whole);
  readonly narrowed = $derived(Boolean(this.competence || this.clause || this.filter.kind || this.filter.text.trim()));

  /** Asks for the pieces where they may be others than those that are known. */
  load(): Promise<void> {
    const { competence, clause } = this;
    const request = {
      ...(competence && { competence }),
      ...(clause && { clause: clause.number, standard: clause.edition })
    };
    const whole = !competence && !clause;
    const ground = `${this.session.asOf} ${JSON.stringify(request)}`;
    return this.list.on(ground, async () => ({ ...(await this.session.door.call('evidence_list', request)), whole }));
  }

  open(id: string | null): Promise<unknown> | void {
    if (!id) return this.detail.clear();
    return this.detail.ask(() => this.session.door.call('evidence_show', { evidence: id }));
  }

  turn(column: Column): void {
    this.sort = turned(this.sort, column);
  }

  /** Takes every filter off; where all there is was withdrawn, that is shown too. */
  showAll(): void {
    const rows = this.list.answer?.rows ?? [];
    const gone = rows.length > 0 && rows.every((row) => row.withdrawn);
    this.filter = { kind: '', text: '', withdrawn: this.filter.withdrawn || gone };
    this.competence = '';
    this.clause = null;
  }

  /** Shows all that stands behind a clause: whatever else narrowed the table is taken off. */
  behind(clause: Clause): void {
    this.filter = { ...this.filter, kind: '', text: '' };
    this.competence = '';
    this.clause = clause;
  }

  get #today(): string {
    return this.session.status.answer?.today ?? '';
  }

  /** The piece being added; begun where there is none. */
  adding(): Draft {
    return (this.draft ??= new Draft(this.session.door, this.#today));
  }

  revising(piece: EvidenceDetail): Draft {
    const known = this.#revising.get(piece.row.id);
    if (known?.begun) return known;
    const draft = new Draft(this.session.door, this.#today, piece);
    this.#revising.set(piece.row.id, draft);
    return draft;
  }

  discard(draft: Draft): void {
    draft.files.clear();
    if (draft.piece) this.#revising.delete(draft.piece.row.id);
    else this.draft = null;
  }

  /**
   * Keeps what is described. The id of the piece, or `null` where something stands in the way. What stays as trouble is
   * tried again by `again`, so that what is described is not written twice.
   */
  async keep(draft: Draft, again: () => void = () => void this.keep(draft)): Promise<string | null> {
    draft.failure = null;
    if (draft.saving || !draft.complete()) return null;
    draft.saving = true;
    try {
      if (draft.oneEach) return await this.#keepEach(draft, again);
      const { session } = this;
      const { answer, failure } = draft.piece
        ? await session.act('evidence_revise', { evidence: draft.piece.row.id, fields: draft.fields })
        : await session.act('evidence_add', draft.fields);
      if (!answer) {
        if (!this.#trouble(failure, again)) draft.refused(failure);
        return null;
      }
      draft.files.taken(draft.files.here);
      this.discard(draft);
      this.notices = { id: answer.id, said: answer.notices };
      return answer.id;
    } finally {
      draft.saving = false;
    }
  }

  /** One piece of each file. What is refused stays, with its reason; what went through is kept. */
  async #keepEach(draft: Draft, again: () => void): Promise<string | null> {
    let last: string | null = null;
    for (const arrival of draft.files.here) {
      arrival.refusal = null;
      const { answer, failure } = await this.session.act('evidence_add', this.#ofOne(draft, arrival));
      if (answer) {
        draft.files.taken([arrival]);
        draft.parted = true;
        this.notices = { id: answer.id, said: answer.notices };
        last = answer.id;
      } else if (this.#trouble(failure, again)) {
        // Nothing can be saved: the others wait with it, and the reason stands until it is solved.
        return null;
      } else arrival.refusal = failure;
    }
    if (draft.files.list.length) return null;
    this.discard(draft);
    return last;
  }

  #ofOne(draft: Draft, arrival: Arrival): Draft['fields'] {
    const { seen } = arrival;
    return seen ? { ...draft.fields, title: titleOf(seen.seen.name), files: [seen.file] } : draft.fields;
  }

  /** Whether it stays on the screen as trouble, and so is not said twice. */
  #trouble(failure: ApiError, again: () => void): boolean {
    if (this.session.trouble?.failure !== failure) return false;
    this.session.trouble = { failure, again };
    return true;
  }

  /** Opens a kept file outside the window; answers why not, or `null`. */
  async openFile({ sha256, name }: FileDto): Promise<ApiError | null> {
    try {
      await this.session.door.call('file_open', { sha256, name });
      return null;
    } catch (thrown) {
      return asApiError(thrown);
    }
  }

  /** Saves a copy of a kept file; answers where, or why not. */
  async copy(file: FileDto): Promise<{ saved: string } | { failure: ApiError }> {
    try {
      return { saved: (await this.session.door.call('file_save', { sha256: file.sha256 })).file };
    } catch (thrown) {
      return { failure: asApiError(thrown) };
    }
  }
}

export const evidenceOf = kept((session) => outliving(() => new EvidenceState(session)));

/** Made under a root of its own: what is derived in it does not end with the component that asked first. */
function outliving<T>(make: () => T): T {
  let made: T | undefined;
  $effect.root(() => {
    made = make();
  });
  return made as T;
}
