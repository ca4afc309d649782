/**
 * The ids of facts, as bytes in one piece of memory.
 *
 * A million texts are a million objects; a million ids here are two arrays. A text is made only for the fact that somebody
 * looks at. For as long as each id is greater than the one before it, as numbers and ids made from the time are, a new one
 * is known to be new, and one is found by halving. The first that is not makes a table of hashes of all of them. Equal
 * hashes are compared byte by byte, so a collision costs time and never an answer.
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
  /** Whether each id is longer than the one before it, or as long and greater: then there is no table. */
  #ascends = true
  readonly #expected: number

  /** @param expected - how many rows are likely to come; more is no mistake. */
  constructor(expected: number) {
    this.#expected = expected
    this.#bytes = new Uint8Array(expected * 8 + 64)
    this.#ends = new Uint32Array(expected + 16)
    this.#slots = new Int32Array(0)
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
    if (this.#ascends) this.#tabulate(this.#count)
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
    if (this.#ascends) return this.#halve(from, start, end)
    const mask = this.#slots.length - 1
    const mixed = spread(hash)
    let slot = mixed & mask
    for (let steps = 0; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot] as number
      const row = (entry & mask) - 1
      if (((entry ^ mixed) & ~mask) === 0 && this.#compare(row, from, start, end) === 0) return row
      if (++steps === crowd) break
    }
    return this.#crowded.size === 0 ? -1 : (this.#crowded.get(textOf(from, start, end)) ?? -1)
  }

  /** The row of the id, the first one with it, or −1. */
  findText(text: string): number {
    const bytes = new Uint8Array(text.length)
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code > 127) return -1
      bytes[i] = code
    }
    return this.find(bytes, 0, text.length, hashOf(text))
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
    if (this.#ascends) {
      if (row === 0) return -1
      const start = this.#startOf(row)
      if (this.#compare(row - 1, this.#bytes, start, this.#ends[row] as number) < 0) return -1
      this.#tabulate(row)
    }
    if (row * 1.4 > this.#slots.length) this.#rehash()
    const start = this.#startOf(row)
    const other = this.find(this.#bytes, start, this.#ends[row] as number, hash)
    if (other < 0) this.#put(row, hash)
    return other
  }

  /** Makes the table of the first rows, none of which continues another or has the id of another. */
  #tabulate(rows: number): void {
    this.#ascends = false
    const room = Math.max(rows, this.#expected) * 1.4 + 16
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(room)))
    for (let row = 0; row < rows; row++) this.#put(row, this.#hashOf(row))
  }

  /** Looks for an id among rows that ascend. */
  #halve(from: Uint8Array, start: number, end: number): number {
    let [low, high] = [0, this.#count - 1]
    while (low <= high) {
      const middle = (low + high) >>> 1
      const order = this.#compare(middle, from, start, end)
      if (order === 0) return middle
      if (order < 0) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  /** Below 0 where the id of the row is less than that in `from[start..end)`, above 0 where it is greater; shorter is less. */
  #compare(row: number, from: Uint8Array, start: number, end: number): number {
    let at = this.#startOf(row)
    const length = (this.#ends[row] as number) - at
    if (length !== end - start) return length - (end - start)
    for (let i = start; i < end; i++) {
      const order = (this.#bytes[at++] as number) - (from[i] as number)
      if (order !== 0) return order
    }
    return 0
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
}
