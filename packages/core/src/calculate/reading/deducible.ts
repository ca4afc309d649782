/**
 * Which unknowns follow from equations, whatever is on their other side.
 *
 * @internal
 */

/** A multiple of each unknown; their sum is known. */
export type Equation = ReadonlyMap<string, number>

/** Products stay below 2^53, and the multiples that sums and their parts lead to, which are small, stand for themselves. */
const prime = 67_108_859

/** The unknowns that follow: elimination leaves each of them alone in its equation. */
export const deducible = (equations: readonly Equation[]): ReadonlySet<string> => {
  const solved = new Map<string, Map<string, number>>()
  for (const equation of equations) {
    const rest = new Map(equation)
    for (const [unknown, other] of solved) eliminate(unknown, rest, other)
    const [unknown] = rest.keys()
    if (unknown === undefined) continue
    for (const other of solved.values()) eliminate(unknown, other, rest)
    solved.set(unknown, rest)
  }
  return new Set([...solved].flatMap(([unknown, { size }]) => (size === 1 ? [unknown] : [])))
}

/** Takes a multiple of the other equation from the one, so that the unknown is in it no more. */
const eliminate = (unknown: string, one: Map<string, number>, other: Equation): void => {
  const factor = one.get(unknown) ?? 0
  const own = other.get(unknown) ?? 0
  if (factor === 0) return
  for (const name of new Set([...one.keys(), ...other.keys()])) {
    const rest = ((one.get(name) ?? 0) * own - (other.get(name) ?? 0) * factor) % prime
    if (rest === 0) one.delete(name)
    else one.set(name, rest)
  }
}
