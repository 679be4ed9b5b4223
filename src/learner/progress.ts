/**
 * How far the reader is, by module: a small copy of what the records say, in localStorage under `scratchgrad:progress`, so
 * that navigation can show it without opening the database.
 */
export type Progress = Partial<Record<string, 'started' | 'passed'>>;

/** The key in localStorage; its value is a {@link Progress} as JSON. */
export const progressKey = 'scratchgrad:progress';

/** The name of the event that `window` gets when progress changed in this page. */
export const progressEvent = 'scratchgrad:progress';

/** What is remembered; nothing, where the browser refuses or the entry is not ours. */
export function readProgress(): Progress {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(progressKey) ?? '{}');
    return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? (stored as Progress) : {};
  } catch {
    return {};
  }
}

/** Remembers how far a module is; a passed one stays passed. */
export function noteProgress(module: string, state: 'started' | 'passed'): void {
  const progress = readProgress();
  if (progress[module] === 'passed' || progress[module] === state) return;
  try {
    localStorage.setItem(progressKey, JSON.stringify({ ...progress, [module]: state }));
  } catch {
    // The records are what counts; without this copy only the dots in the navigation are missing.
  }
  dispatchEvent(new Event(progressEvent));
}
