/**
 * Words of one csv column as small numbers, looked up by their bytes: a text is made the first time a word is seen.
 *
 * @internal
 */
import { factor, seed } from "../Ids.ts"

/** The result of {@link ByteCodes.find} for a word that was not seen before. */
export const unseen = -1

/** Codes by bytes. */
export class ByteCodes {
  #bytes = new Uint8Array(1024)
  #used = 0
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  readonly #hashes: number[] = []
  readonly #codes: number[] = []
  #slots = new Int32Array(64)

  /** The code of the word in `from[start..end)`, or {@link unseen}. */
  find(from: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1
    for (let slot = slotOf(hash, mask); this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const at = (this.#slots[slot] as number) - 1
      if (this.#hashes[at] === hash && this.#equals(at, from, start, end)) return this.#codes[at] as number
    }
    return unseen
  }

  /** Remembers the code of a word. */
  set(word: string, code: number): void {
    let hash = seed
    this.#starts.push(this.#used)
    for (let i = 0; i < word.length; i++) {
      if (this.#used === this.#bytes.length) {
        const larger = new Uint8Array(this.#used * 2)
        larger.set(this.#bytes)
        this.#bytes = larger
      }
      const byte = word.charCodeAt(i)
      this.#bytes[this.#used++] = byte
      hash = Math.imul(hash ^ byte, factor)
    }
    this.#ends.push(this.#used)
    this.#hashes.push(hash)
    this.#codes.push(code)
    const count = this.#codes.length
    if (count * 2 <= this.#slots.length) this.#enter(count - 1)
    else {
      this.#slots = new Int32Array(this.#slots.length * 2)
      for (let at = 0; at < count; at++) this.#enter(at)
    }
  }

  #enter(at: number): void {
    const mask = this.#slots.length - 1
    let slot = slotOf(this.#hashes[at] as number, mask)
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = at + 1
  }

  #equals(at: number, from: Uint8Array, start: number, end: number): boolean {
    let own = this.#starts[at] as number
    if ((this.#ends[at] as number) - own !== end - start) return false
    for (let i = start; i < end; i++) if (this.#bytes[own++] !== from[i]) return false
    return true
  }
}

const slotOf = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask
