/** Days on which deals are expected to close most often. Pure; days are `YYYY-MM-DD`. */

const iso = (date: Date) => date.toISOString().slice(0, 10);

function after(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return iso(date);
}

/** Last day of the calendar quarter that a day lies in. */
export function endOfQuarter(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return iso(new Date(Date.UTC(year, Math.ceil(month / 3) * 3, 0, 12)));
}

/** Shortcuts for the close date: in a month, at the end of the quarter, in three months. */
export const quickDays = (today: string) => [
  { id: 'month', day: after(today, 30) },
  { id: 'quarter', day: endOfQuarter(today) },
  { id: 'later', day: after(today, 90) },
];
