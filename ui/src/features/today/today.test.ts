import { describe, expect, it } from 'vitest';
import { fakeHost } from '$lib/api/host.fake';
import { besides } from './today.svelte';

describe('what stands beside the next step', () => {
  const today = fakeHost().today();
  const scope = { competence: '6.2.2', title: 'Who steers and runs the ISMS', duration: '1 h' };

  it('leaves out what Today shows already, and keeps another step of a competence it shows', () => {
    expect(today.up_next.map((step) => step.competence)).toContain('6.2.2');
    expect(besides({ ...today, by_competence: [...today.by_competence, scope] })).toEqual([scope]);
  });

  it('keeps everything where nothing is left to do', () => {
    expect(besides({ ...today, next: null, up_next: [] })).toEqual(today.by_competence);
  });
});
