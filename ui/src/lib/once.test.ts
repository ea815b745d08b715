import { describe, expect, it } from 'vitest';
import { Once } from './once.svelte';

describe('a command', () => {
  it('is not asked for twice, and its button says so until it is done', async () => {
    const once = new Once();
    let done = (_: string): void => {};
    const first = once.run(() => new Promise<string>((resolve) => (done = resolve)));
    expect(once.shown).toEqual({ 'aria-disabled': true, 'aria-busy': true });
    expect(await once.run(async () => 'again')).toBeNull();
    done('written');
    expect(await first).toBe('written');
    expect(once.shown).toEqual({});
  });

  it('can be asked for again after it failed', async () => {
    const once = new Once();
    await expect(once.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await once.run(async () => 'written')).toBe('written');
  });
});
