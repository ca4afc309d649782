/**
 * The known word that a misspelt one was probably meant to be, or nothing when none is near.
 *
 * Near is at most a third of the letters changed, added or left out. For hints: "Did you mean …?"
 */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const limit = Math.max(1, Math.floor(Math.min(word.length, 64) / 3))
  const ranked = known
    .map((candidate) => ({
      candidate,
      distance: distance(word.slice(0, 64).toLowerCase(), candidate.toLowerCase())
    }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
  return ranked[0]?.candidate
}

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
