/**
 * One role's targets and importance as they are being changed. Changes are kept per role until they are saved or dropped,
 * also while one is in another room; they are written as one entry.
 */
import { SvelteMap } from 'svelte/reactivity';
import type { ApiError, CompetenceEditDto, RoleEditAsk, RoleEditor, RoleRow } from '$lib/api/generated/commands';
import { Asked } from '$lib/api/asked.svelte';
import { Once } from '$lib/once.svelte';
import type { Session } from '$lib/session.svelte';

export type Field = 'target' | 'importance';

/** Changes that wait: `role 6.5.3 target` to the level. One record's; the sample has its own. */
const waiting = { own: new SvelteMap<string, number>(), sample: new SvelteMap<string, number>() };

export class RoleEditorState {
  readonly asked = new Asked<RoleEditor>();
  refusal = $state.raw<ApiError | null>(null);
  readonly once = new Once();

  constructor(private readonly session: Session) {}

  load(role: string | null): Promise<unknown> {
    return this.asked.ask(() => this.session.door.call('role_show', role ? { role } : {}));
  }

  get #waiting(): SvelteMap<string, number> {
    return this.session.status.answer?.sample ? waiting.sample : waiting.own;
  }

  #key(row: RoleRow, field: Field): string {
    return `${this.asked.answer?.role} ${row.number} ${field}`;
  }

  of(row: RoleRow, field: Field): number {
    return this.#waiting.get(this.#key(row, field)) ?? row[field];
  }

  set(row: RoleRow, field: Field, value: number): void {
    this.refusal = null;
    if (value === row[field]) this.#waiting.delete(this.#key(row, field));
    else this.#waiting.set(this.#key(row, field), value);
  }

  /** What of a row differs from the shipped profile, as it stands now. */
  differs(row: RoleRow): 'target' | 'importance' | 'both' | null {
    const target = this.of(row, 'target') !== row.usual_target;
    const importance = this.of(row, 'importance') !== row.usual_importance;
    return target && importance ? 'both' : target ? 'target' : importance ? 'importance' : null;
  }

  /** The changes that are not saved yet. */
  get changes(): CompetenceEditDto[] {
    return (this.asked.answer?.rows ?? []).flatMap((row) => {
      const target = this.#waiting.get(this.#key(row, 'target'));
      const importance = this.#waiting.get(this.#key(row, 'importance'));
      if (target === undefined && importance === undefined) return [];
      return [
        { number: row.number, ...(target !== undefined && { target }), ...(importance !== undefined && { importance }) }
      ];
    });
  }

  get differing(): number {
    return (this.asked.answer?.rows ?? []).filter((row) => this.differs(row)).length;
  }

  drop(): void {
    this.refusal = null;
    for (const key of [...this.#waiting.keys()])
      if (key.startsWith(`${this.asked.answer?.role} `)) this.#waiting.delete(key);
  }

  save(): Promise<void> {
    return this.#edit({ competences: this.changes });
  }

  reset(): Promise<void> {
    return this.#edit({ reset: true });
  }

  async #edit(what: Omit<RoleEditAsk, 'role'>): Promise<void> {
    const role = this.asked.answer?.role;
    if (!role) return;
    await this.once.run(async () => {
      this.refusal = await this.session.write('role_edit', { role, ...what });
      if (!this.refusal) this.drop();
    });
  }
}
