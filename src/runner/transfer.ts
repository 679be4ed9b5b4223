/** The buffers of every typed array in plain data: handed over with it, they change hands instead of being copied. */
export function buffersOf(data: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(data)) return data.buffer instanceof ArrayBuffer ? [data.buffer] : [];
  if (typeof data !== 'object' || data === null) return [];
  // A long list of strings or numbers has none, and is not worth walking.
  if (Array.isArray(data) && typeof data[0] !== 'object') return [];
  return [...new Set(Object.values(data).flatMap(buffersOf))];
}
