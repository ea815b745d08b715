/**
 * A piece being described: what is typed, what it serves, its files. It stays as typed until it is kept or discarded, and
 * only what differs from the piece as it stands is sent.
 */
import type { ApiError, EvidenceDetail, EvidenceFields, StubDto } from '$lib/api/generated/commands';
import type { Door } from '$lib/api/door';
import type { Key } from '$lib/i18n/keys';
import { Arrivals } from './incoming.svelte';

export const BASES = ['ability', 'qualification', 'supporting'] as const;
export const FORMS = [
  'work-product',
  'observation',
  'testimony',
  'experience',
  'certificate',
  'degree',
  'course',
  'publication',
  'other'
] as const;
export const LABELS = ['public', 'internal', 'confidential'] as const;
export const REFLECTION = ['situation', 'task', 'action', 'result'] as const;
/** Fields that are emptied with `null`. */
const OPTIONAL = ['until', 'expires', 'issuer', 'reference', 'share', 'witness', 'shows', 'link'] as const;
const NEEDED = ['title', 'basis', 'form', 'label', 'date'] as const;
const STUB = ['holder', 'held_reference', 'fingerprint'] as const;
const FIELDS = [...NEEDED, ...OPTIONAL, ...STUB, ...REFLECTION, 'clauses'] as const;

export type Field = (typeof FIELDS)[number];
export type Words = Record<Field, string>;

export interface Served {
  target: string;
  passage: string;
}

function blank(): Words {
  return Object.fromEntries(FIELDS.map((field) => [field, ''])) as Words;
}

/** The newest edition's clauses go by their number alone. */
const BARE = 'iso-27001-2022/';

function wordsOf(piece: EvidenceDetail): Words {
  const words = blank();
  for (const field of ['title', 'basis', 'form', 'label', 'date'] as const) words[field] = piece.row[field];
  for (const field of OPTIONAL) words[field] = (field === 'expires' ? piece.row.expires : piece[field]) ?? '';
  for (const field of REFLECTION) words[field] = piece.reflection[field] ?? '';
  words.holder = piece.stub?.holder ?? '';
  words.held_reference = piece.stub?.reference ?? '';
  words.fingerprint = piece.stub?.fingerprint ?? '';
  words.clauses = piece.clauses.map(({ id }) => id.replace(BARE, '')).join(', ');
  return words;
}

export class Draft {
  words = $state<Words>(blank());
  serves = $state<Served[]>([]);
  /** One piece of each file, named after it. */
  each = $state(false);
  /** Some of its files are pieces already: what is left is named after its file, be it one. */
  parted = $state(false);
  saving = $state(false);
  failure = $state.raw<ApiError | null>(null);
  /** What is missing, by field. */
  wrong = $state.raw<Partial<Record<Field, Key>>>({});
  readonly files: Arrivals;
  /** What it began as. */
  readonly #words: Words;
  readonly #serves: Served[];
  readonly #files: string[];
  /** Chosen by hand: the usual one does not replace it any more. */
  #chosen: Set<Field>;
  #seeded: string | null = null;

  constructor(
    door: Door,
    today: string,
    readonly piece: EvidenceDetail | null = null
  ) {
    this.#words = piece ? wordsOf(piece) : { ...blank(), date: today };
    this.#serves = piece?.serves.map(({ target, passage }) => ({ target, passage: passage ?? '' })) ?? [];
    this.#files = piece?.files.map((file) => file.sha256) ?? [];
    this.#chosen = new Set(piece ? ['form', 'label'] : []);
    this.words = { ...this.#words };
    this.serves = this.#serves.map((row) => ({ ...row }));
    this.files = new Arrivals(door, piece?.files);
  }

  get begun(): boolean {
    return this.#described || JSON.stringify(this.serves) !== JSON.stringify(this.#serves);
  }

  /** Whether each of its files becomes a piece. */
  get oneEach(): boolean {
    return this.each && this.files.here.length > (this.parted ? 0 : 1);
  }

  /** Something is said of it, or stands behind it. */
  get #described(): boolean {
    return (
      FIELDS.some((field) => this.words[field] !== this.#words[field]) ||
      this.files.list.length > 0 ||
      this.files.kept.length !== this.#files.length
    );
  }

  /** Takes a basis, and with it the form and label that are usual for it, unless they were chosen by hand. */
  basis(basis: string): void {
    this.words.basis = basis;
    const usual = basis === 'qualification' ? 'certificate' : basis === 'ability' ? 'work-product' : 'other';
    if (!this.#chosen.has('form')) this.words.form = usual;
    this.#usualLabel();
  }

  chose(field: 'form' | 'label'): void {
    this.#chosen.add(field);
    this.#usualLabel();
  }

  #usualLabel(): void {
    if (!this.#chosen.has('label')) this.words.label = this.words.form === 'work-product' ? 'confidential' : 'internal';
  }

  has(target: string): boolean {
    return this.serves.some((row) => row.target === target);
  }

  serve(target: string): void {
    if (!this.has(target)) this.serves.push({ target, passage: '' });
  }

  /** Begins with an item; in place of the one it began with, while nothing else is said. */
  seed(target: string): void {
    const only = this.serves[0];
    const untouched = this.serves.length === 1 && only?.target === this.#seeded && !only.passage.trim();
    if (untouched && !this.#described) this.serves = [];
    if (!this.has(target)) this.#seeded = target;
    this.serve(target);
  }

  unserve(target: string): void {
    this.serves = this.serves.filter((row) => row.target !== target);
  }

  /** A file gives its name to a piece that has none yet. */
  async bring(files: Iterable<File>): Promise<void> {
    await this.files.add(files);
    const first = this.files.here[0]?.seen;
    if (!this.words.title && first) this.words.title = titleOf(first.seen.name);
  }

  /** Whether nothing is missing that a window can see; where something is, it is said by its field. */
  complete(): boolean {
    const wrong: Partial<Record<Field, Key>> = {};
    if (!this.oneEach && !this.words.title.trim()) wrong.title = 'evidence-wrong-title';
    if (!this.words.basis) wrong.basis = 'evidence-wrong-basis';
    this.wrong = wrong;
    return Object.keys(wrong).length === 0;
  }

  /** A refused date is marked where it stands. */
  refused(failure: ApiError): void {
    this.failure = failure;
    if (failure.code !== 'bad-date') return;
    const named = (['date', 'until', 'expires'] as const).filter(
      (field) => this.words[field] && failure.message.includes(this.words[field].trim())
    );
    this.wrong = Object.fromEntries(named.map((field) => [field, 'evidence-wrong-date' as const]));
  }

  /** What is to be said of the piece: all that differs from what stands. */
  get fields(): EvidenceFields {
    const { words } = this;
    const before = this.piece ? this.#words : blank();
    const differs = (field: Field): boolean => words[field].trim() !== before[field];
    const fields: EvidenceFields = {};
    for (const field of NEEDED) if (differs(field)) fields[field] = words[field].trim();
    for (const field of OPTIONAL) if (differs(field)) fields[field] = words[field].trim() || null;
    if (STUB.some(differs)) fields.stub = this.#stub();
    for (const field of REFLECTION) if (differs(field)) (fields.reflection ??= {})[field] = words[field].trim() || null;
    if (differs('clauses')) fields.clauses = words.clauses.split(/[\s,;]+/).filter(Boolean);
    const serves = this.serves.map(({ target, passage }) => ({ target, passage: passage.trim() }));
    if (JSON.stringify(serves) !== JSON.stringify(this.#serves))
      fields.serves = serves.map(({ target, passage }) => (passage ? { target, passage } : { target }));
    const files = this.files.names;
    if (JSON.stringify(files) !== JSON.stringify(this.#files)) fields.files = files;
    return fields;
  }

  #stub(): StubDto | null {
    const [holder = '', reference, fingerprint] = STUB.map((field) => this.words[field].trim());
    if (!holder && !reference && !fingerprint) return null;
    return { holder, ...(reference && { reference }), ...(fingerprint && { fingerprint }) };
  }
}

/** "audit-hr-2026.pdf" as a title: "audit-hr-2026". */
export function titleOf(name: string): string {
  return name.replace(/(?<=.)\.[^.\s]{1,5}$/, '');
}
