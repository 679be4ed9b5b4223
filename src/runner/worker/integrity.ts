/** Built-in objects that the judge itself relies on: code that changes them could make any report green. */
const watched = {
  'Object.prototype': Object.prototype,
  'Array.prototype': Array.prototype,
  'Function.prototype': Function.prototype,
  'Number.prototype': Number.prototype,
  'String.prototype': String.prototype,
  'RegExp.prototype': RegExp.prototype,
  'Map.prototype': Map.prototype,
  'Set.prototype': Set.prototype,
  'Promise.prototype': Promise.prototype,
  'Error.prototype': Error.prototype,
  'MessagePort.prototype': MessagePort.prototype,
  Object,
  Array,
  Number,
  Math,
  JSON,
  Promise,
  Reflect,
  Symbol,
};

const { getOwnPropertyDescriptor } = Object;
const { ownKeys } = Reflect;
const isSame = Object.is;

type Snapshot = { name: string; holder: object; key: PropertyKey; value: unknown; get: unknown }[];

/**
 * Remembers the built-ins as they are now, before a learner's code runs.
 *
 * @returns a function that names the first built-in that was replaced, added or removed since, if any was.
 */
export function watchBuiltIns(): () => string | undefined {
  const before = snapshot();
  return () => {
    const after = snapshot();
    for (let i = 0; i < before.length || i < after.length; i++) {
      const was = before[i];
      const is = after[i];
      const same = was && is && was.holder === is.holder && was.key === is.key;
      if (!same) return was?.name ?? is!.name;
      if (!isSame(was.value, is.value) || !isSame(was.get, is.get)) return was.name;
    }
    return undefined;
  };
}

function snapshot(): Snapshot {
  const entries: Snapshot = [];
  let count = 0;
  for (const path in watched) {
    const holder = watched[path as keyof typeof watched];
    const keys = ownKeys(holder);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      const descriptor = getOwnPropertyDescriptor(holder, key)!;
      const name = typeof key === 'symbol' ? `${path}[symbol]` : `${path}.${key}`;
      entries[count++] = { name, holder, key, value: descriptor.value, get: descriptor.get };
    }
  }
  return entries;
}
