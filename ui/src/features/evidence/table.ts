/** How the table stands: sorted by one column, and only what was asked for. Rows come as the door gave them. */
import type { EvidenceRow } from '$lib/api/generated/commands';
import { language } from '$lib/i18n/words';

export const COLUMNS = ['number', 'title', 'basis', 'date', 'serves', 'label', 'expires'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sort {
  column: Column;
  falling: boolean;
}

export interface Filter {
  /** `basis:ability`, `form:course`, or empty for all kinds. */
  kind: string;
  text: string;
  withdrawn: boolean;
}

/** Labels in the order of who may see them. */
const OPEN_FIRST = ['public', 'internal', 'confidential'];

/** The other way round for a column that is sorted already; dates begin with the newest. */
export function turned(sort: Sort, column: Column): Sort {
  return { column, falling: sort.column === column ? !sort.falling : column === 'date' };
}

/** What counts first, then what was withdrawn; within that by the column, and where that is equal as they came. */
export function sorted(rows: readonly EvidenceRow[], { column, falling }: Sort): EvidenceRow[] {
  const way = falling ? -1 : 1;
  const words = new Intl.Collator(language(), { numeric: true });
  const compare: Record<Column, (a: EvidenceRow, b: EvidenceRow) => number> = {
    number: (a, b) => words.compare(a.number, b.number) * way,
    title: (a, b) => words.compare(a.title, b.title) * way,
    basis: (a, b) => words.compare(a.basis, b.basis) * way,
    date: (a, b) => plain(a.date, b.date) * way,
    serves: (a, b) => emptyLast(a.serves, b.serves) || words.compare(a.serves, b.serves) * way,
    label: (a, b) => (OPEN_FIRST.indexOf(a.label) - OPEN_FIRST.indexOf(b.label)) * way,
    expires: (a, b) => emptyLast(a.expires, b.expires) || plain(a.expires ?? '', b.expires ?? '') * way
  };
  return [...rows].sort((a, b) => Number(a.withdrawn) - Number(b.withdrawn) || compare[column](a, b));
}

function plain(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What has nothing in the column stands last, whichever way it is sorted. */
function emptyLast(a: string | null, b: string | null): number {
  return Number(!a) - Number(!b);
}

/** Rows that hold every word typed in number, title or what they serve. */
export function filtered(rows: readonly EvidenceRow[], { kind, text, withdrawn }: Filter): EvidenceRow[] {
  const [of, value] = kind.split(':');
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (row.withdrawn && !withdrawn) return false;
    if (of && (of === 'basis' ? row.basis : row.form) !== value) return false;
    if (!words.length) return true;
    const said = `${row.number} ${row.title} ${row.serves}`.toLocaleLowerCase();
    return words.every((word) => said.includes(word));
  });
}

/** The rows to draw, from and to, so that what is in view and a little on both sides is there. */
export function inView(top: number, height: number, row: number, count: number, beyond = 8): [number, number] {
  const first = Math.min(Math.max(0, Math.floor(top / row) - beyond), Math.max(0, count - 1));
  return [first, Math.min(count, Math.ceil((top + height) / row) + beyond)];
}

let formats: { tag: string; day: Intl.DateTimeFormat } | null = null;

/** A date as a narrow column has room for: "7 Nov 26". */
export function shortDay(date: string): string {
  if (formats?.tag !== language()) {
    const day = new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short', year: '2-digit' });
    formats = { tag: language(), day };
  }
  return formats.day.format(new Date(`${date}T12:00:00`));
}
