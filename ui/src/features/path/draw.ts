/** Where things stand on the timeline: columns of days, weeks or months, and trains of sittings as wide as their minutes. */
import type { PlanLayout, PlanStep, PlanView, PlanWeek } from '$lib/api/generated/commands';
import { daysAfter, daysFrom, mondayOf, monthOf, shortDayOf, weekdayOf } from '$lib/days';

/** A sitting is never narrower. */
export const LEAST = 3;

/** So many weeks with their own columns; more are drawn by months. */
const WEEKS = 26;

/** Weeks before this one that an accepted plan may reach back to. */
const BACK = 8;

/** What a month's name and a letter take, and the least a day, a week and a week of a month-wise drawing take, in pixels. */
const NAME = 44;
const LETTER = 6.4;
const DAY = 44;
const WEEK = 26;
const OF_MONTH = 13;

export type Grain = 'day' | 'week' | 'month';

export interface Column {
  x: number;
  width: number;
  /** Empty where there is no room for it. */
  name: string;
  hours: string;
}

export interface Scale {
  from: string;
  days: number;
  grain: Grain;
  perDay: number;
  width: number;
  columns: Column[];
  /** Where the word of the date worked towards stands; `null` where the date is not drawn. */
  word: number | null;
}

export interface Block {
  date: string;
  minutes: number;
  x: number;
  width: number;
}

/** The plan's weeks; before them those from which an accepted plan's sittings come. */
export function weeksOf(view: PlanView, layout: PlanLayout): PlanWeek[] {
  const first = view.weeks[0]?.monday ?? mondayOf(view.today);
  const dates = layout.steps.flatMap((step) => step.sittings.map((sitting) => sitting.date));
  const earliest = dates.reduce((least, date) => (date < least ? date : least), first);
  const back = Math.min(BACK, Math.ceil(daysFrom(earliest, first) / 7));
  const before = Array.from({ length: back }, (_, index) => {
    const monday = daysAfter(first, -7 * (back - index));
    return { monday, name: shortDayOf(monday), hours: '', minutes: 0, away: false };
  });
  return [...before, ...view.weeks];
}

/** The date worked towards, and what the head says of it: "Appraisal 28 Jan". */
export interface Mark {
  date: string;
  words: string;
}

/**
 * By days while that fits, then by weeks, then by months: as wide as there is room, and wider where it must be. After the date
 * worked towards stays room for its word.
 */
export function scaleOf(weeks: PlanWeek[], room: number, mark: Mark | null = null): Scale {
  const from = weeks[0]?.monday ?? '1970-01-05';
  const count = Math.max(1, weeks.length);
  const days = count * 7;
  const grain: Grain = count <= 2 && room / days >= DAY ? 'day' : count <= WEEKS ? 'week' : 'month';
  const least = grain === 'month' ? OF_MONTH : WEEK;
  const columnsOf = { day: byDay, week: byWeek, month: byMonth }[grain];
  const plain = Math.max(room / days, least / 7);
  const before = mark ? daysFrom(from, mark.date) : -1;
  if (!mark || before < 0 || before >= days) {
    const columns = columnsOf(weeks, from, days, plain);
    return { from, days, grain, perDay: plain, width: Math.round(plain * days), columns, word: null };
  }
  // Its word stands behind the line, and behind the hours of its column where they reach over it.
  const wide = mark.words.length * LETTER + 8;
  const wordAt = (perDay: number): number => {
    const column = columnsOf(weeks, from, days, perDay).findLast(({ x }) => x <= before * perDay + 0.5);
    return Math.max(before * perDay + 5, column?.hours ? column.x + column.hours.length * LETTER + 12 : 0);
  };
  // A little less than the least is better than a drawing that has to be scrolled for a word.
  const tight = ((room / days >= least / 7 ? 0.85 : 1) * least) / 7;
  const narrower = (perDay: number): number =>
    Math.max(tight, Math.min(plain, (room - wide - wordAt(perDay) + before * perDay) / Math.max(1, before)));
  // What the hours reach over depends on the width again, and settles at once.
  const perDay = narrower(narrower(narrower(plain)));
  const word = wordAt(perDay);
  const width = Math.round(Math.max(perDay * days, word + wide));
  return { from, days, grain, perDay, width, columns: columnsOf(weeks, from, days, perDay), word };
}

function byDay(weeks: PlanWeek[], from: string, days: number, perDay: number): Column[] {
  return Array.from({ length: days }, (_, day) => ({
    x: day * perDay,
    width: perDay,
    name: weekdayOf(daysAfter(from, day)),
    hours: day % 7 ? '' : (weeks[day / 7]?.hours ?? '')
  }));
}

function byWeek(weeks: PlanWeek[], _from: string, _days: number, perDay: number): Column[] {
  const longest = Math.max(...weeks.map((week) => week.name.length));
  const every = Math.ceil((longest * LETTER + 8) / (perDay * 7));
  return weeks.map((week, index) => {
    const named = index % every === 0;
    return { x: index * 7 * perDay, width: 7 * perDay, name: named ? week.name : '', hours: named ? week.hours : '' };
  });
}

function byMonth(_weeks: PlanWeek[], from: string, days: number, perDay: number): Column[] {
  const starts = Array.from({ length: days }, (_, day) => day).filter(
    (day) => day === 0 || daysAfter(from, day).endsWith('-01')
  );
  return starts.map((day, index) => {
    const date = daysAfter(from, day);
    const width = ((starts[index + 1] ?? days) - day) * perDay;
    const year = date.slice(5, 7) === '01' || index === 0;
    return {
      x: day * perDay,
      width,
      name: width < NAME ? '' : monthOf(date),
      hours: year && width >= NAME ? date.slice(0, 4) : ''
    };
  });
}

/** Where a day begins. */
export function xOf(scale: Scale, date: string): number {
  return daysFrom(scale.from, date) * scale.perDay;
}

/** Whether a day is drawn at all. */
export function inside(scale: Scale, date: string): boolean {
  const day = daysFrom(scale.from, date);
  return day >= 0 && day < scale.days;
}

/** How wide a minute is: the fullest day ends before the next one that is studied, or with the day after. */
export function perMinute(steps: PlanStep[], scale: Scale): number {
  const full = new Map<string, number>();
  for (const step of steps)
    for (const { date, minutes } of step.sittings) full.set(date, (full.get(date) ?? 0) + minutes);
  const dates = [...full.keys()].sort();
  const most = scale.grain === 'day' ? 1 : 2;
  const ratios = dates.map((date, index) => {
    const next = dates[index + 1];
    const gap = Math.min(most, next ? daysFrom(date, next) : most);
    return (gap * scale.perDay) / (full.get(date) || 1);
  });
  return ratios.length ? Math.min(...ratios) : scale.perDay / 60;
}

/** Each step's sittings; those of one day stand beside each other in the order of doing. */
export function trains(steps: PlanStep[], scale: Scale): Map<string, Block[]> {
  const wide = perMinute(steps, scale);
  const taken = new Map<string, number>();
  const block = ({ date, minutes }: { date: string; minutes: number }): Block => {
    const before = taken.get(date) ?? 0;
    taken.set(date, before + minutes);
    return { date, minutes, x: xOf(scale, date) + before * wide, width: Math.max(LEAST, minutes * wide - 1) };
  };
  return new Map(
    steps.map((step) => [step.id, step.sittings.filter((one) => inside(scale, one.date)).map(block)] as const)
  );
}

/** A train's first and last edge. */
export function reach(blocks: Block[]): { x: number; width: number } | null {
  const [first] = blocks;
  if (!first) return null;
  const end = Math.max(...blocks.map((block) => block.x + block.width));
  return { x: first.x, width: end - first.x };
}

/** The day a train that is dragged so many pixels would begin on: not before today, and before the deadline. */
export function draggedTo(first: string, pixels: number, scale: Scale, today: string, deadline: string | null): string {
  const day = daysAfter(first, Math.round(pixels / scale.perDay));
  if (day < today) return today;
  return deadline && day >= deadline ? daysAfter(deadline, -1) : day;
}

/** A step's title in two: what it is, and "level 2" behind it, which must not be cut off. */
export function titleOf(step: { title: string }): { topic: string; level: string } {
  const [, topic = step.title, level = ''] = /^(.+), (\S+ [2-5])$/.exec(step.title) ?? [];
  return { topic, level };
}
