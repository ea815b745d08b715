/** Where things stand in the calendar of days: weeks are columns, days of the week rows. */
import type { CalendarDay } from '$lib/api/generated/commands';

export interface At {
  week: number;
  day: number;
}

/** The column over which a month is named, with a date of it: the first that holds its first day. One cut off by the edge is named only where the next leaves it room. */
export function monthColumns(weeks: CalendarDay[][]): { week: number; date: string }[] {
  const named: { week: number; date: string }[] = [];
  weeks.forEach((week, index) => {
    const first = week.find((day) => day.date.endsWith('-01')) ?? (index === 0 ? week[0] : undefined);
    if (first) named.push({ week: index, date: first.date });
  });
  const [cut, next] = named;
  if (cut && next && next.week - cut.week < 3) named.shift();
  return named;
}

/** Where a key leads from a day; `null` where there is no day. `forward` is 1, or -1 from right to left. */
export function moved(weeks: CalendarDay[][], from: At, key: string, forward: 1 | -1): At | null {
  const last = weeks.length - 1;
  const to: Record<string, At> = {
    ArrowRight: { ...from, week: from.week + forward },
    ArrowLeft: { ...from, week: from.week - forward },
    ArrowDown: { ...from, day: from.day + 1 },
    ArrowUp: { ...from, day: from.day - 1 },
    Home: { ...from, week: 0 },
    End: { ...from, week: weeks[last]?.[from.day] ? last : last - 1 }
  };
  const at = to[key];
  return at && weeks[at.week]?.[at.day] ? at : null;
}
