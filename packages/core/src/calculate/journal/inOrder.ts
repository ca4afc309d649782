/**
 * Versions of reports, each after the one it corrects.
 *
 * @internal
 */

/**
 * The versions of reports in their order, but each after the one it corrects, wherever that stands: of a chain the last one
 * that is accepted counts. Those that correct each other in a ring stay as they are.
 *
 * @param corrects - the version that one corrects, when it is among them.
 */
export const inOrder = <A>(all: readonly A[], corrects: (one: A) => A | undefined): readonly A[] => {
  const placed = new Set<A>()
  return all.flatMap((one) => {
    const chain = new Set<A>()
    let next: A | undefined = one
    while (next !== undefined && !placed.has(next)) {
      placed.add(next)
      chain.add(next)
      next = corrects(next)
    }
    const isRing = next !== undefined && chain.has(next)
    return isRing ? all.filter((row) => chain.has(row)) : [...chain].reverse()
  })
}
