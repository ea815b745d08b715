import { describe, expect, it } from 'vitest';
import { doorTo } from '$lib/api/door';
import { fakeHost, refusal } from '$lib/api/host.fake';
import { speak } from '$lib/i18n/words';
import { Session } from '$lib/session.svelte';
import { sizeOf } from '$lib/size';
import { portfolioOf, PortfolioState } from './portfolio.svelte';

describe('the portfolio', () => {
  it('saves on the paper chosen and says where', async () => {
    const host = fakeHost();
    const state = new PortfolioState(new Session(doorTo(host)));
    state.choose('letter');
    await state.save(false);
    const save = host.calls.find((call) => call.name === 'portfolio_save');
    expect(save?.request).toEqual({ paper: 'letter', label: 'internal' });
    expect(state.saved?.file).toContain('.pdf');
  });

  it('previews and saves what is chosen: a label, and competences left out', async () => {
    const host = fakeHost();
    const state = new PortfolioState(new Session(doorTo(host)));
    await state.load();
    state.showUpTo('public');
    state.include('5.2', false);
    await state.save(false);
    const { request } = host.calls.at(-1) as { request: { label: string; competences: string[] } };
    expect([request.label, request.competences.length, request.competences.includes('5.2')]).toEqual([
      'public',
      23,
      false
    ]);
    state.includeAll();
    await state.save(false);
    expect(host.calls.at(-1)?.request).toEqual({ paper: 'a4', label: 'public' });
  });

  it('knows what was chosen after a look at another room; the sample has choices of its own', () => {
    const session = new Session(doorTo(fakeHost()));
    portfolioOf(session, false).showUpTo('public');
    expect([portfolioOf(session, false).label, portfolioOf(session, true).label]).toEqual(['public', 'internal']);
  });

  it('says nothing when the dialog is closed without a choice', async () => {
    const host = fakeHost();
    Object.assign(host.answers, { portfolio_save_as: () => null });
    const state = new PortfolioState(new Session(doorTo(host)));
    await state.save(true);
    expect([state.saved, state.refusal, state.saving]).toEqual([null, null, false]);
  });

  it('shows why it could not save, and can save again', async () => {
    const host = fakeHost({
      portfolio_save: () => {
        throw refusal('not-writable', 'The folder may not be written.');
      }
    });
    const state = new PortfolioState(new Session(doorTo(host)));
    await state.save(false);
    expect([state.refusal?.code, state.saving]).toEqual(['not-writable', false]);
    host.answers = {};
    await state.save(false);
    expect([state.refusal, state.saved?.pages]).toEqual([null, 2]);
  });

  it('writes a name once, and only when it changed', async () => {
    const host = fakeHost();
    const session = new Session(doorTo(host));
    await session.open();
    const state = new PortfolioState(session);
    await state.name('  Mara Lindqvist ');
    await state.name('Mara Lindqvist');
    expect(host.calls.filter((call) => call.name === 'role_set')).toEqual([
      { name: 'role_set', request: { name: 'Mara Lindqvist' } }
    ]);
  });

  it.each([
    [400, '1 kB'],
    [412_000, '412 kB'],
    [1_940_000, '1.9 MB']
  ])('says %i bytes as %s', (bytes, said) => expect(sizeOf(bytes)).toBe(said));

  it('says them with the decimal mark of the language', () => {
    speak('de');
    expect(sizeOf(1_940_000)).toBe('1,9 MB');
    speak('en');
  });
});
