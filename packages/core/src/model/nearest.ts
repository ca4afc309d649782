/**
 * The known word that a misspelt one was probably meant to be, or nothing when none is near.
 *
 * Near is at most a third of the letters changed, added or left out. For hints: "Did you mean …?" Of several that are
 * equally near the first is told.
 */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const asked = word.slice(0, 64).toLowerCase()
  let limit = Math.max(1, Math.floor(asked.length / 3))
  let found: string | undefined
  for (const candidate of known) {
    if (Math.abs(candidate.length - asked.length) > limit) continue
    const away = distance(asked, candidate.toLowerCase(), limit)
    if (away > limit) continue
    if (away === 0) return candidate
    found = candidate
    limit = away - 1
  }
  return found
}

/** Letters to change, add or leave out between the two; any number above `limit` once it is sure to be more. */
const distance = (a: string, b: string, limit: number): number => {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    if (Math.min(...next) > limit) return limit + 1
    row = next
  }
  return row[b.length] ?? 0
}
