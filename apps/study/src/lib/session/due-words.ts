const DAY = 86_400_000;

/** `today`, `tomorrow`, `in 4 days`. @param day and today calendar days, `2026-11-21`; what is overdue is due today. */
export function dueInWords(day: string, today: string): string {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / DAY);
  if (days <= 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}
