/** How many of the equations say something of their own, by exact elimination. */
const rank = (equations: readonly (readonly bigint[])[]): number => {
  const left = equations.map((row) => [...row])
  const width = equations[0]?.length ?? 0
  let found = 0
  for (let column = 0; column < width; column++) {
    const at = left.findIndex((row, i) => i >= found && row[column] !== 0n)
    if (at < 0) continue
    const [pivot = []] = left.splice(at, 1)
    left.splice(found, 0, pivot)
    for (const row of left.slice(found + 1)) {
      const [a = 0n, b = 0n] = [row[column], pivot[column]]
      row.forEach((value, i) => {
        row[i] = value * b - (pivot[i] ?? 0n) * a
      })
    }
    found++
  }
  return found
}

/** The places of the unknowns that follow from the equations: to name one alone says nothing new. */
export const following = (equations: readonly (readonly bigint[])[]): readonly number[] => {
  const known = rank(equations)
  const unknowns = [...(equations[0] ?? []).keys()]
  return unknowns.filter((i) => rank([...equations, unknowns.map((j) => (i === j ? 1n : 0n))]) === known)
}
