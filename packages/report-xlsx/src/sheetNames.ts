/** The longest name that Excel gives a sheet. */
const longest = 31

/**
 * Names for sheets: as close to the names wanted as Excel allows (31 characters, without `[]:*?/\`), and no two alike,
 * whatever their capitals.
 */
export const sheetNames = (wanted: readonly string[]): readonly string[] => {
  const taken = new Set<string>(["history"])
  return wanted.map((name) => {
    const plain =
      name
        .replace(/[[\]:*?/\\\p{C}\s]+/gu, " ")
        // an apostrophe of typewriters ends a name in a reference
        .replaceAll("'", "’")
        .trim() || "–"
    let found = cut(plain, longest)
    for (let n = 2; taken.has(found.toLowerCase()); n++)
      found = `${cut(plain, longest - `${n}`.length - 1)} ${n}`
    taken.add(found.toLowerCase())
    return found
  })
}

/** At most so many units, without half a character at the end. */
const cut = (name: string, most: number): string =>
  name.length <= most
    ? name
    : name
        .slice(0, most)
        .replace(/[\ud800-\udbff]$/, "")
        .trim()
