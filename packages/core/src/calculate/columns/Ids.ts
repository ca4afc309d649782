/**
 * The ids of facts, as bytes in one piece of memory, found by a hash.
 *
 * A million texts are a million objects; a million ids here are two arrays. A text is made only for the fact that somebody
 * looks at. Equal hashes are compared byte by byte, so a collision costs time and never an answer.
 *
 * @internal
 */

/** A hash of ASCII text, the same for bytes and for a string. */
export const hashOf = (text: string): number => {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), factor)
  return hash
}

/** Where the hash begins, and what it is multiplied with after each byte (FNV-1a). */
export const seed = 0x811c9dc5 | 0
export const factor = 0x01000193

/** Spreads what the hash knows over all its bits: the low ones say where an id is looked for, the others what it is. */
const spread = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return mixed ^ (mixed >>> 13)
}

/** So many ids in a row of the table are no accident: those that come after them go to a map, whose hash nobody can aim at. */
const crowd = 512

/** The larger copy of a typed array. */
const grown = <A extends Uint8Array | Uint32Array | Int32Array>(array: A, length: number): A => {
  const larger = new (array.constructor as new (length: number) => A)(length)
  larger.set(array)
  return larger
}

const textOf = (bytes: Uint8Array, start: number, end: number): string => {
  let text = ""
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i] as number)
  return text
}

/** Ids by row, in the order in which they were added. */
export class Ids {
  #count = 0
  #continuations = 0
  #bytes: Uint8Array
  #ends: Uint32Array
  /**
   * By slot the row, counted from 1, and above its bits those of the hash that say not where: a look is one number, and one
   * that is not meant is seldom read.
   */
  #slots: Int32Array
  readonly #crowded = new Map<string, number>()

  /** @param expected - how many rows are likely to come; more is no mistake. */
  constructor(expected: number) {
    this.#bytes = new Uint8Array(expected * 8 + 64)
    this.#ends = new Uint32Array(expected + 16)
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(expected * 1.4 + 16)))
  }

  /** Adds the id written in `from[start..end)` as the next row; gives an earlier row with the same id, else −1. */
  add(from: Uint8Array, start: number, end: number, hash: number): number {
    const row = this.#append(end - start)
    let at = this.#startOf(row)
    for (let i = start; i < end; i++) this.#bytes[at++] = from[i] as number
    return this.#enter(row, hash)
  }

  /** The same for a text. */
  addText(text: string): number {
    const row = this.#append(text.length)
    let at = this.#startOf(row)
    for (let i = 0; i < text.length; i++) this.#bytes[at++] = text.charCodeAt(i)
    return this.#enter(row, hashOf(text))
  }

  /** A row that continues the fact of the row before it. */
  addContinuation(): void {
    this.#append(0)
    this.#continuations++
  }

  /** How many rows continue the fact of the row before them. */
  get continuations(): number {
    return this.#continuations
  }

  /** Whether the row continues the fact of the row before it. */
  continues(row: number): boolean {
    return this.#continuations > 0 && this.#startOf(row) === this.#ends[row]
  }

  /** The row of the id in `from[start..end)`, the first one with it, or −1. */
  find(from: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1
    const mixed = spread(hash)
    let slot = mixed & mask
    for (let steps = 0; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot] as number
      const row = (entry & mask) - 1
      if (((entry ^ mixed) & ~mask) === 0 && this.#equals(row, from, start, end)) return row
      if (++steps === crowd) break
    }
    return this.#crowded.size === 0 ? -1 : (this.#crowded.get(textOf(from, start, end)) ?? -1)
  }

  /** The row of the id, the first one with it, or −1. */
  findText(text: string): number {
    const mask = this.#slots.length - 1
    const mixed = spread(hashOf(text))
    let slot = mixed & mask
    for (let steps = 0; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot] as number
      const row = (entry & mask) - 1
      if (((entry ^ mixed) & ~mask) === 0 && this.#says(row, text)) return row
      if (++steps === crowd) break
    }
    return this.#crowded.get(text) ?? -1
  }

  /** The id of a row. */
  text(row: number): string {
    return textOf(this.#bytes, this.#startOf(row), this.#ends[row] as number)
  }

  #startOf(row: number): number {
    return row === 0 ? 0 : (this.#ends[row - 1] as number)
  }

  #append(length: number): number {
    const row = this.#count++
    if (row === this.#ends.length) this.#ends = grown(this.#ends, row * 2)
    const end = this.#startOf(row) + length
    if (end > this.#bytes.length) this.#bytes = grown(this.#bytes, end * 2)
    this.#ends[row] = end
    return row
  }

  #enter(row: number, hash: number): number {
    if (row * 1.4 > this.#slots.length) this.#rehash()
    const start = this.#startOf(row)
    const other = this.find(this.#bytes, start, this.#ends[row] as number, hash)
    if (other < 0) this.#put(row, hash)
    return other
  }

  #put(row: number, hash: number): void {
    const mask = this.#slots.length - 1
    const mixed = spread(hash)
    let slot = mixed & mask
    for (let steps = 0; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      if (++steps < crowd) continue
      this.#crowded.set(this.text(row), row)
      return
    }
    this.#slots[slot] = (row + 1) | (mixed & ~mask)
  }

  #rehash(): void {
    const slots = this.#slots
    const mask = slots.length - 1
    this.#slots = new Int32Array(slots.length * 2)
    for (const entry of slots) {
      if (entry === 0) continue
      const row = (entry & mask) - 1
      this.#put(row, this.#hashOf(row))
    }
  }

  #hashOf(row: number): number {
    const end = this.#ends[row] as number
    let hash = seed
    for (let i = this.#startOf(row); i < end; i++) hash = Math.imul(hash ^ (this.#bytes[i] as number), factor)
    return hash
  }

  #says(row: number, text: string): boolean {
    let at = this.#startOf(row)
    if ((this.#ends[row] as number) - at !== text.length) return false
    for (let i = 0; i < text.length; i++) if (this.#bytes[at++] !== text.charCodeAt(i)) return false
    return true
  }

  #equals(row: number, from: Uint8Array, start: number, end: number): boolean {
    let at = this.#startOf(row)
    if ((this.#ends[row] as number) - at !== end - start) return false
    for (let i = start; i < end; i++) if (this.#bytes[at++] !== from[i]) return false
    return true
  }
}
