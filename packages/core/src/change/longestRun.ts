/**
 * The most numbers of the list that stand in rising order as they are: those that need not move to sort it.
 *
 * Keeps the smallest end of a run of each length, and walks back from the end of the longest one.
 *
 * @internal
 */
export const longestRun = (numbers: readonly number[]): ReadonlySet<number> => {
  const ends: number[] = []
  const before = new Map<number, number | undefined>()
  for (const number of numbers) {
    const at = firstNotBelow(ends, number)
    before.set(number, ends[at - 1])
    ends[at] = number
  }
  const run = new Set<number>()
  for (let number = ends.at(-1); number !== undefined; number = before.get(number)) run.add(number)
  return run
}

const firstNotBelow = (ends: readonly number[], number: number): number => {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}
