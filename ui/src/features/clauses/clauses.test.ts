import { describe, expect, it } from 'vitest';
import { doorTo } from '$lib/api/door';
import { fakeHost } from '$lib/api/host.fake';
import { ancestors, ClausesState } from './clauses.svelte';

const numbers = (state: ClausesState): string[] => state.rows.map((shown) => shown.row.number);

async function tree(): Promise<ClausesState> {
  const state = new ClausesState(doorTo(fakeHost()));
  await state.load(2022);
  return state;
}

describe('the clause tree', () => {
  it('begins with the chapters open and what lies deeper folded', async () => {
    expect(numbers(await tree())).toEqual(['9', '9.1', '9.2', '9.3', '10', '10.1', '10.2']);
  });

  it('unfolds what stands above a clause one comes to', async () => {
    const state = await tree();
    state.reveal('iso-27001-2022/9.2.2');
    expect(numbers(state)).toContain('9.2.2');
  });

  it('hides everything below a folded chapter, whatever is open in it', async () => {
    const state = await tree();
    state.reveal('iso-27001-2022/9.2.2');
    state.folded.add('iso-27001-2022/9');
    expect(numbers(state)).toEqual(['9', '10', '10.1', '10.2']);
  });

  it('remembers what was folded when the tree is read again', async () => {
    const state = await tree();
    state.folded.delete('iso-27001-2022/9.2');
    await state.load(2022);
    expect(numbers(state)).toContain('9.2.1');
  });

  it('says each row its place among its siblings, and where the lines go on', async () => {
    const state = await tree();
    state.reveal('iso-27001-2022/9.2.2');
    const of = (number: string) => state.rows.find((shown) => shown.row.number === number);
    expect(of('9.2')).toMatchObject({ place: 2, size: 3, lines: [true] });
    expect(of('9.3')).toMatchObject({ place: 3, size: 3, lines: [false] });
    expect(of('9.2.1')).toMatchObject({ place: 1, size: 2, lines: [true, true] });
    expect(of('9.2.2')).toMatchObject({ place: 2, size: 2, lines: [true, false] });
    expect(of('10')).toMatchObject({ place: 2, size: 2, lines: [] });
  });

  it('shows only what nothing demonstrates, under what stands above it', async () => {
    const host = fakeHost();
    const whole = host.plain('clause_tree', { standard: 2022 });
    const shows = new Set(['9', '9.1', '9.2', '9.2.2', '9.3', '10', '10.2']);
    const rows = whole.rows.map((row) => ({
      ...row,
      demonstrated: shows.has(row.number) ? 1 : 0,
      items: row.number === '10.1' ? 0 : row.items
    }));
    const state = new ClausesState(doorTo(fakeHost({ clause_tree: () => ({ ...whole, rows }) })));
    await state.load(2022);
    const before = numbers(state);
    state.show(true);
    // 9.2.1 was folded away and is unfolded; nothing serves 10.1, so nothing is missing there.
    expect(numbers(state)).toEqual(['9', '9.2', '9.2.1']);
    state.folded.add('iso-27001-2022/9');
    expect(numbers(state)).toEqual(['9']);
    state.show(false);
    expect(numbers(state)).toEqual(before);
  });

  it('finds the way up', async () => {
    const rows = (await tree()).tree.answer?.rows ?? [];
    expect(ancestors(rows, 'iso-27001-2022/9.2.2')).toEqual(['iso-27001-2022/9.2', 'iso-27001-2022/9']);
    expect(ancestors(rows, 'iso-27001-2022/9')).toEqual([]);
  });
});
