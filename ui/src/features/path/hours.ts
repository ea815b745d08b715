/** The figure of hours: what is done, what the plan holds and what is free, over time. */
import type { DaysOffDto, HoursPoint, PlanHours } from '$lib/api/generated/commands';
import { daysAfter, daysFrom, monthOf, shortDayOf } from '$lib/days';

export const HEIGHT = 174;
const TOP = 12;
const BOTTOM = 150;
const LEFT = 32;
/** The least room for the words at the end of the lines, and what a letter takes. */
const RIGHT = 92;
const LETTER = 6;
/** No two words closer. */
const APART = 17;

export interface Drawing {
  left: number;
  right: number;
  top: number;
  bottom: number;
  ticks: { y: number; hours: number }[];
  dates: { x: number; words: string }[];
  off: { x: number; width: number }[];
  done: string;
  plan: string;
  free: string;
  today: number;
  /** Where what is done stands today. */
  doneAt: number;
  deadline: number | null;
  /** Where the words at the end of the lines stand. */
  planWords: number;
  freeWords: number;
}

interface Asked {
  hours: PlanHours;
  today: string;
  deadline: string | null;
  off: DaysOffDto[];
  width: number;
}

/** Hours between two lines of the axis, so that there are at most five. */
export function stepOf(most: number): number {
  return [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000].find((step) => most / step <= 4) ?? 5000;
}

export function hoursFigure({ hours, today, deadline, off, width }: Asked): Drawing {
  const points = [...hours.done, ...hours.plan, ...hours.free];
  const dates = [...points.map((point) => point.date), today, ...(deadline ? [deadline] : [])].sort();
  const from = dates[0] ?? today;
  const days = Math.max(7, daysFrom(from, dates.at(-1) ?? today));
  const words = Math.max(hours.plan_words.length, hours.free.length ? hours.free_words.length : 0);
  const right = Math.max(LEFT + 40, width - Math.max(RIGHT, words * LETTER + 12));
  const most = Math.max(60, ...points.map((point) => point.minutes)) / 60;
  const step = stepOf(most);
  const top = Math.ceil(most / step) * step;
  const x = (date: string): number =>
    LEFT + (Math.min(days, Math.max(0, daysFrom(from, date))) * (right - LEFT)) / days;
  const y = (minutes: number): number => BOTTOM - (minutes / 60 / top) * (BOTTOM - TOP);
  const line = (row: HoursPoint[]): string =>
    row.map((point, index) => `${index ? 'L' : 'M'}${round(x(point.date))} ${round(y(point.minutes))}`).join('');
  const end = (row: HoursPoint[]): number => y(row.at(-1)?.minutes ?? 0) + 4;
  let [planWords, freeWords] = [end(hours.plan), end(hours.free)];
  // The higher line's words stand above; both stay on the figure.
  if (Math.abs(planWords - freeWords) < APART) planWords = freeWords + APART;
  if (planWords > BOTTOM + 4) [planWords, freeWords] = [BOTTOM + 4, BOTTOM + 4 - APART];
  return {
    left: LEFT,
    right,
    top: TOP,
    bottom: BOTTOM,
    ticks: Array.from({ length: Math.round(top / step) + 1 }, (_, index) => ({
      y: y(index * step * 60),
      hours: index * step
    })),
    dates: named(from, days, (right - LEFT) / days).map(({ date, words }) => ({ x: x(date), words })),
    off: off
      .filter((row) => row.to >= from && daysFrom(from, row.from) <= days)
      .map((row) => ({ x: x(row.from), width: Math.max(1, x(daysAfter(row.to, 1)) - x(row.from)) })),
    done: line(hours.done),
    plan: line(hours.plan),
    free: line(hours.free),
    today: x(today),
    doneAt: y(hours.done.at(-1)?.minutes ?? 0),
    deadline: deadline ? x(deadline) : null,
    planWords,
    freeWords
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** First days of months that have room for their name, by the year in January; of weeks where it is less than two months. */
function named(from: string, days: number, perDay: number): { date: string; words: string }[] {
  const all = Array.from({ length: days + 1 }, (_, day) => daysAfter(from, day));
  if (days < 60) {
    const every = 7 * Math.ceil(48 / (perDay * 7));
    return all
      .filter((_, day) => day % every === 0 && day <= days - 5)
      .map((date) => ({ date, words: shortDayOf(date) }));
  }
  const every = [1, 2, 3, 6, 12].find((months) => months * 30 * perDay >= 40) ?? 12;
  return all
    .filter((date) => date.endsWith('-01') && (Number(date.slice(5, 7)) - 1) % every === 0)
    .map((date) => ({ date, words: date.slice(5, 7) === '01' ? date.slice(0, 4) : monthOf(date) }));
}
