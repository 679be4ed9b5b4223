/**
 * Several things in a sentence.
 *
 * @param last what stands before the last of them.
 *
 * @example
 * listed(['a', 'b', 'c']); // 'a, b and c'
 */
export function listed(items: readonly string[], last = ' and '): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')}${last}${items.at(-1)}`;
}
