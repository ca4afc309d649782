/**
 * Ids of rows that IATI gives none: made from their words, so that a row keeps its id when others come and go.
 *
 * @internal
 */

/** The kinds of rows of which each id is unique. */
export type Kind =
  | "result"
  | "indicator"
  | "baseline"
  | "target"
  | "party"
  | "place"
  | "section"
  | "budget"
  | "fact"

/** Hands out each id once. */
export class Ids {
  readonly #taken = new Map<Kind, Map<string, number>>()

  /** Whether the id is taken. */
  has(kind: Kind, id: string): boolean {
    return this.#taken.get(kind)?.has(id) === true
  }

  /** The id that is wanted, or one that begins with it when it is taken; not taken yet. */
  next(kind: Kind, wanted: string): string {
    const taken = this.#taken.get(kind)
    if (taken?.has(wanted) !== true) return wanted
    for (let n = (taken.get(wanted) ?? 1) + 1; ; n++) {
      const candidate = `${wanted.slice(0, kind === "fact" ? 120 : 58)}-${n}`
      if (!taken.has(candidate)) return candidate
      taken.set(wanted, n)
    }
  }

  /** The same, taken. */
  take(kind: Kind, wanted: string): string {
    const id = this.next(kind, wanted)
    const taken = this.#taken.get(kind) ?? new Map<string, number>()
    this.#taken.set(kind, taken)
    taken.set(id, 1)
    return id
  }
}

/** The longest id that is made from words. */
const longest = 40

/** The words as an id: "Wells dug" is `wells-dug`; a long or foreign text ends in a digest of it. */
export const slug = (words: string): string => {
  const plain = words
    .slice(0, 120)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
  const kept = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")
  const lost = words.length > 120 || kept.length > longest || /[^\x20-\x7e]/.test(plain) || kept === ""
  if (!lost) return kept
  const cut = kept.slice(0, longest - 8).replace(/-$/, "")
  return cut === "" ? digest(words) : `${cut}-${digest(words)}`
}

/** The text as an id when it is one already: an identifier keeps its signs. */
export const idOf = (text: string): string => {
  const plain = text.trim()
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,55}$/.test(plain)) return plain
  const signs = plain.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[^A-Za-z0-9]+/, "")
  return signs === "" ? digest(plain) : `${signs.slice(0, 47)}-${digest(plain)}`
}

/** Seven signs that tell texts apart: two 32-bit hashes (FNV-1a, and the same from the end). */
const digest = (text: string): string => {
  let a = 0x811c9dc5
  let b = 0x01000193
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193)
    b = Math.imul(b ^ text.charCodeAt(text.length - 1 - i), 0x85ebca6b)
  }
  return ((a >>> 0) * 0x200000 + ((b >>> 0) & 0x1fffff)).toString(36).slice(-7).padStart(7, "0")
}
