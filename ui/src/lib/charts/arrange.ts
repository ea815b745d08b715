/**
 * Where the 24 competences stand on the map: six columns. Clause 5 takes whole rows; 6.1 to 6.6 are one column each and
 * hang down as far as they reach.
 */
export const COLUMNS = 6;

interface Grouped {
  number: string;
  group: string;
}

export interface Arrangement<T> {
  /** Rows of the group that runs across. */
  across: T[][];
  /** The groups that hang down, in order. */
  hanging: string[];
  /** Rows of these; `null` where a column has ended. */
  down: (T | null)[][];
}

export function arrange<T extends Grouped>(cells: readonly T[]): Arrangement<T> {
  const wide = cells.filter((cell) => !cell.group.includes('.'));
  const rest = cells.filter((cell) => cell.group.includes('.'));
  const hanging = [...new Set(rest.map((cell) => cell.group))];
  const columns = hanging.map((group) => rest.filter((cell) => cell.group === group));
  const depth = Math.max(0, ...columns.map((column) => column.length));
  return {
    across: Array.from({ length: Math.ceil(wide.length / COLUMNS) }, (_, row) =>
      wide.slice(row * COLUMNS, (row + 1) * COLUMNS)
    ),
    hanging,
    down: Array.from({ length: depth }, (_, row) => columns.map((column) => column[row] ?? null))
  };
}
