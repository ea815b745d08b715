import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Hit, SettingsDto } from '$lib/api/generated/commands';
import { doorTo } from '$lib/api/door';
import { fakeHost, refusal } from '$lib/api/host.fake';
import type { Place } from '$lib/place.svelte';
import { Session } from '$lib/session.svelte';
import { answers, LETTERS } from './commands';
import { addressOf, Palette } from './palette.svelte';

const hit = (kind: string, id: string): Hit => ({ kind, id, number: '', title: id });

async function palette(host = fakeHost()) {
  const session = new Session(doorTo(host));
  await session.open();
  const went: string[] = [];
  const place = { go: (to: string) => void went.push(to) } as unknown as Place;
  return { palette: new Palette({ session, place }), session, host, went };
}

describe('find or do', () => {
  beforeEach(() => vi.useFakeTimers());

  it.each([
    ['competence', '6.5.3', '#/competences/6.5.3'],
    ['topic', '6.5.3/sampling', '#/topics/6.5.3/sampling'],
    ['clause', 'iso-27001-2022/9.2', '#/clauses/2022/9.2'],
    ['evidence', 'abc', '#/evidence/abc'],
    ['item', '6.5.3.K4', '#/competences/6.5.3/rate/K4'],
    ['control', '5.1', '#/clauses/annex-a'],
    ['paper', 'leavers', '#/practice/leavers']
  ])('knows where a %s is to be seen', (kind, id, address) => expect(addressOf(hit(kind, id))).toBe(address));

  it('shows everything there is to do while nothing is typed, and asks nothing', async () => {
    const { palette: one, host } = await palette();
    one.show();
    expect(one.groups.map((group) => group.id)).toEqual(['do', 'go']);
    expect(host.calls.some((call) => call.name === 'find')).toBe(false);
  });

  it('filters what it can do by the beginnings of words, and adds what is found', async () => {
    const { palette: one } = await palette(fakeHost({ find: () => ({ hits: [hit('paper', 'portfolio-plan')] }) }));
    one.show();
    one.text = 'portf';
    one.typed();
    await vi.advanceTimersByTimeAsync(200);
    expect(one.lines.map((line) => line.id)).toEqual(['portfolio', 'room-portfolio', 'paper-portfolio-plan']);
    one.move(-1);
    expect(one.active?.id).toBe('paper-portfolio-plan');
  });

  it('goes there, and closes', async () => {
    const { palette: one, went } = await palette();
    one.show();
    await one.take(one.lines.find((line) => line.id === 'evidence'));
    expect([went, one.open]).toEqual([['#/evidence/new'], false]);
  });

  it('waits for the answer where Enter is faster, instead of taking a stale line', async () => {
    const found = fakeHost({ find: ({ text }) => ({ hits: [hit('competence', text)] }) });
    const { palette: one, went } = await palette(found);
    one.show();
    one.text = '6.5';
    one.typed();
    await vi.advanceTimersByTimeAsync(200);
    one.text = '6.5.3';
    one.typed();
    const entered = one.enter();
    await vi.advanceTimersByTimeAsync(200);
    await entered;
    expect(went).toEqual(['#/competences/6.5.3']);
  });

  it('keeps what fails on the screen', async () => {
    const host = fakeHost({
      prefs_set: (): SettingsDto => {
        throw refusal('not-writable', 'The folder cannot be written.');
      }
    });
    const { palette: one, session } = await palette(host);
    one.show();
    await one.take(one.lines.find((line) => line.id === 'theme-dark'));
    expect(session.trouble?.failure.code).toBe('not-writable');
  });

  it('does not offer undo to who types a word of what was done', async () => {
    const host = fakeHost();
    host.record.written = 2;
    const { palette: one } = await palette(host);
    one.show();
    one.text = '6.5.3';
    expect(one.lines).toEqual([]);
    one.text = 'undo';
    expect(one.lines.map((line) => line.id)).toEqual(['undo']);
  });

  it('names no key that is switched off', async () => {
    const { palette: one, session, host } = await palette();
    one.show();
    const alone = (): string[] =>
      one.lines.flatMap((line) => line.keys ?? []).filter((keys) => /^(G .|\?)$/.test(keys));
    expect(alone()).toHaveLength(LETTERS.length + 1);
    const { prefs, ...status } = host.plain('status', {});
    host.answers.status = () => ({ ...status, prefs: { ...prefs, single_keys: false } });
    await session.open();
    expect(alone()).toEqual([]);
  });

  it('begins words only', () => {
    expect(answers('Rate quickly, from a list', ['rate', 'qui'])).toBe(true);
    expect(answers('Rate quickly, from a list', ['uickly'])).toBe(false);
  });

  it('gives every room a letter of its own', () =>
    expect(new Set(LETTERS.map(([letter]) => letter)).size).toBe(LETTERS.length));
});
