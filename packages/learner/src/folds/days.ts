import { compareText, inOrder } from '../log/order.ts';
import { dayAfter } from './calendar.ts';
import { answersIn, type Collected, type Goal } from './collected.ts';

/** A day on which something was answered. */
export interface StudyDay {
  /** The learner's calendar day, `2026-11-21`, as the events have it. */
  readonly day: string;
  readonly answers: number;
  readonly right: number;
  /** Answers a day wanted then: the last goal set by the end of that day. Nothing where there was none, or it was 0. */
  readonly goal?: number;
  readonly isReached: boolean;
}

export interface Days {
  /** Those with answers, the earliest first. */
  readonly days: readonly StudyDay[];
  /** Days in a row with answers up to today; a today without any does not break it yet. */
  readonly current: number;
  readonly longest: number;
}

/** The days studied, reckoned on the learner's own calendar. @param today their day now, `2026-11-21`. */
export function daysOf(collected: Collected, today: string): Days {
  const goals = inOrder(collected.goals.values());
  const byDay = Map.groupBy(answersIn(collected), ({ day }) => day);
  const days = [...byDay]
    .sort(([a], [b]) => compareText(a, b))
    .map(([day, answers]): StudyDay => {
      const goal = goalOn(day, goals);
      return {
        day,
        answers: answers.length,
        right: answers.filter(({ right }) => right).length,
        ...(goal !== undefined && { goal }),
        isReached: goal !== undefined && answers.length >= goal,
      };
    });
  const streaks = streaksOf(days.map(({ day }) => day));
  let longest = 0;
  for (const streak of streaks.values()) longest = Math.max(longest, streak);
  const until = byDay.has(today) ? today : dayAfter(today, -1);
  return {
    days,
    current: streaks.get(until) ?? 0,
    longest,
  };
}

/** For each day, how many days in a row with it as the last. */
function streaksOf(days: readonly string[]): ReadonlyMap<string, number> {
  const streaks = new Map<string, number>();
  for (const day of days) streaks.set(day, (streaks.get(dayAfter(day, -1)) ?? 0) + 1);
  return streaks;
}

function goalOn(day: string, goals: readonly Goal[]): number | undefined {
  const goal = goals.findLast((set) => set.day <= day)?.answersADay;
  return goal === 0 ? undefined : goal;
}
