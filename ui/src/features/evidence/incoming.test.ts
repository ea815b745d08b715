import { describe, expect, it } from 'vitest';
import type { FileBegin, FileHandle, FilePush } from '$lib/api/generated/commands';
import { doorTo } from '$lib/api/door';
import { fakeHost, refusal } from '$lib/api/host.fake';
import { Arrivals, base64, PART } from './incoming.svelte';

/** A door that takes files, and says which were begun and let go. */
function taking() {
  const sizes = new Map<string, { name: string; bytes: number; parts: number }>();
  const dropped: string[] = [];
  const host = fakeHost({
    file_begin: ({ name, bytes }: FileBegin) => {
      if (bytes > 5 * PART) throw refusal('file-too-large', `“${name}” is too large`);
      sizes.set(name, { name, bytes, parts: 0 });
      return { file: name };
    },
    file_push: ({ file, data }: FilePush) => {
      const known = sizes.get(file);
      if (known) known.parts++;
      return { bytes: data.length };
    },
    file_finish: ({ file }: FileHandle) => ({
      file,
      seen: { sha256: `sha-${file}`, name: file, bytes: sizes.get(file)?.bytes ?? 0, size: '1 KB', present: true },
      notices: []
    }),
    file_drop: (asked: FileHandle) => {
      dropped.push(asked.file);
      return asked;
    }
  });
  return { arrivals: new Arrivals(doorTo(host)), sizes, dropped, host };
}

const file = (name: string, bytes: number): File => new File([new Uint8Array(bytes)], name);

describe('files on their way in', () => {
  it('come in part by part, and are named once they are whole', async () => {
    const { arrivals, sizes } = taking();
    await arrivals.add([file('a.pdf', PART * 2 + 1), file('b.pdf', 10)]);
    expect([sizes.get('a.pdf')?.parts, sizes.get('b.pdf')?.parts]).toEqual([3, 1]);
    expect(arrivals.names).toEqual(['a.pdf', 'b.pdf']);
    expect(arrivals.coming).toBe(false);
  });

  it('are refused one by one: the others stay', async () => {
    const { arrivals } = taking();
    await arrivals.add([file('big.zip', PART * 6), file('b.pdf', 10)]);
    expect(arrivals.list.map((one) => one.refusal?.code ?? null)).toEqual(['file-too-large', null]);
    expect(arrivals.names).toEqual(['b.pdf']);
  });

  it('that cannot be read are let go, said in words, and can be tried again', async () => {
    const { arrivals, dropped } = taking();
    const changed = file('moved.log', 10);
    let readable = false;
    const slice = changed.slice.bind(changed);
    changed.slice = (...part) =>
      readable ? slice(...part) : ({ arrayBuffer: () => Promise.reject(new Error('NotReadableError')) } as Blob);
    await arrivals.add([changed]);
    const [arrival] = arrivals.list;
    expect(arrival?.refusal?.message).toContain('“moved.log” could not be read');
    expect(dropped).toEqual(['moved.log']);
    readable = true;
    if (arrival) await arrivals.again(arrival);
    expect(arrivals.names).toEqual(['moved.log']);
  });

  it('that are stopped are let go and leave nothing', async () => {
    const { arrivals, dropped, host } = taking();
    host.answers.file_push = () => {
      const [first] = arrivals.list;
      if (first) arrivals.remove(first);
      return { bytes: 0 };
    };
    await arrivals.add([file('long.log', PART * 3)]);
    expect([arrivals.list.length, dropped]).toEqual([0, ['long.log']]);
  });

  it('are passed on in base64, whatever their length', () => {
    const bytes = Uint8Array.from({ length: 70_001 }, (_, index) => index % 256);
    expect(Uint8Array.from(atob(base64(bytes)), (one) => one.charCodeAt(0))).toEqual(bytes);
  });
});
