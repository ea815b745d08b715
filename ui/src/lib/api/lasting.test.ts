import { describe, expect, it } from 'vitest';
import { Lasting } from './lasting.svelte';

describe('an answer that lasts', () => {
  it('is asked for once on the same ground, and anew on another', async () => {
    const lasting = new Lasting<number>();
    let asked = 0;
    const question = async (): Promise<number> => ++asked;
    await lasting.on('entry 1', question);
    await lasting.on('entry 1', question);
    expect([asked, lasting.answer]).toEqual([1, 1]);
    await lasting.on('entry 2', question);
    expect([asked, lasting.answer]).toEqual([2, 2]);
  });

  it('keeps none that another ground overtook, though it comes last', async () => {
    const lasting = new Lasting<string>();
    const answers: ((words: string) => void)[] = [];
    const question = (): Promise<string> => new Promise((answer) => answers.push(answer));
    const asked = ['one', 'two', 'one'].map((ground) => lasting.on(ground, question));
    answers[2]!('one again');
    answers[1]!('two');
    answers[0]!('one at first');
    await Promise.all(asked);
    expect(lasting.answer).toBe('one again');
  });

  it('is asked for again where it failed', async () => {
    const lasting = new Lasting<string>();
    await lasting.on('entry 1', () => Promise.reject(new Error('no')));
    expect(lasting.failure).not.toBeNull();
    await lasting.on('entry 1', async () => 'there');
    expect([lasting.answer, lasting.failure]).toEqual(['there', null]);
  });
});
