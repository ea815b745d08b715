import { describe, expect, it } from 'vitest';
import { doorTo } from './api/door';
import { fakeHost, refusal } from './api/host.fake';
import { NoteDraft } from './note.svelte';
import { Session } from './session.svelte';

function writing(refuse = false): { draft: NoteDraft; notes: (string | undefined)[] } {
  const notes: (string | undefined)[] = [];
  const host = fakeHost({
    note_set: ({ text }) => {
      if (refuse) throw refusal('bad-session', 'A note has at most 4,000 characters.');
      notes.push(text);
      return { entry: 'ab'.repeat(32), said: 'Note saved' };
    }
  });
  return { draft: new NoteDraft(new Session(doorTo(host)), () => '6.5.3.K4'), notes };
}

describe('a note', () => {
  it('is saved once, and says so', async () => {
    const { draft, notes } = writing();
    draft.begin(null);
    draft.text = ' Ask Ruth ';
    // Ctrl+Enter, and then the field is left.
    expect(await Promise.all([draft.save(), draft.save()])).toEqual([true, true]);
    expect([notes, draft.text, draft.saved]).toEqual([['Ask Ruth'], null, true]);
  });

  it('that was only opened writes nothing', async () => {
    const { draft, notes } = writing();
    draft.begin('Ask Ruth');
    expect(await draft.save()).toBe(true);
    expect([notes, draft.text, draft.saved]).toEqual([[], null, false]);
  });

  it('that was emptied is taken away', async () => {
    const { draft, notes } = writing();
    draft.begin('Ask Ruth');
    draft.text = '  ';
    await draft.save();
    expect(notes).toEqual([undefined]);
  });

  it('that was refused stays in the field, with why', async () => {
    const { draft } = writing(true);
    draft.begin('Ask Ruth');
    draft.text = 'Much longer';
    expect(await draft.save()).toBe(false);
    expect([draft.text, draft.failure?.code]).toEqual(['Much longer', 'bad-session']);
    // And can be tried again.
    expect(await draft.save()).toBe(false);
  });
});
