/** What of a job may be shown to administrators: enough to recognise it, nothing that opens a door. */

const SECRET = /token|secret|password|hash|code|link|url|cookie|authorization/i;
const MOST_ENTRIES = 20;

export interface SummaryEntry {
  key: string;
  value: string;
}

/** The payload's plain values by key, the first twenty; whatever its name hints at a secret shows as dots. */
export function payloadSummary(payload: unknown): SummaryEntry[] {
  if (typeof payload !== 'object' || payload === null) return [];
  return Object.entries(payload)
    .slice(0, MOST_ENTRIES)
    .map(([key, value]) => ({ key: key.slice(0, 80), value: SECRET.test(key) ? '•••' : shown(value).slice(0, 200) }));
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `${value.length} ×`;
  if (typeof value === 'object' && value !== null) return '{…}';
  return String(value);
}

/** The message of a failure as the worker or the engine stored it; null when there is none. */
export function failureMessage(output: unknown): string | null {
  if (typeof output === 'string') return output.slice(0, 2000);
  if (typeof output !== 'object' || output === null) return null;
  if ('message' in output) return String(output.message).slice(0, 2000);
  return 'value' in output ? failureMessage(output.value) : null;
}
