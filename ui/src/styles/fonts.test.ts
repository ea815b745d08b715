import { describe, expect, it } from 'vitest';

const fonts = import.meta.glob<string>('../../../data/fonts/latin/*.ttf', {
  query: '?inline',
  import: 'default',
  eager: true
});
const words = import.meta.glob<string>('../../../data/**/*.{ftl,toml,md}', {
  query: '?raw',
  import: 'default',
  eager: true
});

/** The characters that a TrueType file draws: what its `cmap` maps by ranges of 16 bits (format 4). */
function drawn(file: DataView): Set<number> {
  const tables = [...Array(file.getUint16(4)).keys()].map((at) => 12 + 16 * at);
  const cmap = file.getUint32(tables.find((at) => file.getUint32(at) === 0x636d6170)! + 8);
  const subtables = [...Array(file.getUint16(cmap + 2)).keys()].map((at) => cmap + file.getUint32(cmap + 8 + 8 * at));
  const ranges = subtables.find((at) => file.getUint16(at) === 4)!;
  const count = file.getUint16(ranges + 6) / 2;
  const all = new Set<number>();
  for (let at = 0; at < count; at++) {
    const [last, first] = [file.getUint16(ranges + 14 + 2 * at), file.getUint16(ranges + 16 + 2 * (count + at))];
    for (let character = first; character <= last; character++) all.add(character);
  }
  return all;
}

function bytes(url: string): DataView {
  const text = atob(url.slice(url.indexOf(',') + 1));
  return new DataView(Uint8Array.from(text, (byte) => byte.charCodeAt(0)).buffer);
}

describe('the fonts that a start loads', () => {
  it.each(Object.entries(fonts))('%s draws every character of our own words', (_, url) => {
    const said = new Set([...Object.values(words).join('')].map((character) => character.codePointAt(0)!));
    const known = drawn(bytes(url));
    const missing = [...said].filter((character) => character >= 0x20 && !known.has(character));
    expect(missing.map((character) => String.fromCodePoint(character))).toEqual([]);
  });
});
