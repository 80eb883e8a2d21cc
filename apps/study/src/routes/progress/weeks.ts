import { dayAfter, type StudyDay } from '@aide-memoire/learner';

/** From nothing (0) to a lot (4). */
export type Level = 0 | 1 | 2 | 3 | 4;

/** The fewest answers of each level. */
export const LEVELS = [0, 1, 5, 10, 20] as const;

export interface CalendarDay {
  readonly day: string;
  readonly level: Level;
  readonly answers: number;
  readonly isReached: boolean;
}

export interface Week {
  readonly monday: string;
  /** `Nov`, where the month begins in this week. */
  readonly month: string | undefined;
  /** From Monday on; the last week ends today. */
  readonly days: readonly CalendarDay[];
}

/** So many weeks, this one first. */
export function weeksOf(days: readonly StudyDay[], today: string, weeks: number): readonly Week[] {
  const studied = new Map(days.map((day) => [day.day, day]));
  const thisMonday = dayAfter(today, -weekdayOf(today));
  return Array.from({ length: weeks }, (_, i) => {
    const monday = dayAfter(thisMonday, -7 * i);
    const all = Array.from({ length: 7 }, (_, weekday) => dayAfter(monday, weekday));
    const first = all.find((day) => day.endsWith('-01'));
    return {
      monday,
      month: first && month.format(Date.parse(first)),
      days: all.filter((day) => day <= today).map((day) => calendarDay(day, studied.get(day))),
    };
  });
}

const month = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

function calendarDay(day: string, studied: StudyDay | undefined): CalendarDay {
  const answers = studied?.answers ?? 0;
  return { day, level: levelOf(answers), answers, isReached: studied?.isReached ?? false };
}

function levelOf(answers: number): Level {
  if (answers >= LEVELS[4]) return 4;
  if (answers >= LEVELS[3]) return 3;
  if (answers >= LEVELS[2]) return 2;
  return answers >= LEVELS[1] ? 1 : 0;
}

/** 0 is Monday. */
const weekdayOf = (day: string): number => (new Date(day).getUTCDay() + 6) % 7;
