/** The clause tree of one edition, which rows are open, and the clause beside it. */
import type { ClauseDetail, ClauseRow, ClauseTree } from '$lib/api/generated/commands';
import { SvelteSet } from 'svelte/reactivity';
import { Asked } from '$lib/api/asked.svelte';
import type { Door } from '$lib/api/door';

export const EDITIONS = [2013, 2022] as const;
export type Edition = (typeof EDITIONS)[number];
/** What stands beside the editions in the address and in the choice. */
export const ANNEX = 'annex-a';

export class ClausesState {
  readonly tree = new Asked<ClauseTree>();
  readonly detail = new Asked<ClauseDetail>();
  /** Only what no evidence stands behind. */
  bare = $state(false);
  readonly #folded = new SvelteSet<string>();
  readonly #foldedBare = new SvelteSet<string>();
  #prepared = new Set<number>();

  constructor(private readonly door: Door) {}

  load(edition: Edition): Promise<unknown> {
    return this.tree.ask(async () => {
      const tree = await this.door.call('clause_tree', { standard: edition });
      this.#prepare(tree);
      return tree;
    });
  }

  /** Ids of rows whose children are folded away. What is sought out begins unfolded. */
  get folded(): SvelteSet<string> {
    return this.bare ? this.#foldedBare : this.#folded;
  }

  /** Shows all rows, or only those that no evidence stands behind. */
  show(bare: boolean): void {
    this.#foldedBare.clear();
    this.bare = bare;
  }

  /** At first the chapters are open and what lies deeper is folded, so that the whole standard is in view. */
  #prepare(tree: ClauseTree): void {
    if (this.#prepared.has(tree.standard)) return;
    this.#prepared.add(tree.standard);
    for (const row of tree.rows) if (row.parent && row.depth > 1) this.#folded.add(row.id);
  }

  open(id: string | null): Promise<unknown> | void {
    if (!id) return this.detail.clear();
    return this.detail.ask(() => this.door.call('clause', { clause: id }));
  }

  /** The rows in view, with the lines that lead to them. */
  get rows(): ShownRow[] {
    const rows = this.tree.answer?.rows ?? [];
    return shown(this.bare ? bareRows(rows) : rows, this.folded);
  }

  /** Unfolds what stands above a row. */
  reveal(id: string): void {
    for (const above of ancestors(this.tree.answer?.rows ?? [], id)) this.folded.delete(above);
  }
}

export interface ShownRow {
  row: ClauseRow;
  open: boolean;
  /** Number of siblings, and the row's place among them from 1. */
  size: number;
  place: number;
  /** For each depth above the row from 2 on: whether the line goes on below it. */
  lines: boolean[];
}

/** The clauses that items serve and nothing demonstrates, under what stands above them. */
export function bareRows(rows: readonly ClauseRow[]): ClauseRow[] {
  const wanted = new Set<string>();
  for (const row of rows) {
    if (row.items === 0 || row.demonstrated > 0) continue;
    wanted.add(row.id);
    for (const above of ancestors(rows, row.id)) wanted.add(above);
  }
  const kept = rows.filter((row) => wanted.has(row.id));
  // A row whose children all fell away opens nothing.
  return kept.map((row, index) => ({ ...row, parent: (kept[index + 1]?.depth ?? 0) > row.depth }));
}

/** Rows come in the standard's order with their depth; the parent is the last one of less depth. */
export function shown(rows: readonly ClauseRow[], folded: { has(id: string): boolean }): ShownRow[] {
  const out: ShownRow[] = [];
  let hiddenBelow = Infinity;
  rows.forEach((row, index) => {
    if (row.depth > hiddenBelow) return;
    const open = row.parent && !folded.has(row.id);
    hiddenBelow = row.parent && !open ? row.depth : Infinity;
    const siblings = family(rows, index);
    const lines: boolean[] = [];
    for (let depth = 2; depth <= row.depth; depth++) lines.push(goesOn(rows, index, depth));
    out.push({ row, open, size: siblings.length, place: siblings.indexOf(index) + 1, lines });
  });
  return out;
}

function family(rows: readonly ClauseRow[], index: number): number[] {
  const depth = rows[index]?.depth ?? 1;
  const out: number[] = [];
  let start = index;
  while (start > 0 && (rows[start - 1]?.depth ?? 0) >= depth) start--;
  for (let at = start; at < rows.length && (rows[at]?.depth ?? 0) >= depth; at++)
    if (rows[at]?.depth === depth) out.push(at);
  return out;
}

/** Whether, below this row, another row of that depth belongs to the same parent. */
function goesOn(rows: readonly ClauseRow[], index: number, depth: number): boolean {
  for (let at = index + 1; at < rows.length; at++) {
    const below = rows[at]?.depth ?? 0;
    if (below < depth) return false;
    if (below === depth) return true;
  }
  return false;
}

export function ancestors(rows: readonly ClauseRow[], id: string): string[] {
  const index = rows.findIndex((row) => row.id === id);
  const out: string[] = [];
  let depth = rows[index]?.depth ?? 0;
  for (let at = index - 1; at >= 0; at--) {
    const row = rows[at];
    if (row && row.depth < depth) {
      out.push(row.id);
      depth = row.depth;
    }
  }
  return out;
}
