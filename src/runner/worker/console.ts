import { format } from 'vitest/internal/browser';
import type { LogEntry, LogLevel } from '../protocol.ts';

const maxLines = 1_000;
const maxCharactersPerLine = 10_000;
const maxCharacters = 256_000;
const levels: readonly LogLevel[] = ['log', 'info', 'warn', 'error', 'debug'];

/** Replaces the realm's console by one that keeps what is logged, within limits, until it is taken. */
export function captureConsole(realm: { console: Console }): { take(): { entries: LogEntry[]; dropped: number } } {
  let lines = 0;
  let characters = 0;
  let dropped = 0;
  let entries: LogEntry[] = [];
  const write = (level: LogLevel, values: unknown[]) => {
    if (lines >= maxLines || characters >= maxCharacters) {
      dropped++;
      return;
    }
    const text = clip(format(values.map(clip)));
    lines++;
    characters += text.length;
    entries.push({ level, text });
  };
  for (const level of levels) realm.console[level] = (...values: unknown[]) => write(level, values);
  realm.console.assert = (claim: unknown, ...values: unknown[]) => {
    if (!claim) write('error', ['Assertion failed:', ...values]);
  };
  realm.console.table = (...values: unknown[]) => write('log', values);
  return {
    take() {
      const taken = { entries, dropped };
      entries = [];
      dropped = 0;
      return taken;
    },
  };
}

/** Cuts a long text before anything is done with it. */
function clip<T>(value: T): T | string {
  if (typeof value !== 'string' || value.length <= maxCharactersPerLine) return value;
  return `${value.slice(0, maxCharactersPerLine)}… (${value.length - maxCharactersPerLine} more characters)`;
}
