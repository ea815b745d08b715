import { describe, expect, it } from 'vitest';
import { t, whenOf } from './words';

describe('when something was saved', () => {
  it.each([
    ['2026-11-24T14:02:31+01:00', 'Saved 14:02'],
    ['2026-11-20T09:30:00+01:00', 'Saved 20 Nov 2026']
  ])('says %s as "%s"', (at, said) => expect(t('saved-at', { time: whenOf(at, '2026-11-24') })).toBe(said));
});
