import { afterEach, describe, expect, it } from 'vitest';
import { contentLang, speak, t, whenOf } from './words';

describe('when something was saved', () => {
  it.each([
    ['2026-11-24T14:02:31+01:00', 'Saved 14:02'],
    ['2026-11-20T09:30:00+01:00', 'Saved 20 Nov 2026']
  ])('says %s as "%s"', (at, said) => expect(t('saved-at', { time: whenOf(at, '2026-11-24') })).toBe(said));
});

describe('how to rate', () => {
  afterEach(() => speak('en'));

  it.each(['en', 'de'])('names number keys only where they work: %s', (tag) => {
    speak(tag);
    for (const key of ['list-how', 'rate-how', 'item-only-assumed'] as const) {
      expect(t(key, { level: 2, keys: 'on' })).toMatch(/0 (to|bis) 5/);
      expect(t(key, { level: 2, keys: 'off' })).not.toMatch(/0 (to|bis) 5/);
    }
  });
});

describe('the words of the catalogue', () => {
  afterEach(() => speak('en'));

  it('say their language where the window speaks another one', () => {
    expect(contentLang()).toBeUndefined();
    speak('de');
    expect([contentLang(), contentLang(false)]).toEqual(['en', undefined]);
  });
});
