import { createStore, get, getMany, update, type UseStore } from 'idb-keyval';
import { changeRecord, isRecord, type Change, type ExerciseRecord } from './record.ts';

/** Where the reader's texts are kept. */
export interface Drafts {
  /** `false` where this browser refuses to store: texts then live as long as the page. */
  readonly durable: boolean;
  read(module: string): Promise<ExerciseRecord | undefined>;
  /** Records by module; a module that was never opened has none. */
  readAll(modules: readonly string[]): Promise<Record<string, ExerciseRecord | undefined>>;
  /**
   * Changes one exercise's record in one transaction.
   *
   * @param base the revision that the change was made on, 0 if there was none.
   * Throws: whatever the browser throws when it cannot store (quota, a deleted database); the stored record is then unchanged.
   */
  save(module: string, base: number, change: Change): Promise<ExerciseRecord>;
}

const openMs = 2_000;

/** Opens the reader's texts: in IndexedDB where it answers, else in memory. Never rejects. */
export async function openDrafts(): Promise<Drafts> {
  try {
    const store = createStore('scratchgrad', 'exercises');
    await within(openMs, get('probe', store));
    return inBrowser(store);
  } catch {
    return inMemory();
  }
}

function inBrowser(store: UseStore): Drafts {
  const known = (stored: unknown, module: string) => (isRecord(stored, module) ? stored : undefined);
  return {
    durable: true,
    read: async (module) => known(await get(module, store), module),
    async readAll(modules) {
      const records = await getMany<unknown>([...modules], store);
      return Object.fromEntries(modules.map((module, i) => [module, known(records[i], module)]));
    },
    async save(module, base, change) {
      let saved: ExerciseRecord | undefined;
      await update<unknown>(
        module,
        (stored) => (saved = changeRecord(known(stored, module), module, base, change, Date.now())),
        store,
      );
      return saved!;
    },
  };
}

/** Texts that live as long as the page: for browsers that refuse to store, and for tests. */
export function inMemory(): Drafts {
  const records = new Map<string, ExerciseRecord>();
  return {
    durable: false,
    read: (module) => Promise.resolve(records.get(module)),
    readAll: (modules) => Promise.resolve(Object.fromEntries(modules.map((module) => [module, records.get(module)]))),
    save(module, base, change) {
      const record = changeRecord(records.get(module), module, base, change, Date.now());
      records.set(module, record);
      return Promise.resolve(record);
    },
  };
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error(`No answer within ${ms} ms.`)), ms)),
  ]);
}
