import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What readers start from, compared with the pristine stubs: the published repository holds an exact copy of each.
 *
 * Shape: one line per complaint; empty where all is well.
 */
export function copyComplaints(root: string): string[] {
  return readdirSync(join(root, 'exercises/stubs')).flatMap((name) => {
    const copy = join(root, 'exercises', name);
    const stub = readFileSync(join(root, 'exercises/stubs', name), 'utf8');
    if (!existsSync(copy)) return [`exercises/${name}: expected a copy of exercises/stubs/${name}, but found nothing.`];
    if (readFileSync(copy, 'utf8') === stub) return [];
    return [`exercises/${name}: expected an exact copy of exercises/stubs/${name}, but found another text.`];
  });
}
