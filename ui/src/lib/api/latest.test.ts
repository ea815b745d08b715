import { describe, expect, it } from 'vitest';
import { Latest } from './latest.svelte';

describe('a question asked after each entry', () => {
  it('is asked once while it is under way, and knows after which entry', async () => {
    const latest = new Latest<string>();
    const answers: ((words: string) => void)[] = [];
    const question = (): Promise<string> => new Promise((answer) => answers.push(answer));
    const both = [latest.at(3, question), latest.at(3, question)];
    expect([answers.length, latest.isOf(3)]).toEqual([1, false]);
    answers[0]!('three');
    await Promise.all(both);
    expect([latest.answer, latest.isOf(3), latest.isOf(4)]).toEqual(['three', true, false]);
  });

  it('drops what a later entry overtook', async () => {
    const latest = new Latest<string>();
    const answers: ((words: string) => void)[] = [];
    const question = (): Promise<string> => new Promise((answer) => answers.push(answer));
    const asked = [latest.at(3, question), latest.at(4, question)];
    answers[1]!('four');
    answers[0]!('three');
    await Promise.all(asked);
    expect([latest.answer, latest.isOf(4)]).toEqual(['four', true]);
  });

  it('is not of an entry after which it failed', async () => {
    const latest = new Latest<string>();
    await latest.at(1, async () => 'one');
    await latest.at(2, () => Promise.reject(new Error('no')));
    expect([latest.isOf(2), latest.failure !== null]).toEqual([false, true]);
  });
});
