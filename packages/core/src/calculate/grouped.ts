/**
 * Rows by what they have in common.
 *
 * @internal
 */

/** The rows of each key, keys and rows in the order in which they come. */
export const grouped = <A>(
  rows: readonly A[],
  key: (row: A) => string
): ReadonlyMap<string, readonly A[]> => {
  const groups = new Map<string, A[]>()
  for (const row of rows) {
    const name = key(row)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [row])
    else group.push(row)
  }
  return groups
}
