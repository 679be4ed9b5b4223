/** What a learner's code has no use for, and what could outlive a run or escape its clock. */
const removed = ['WebAssembly', 'Worker', 'SharedWorker', 'importScripts', 'close', 'postMessage', 'onmessage'];

/** Takes away what learner's code must not find in its realm. */
export function closeRealm(): void {
  for (const name of removed) {
    for (let holder: object | null = self; holder; holder = Object.getPrototypeOf(holder) as object | null) {
      Reflect.deleteProperty(holder, name);
    }
  }
}
