/**
 * Words as small numbers: an indicator, a place or a cell is named a million times and is one of a few.
 *
 * @internal
 */

/** Words by code, 0 for the first that was seen. */
export class Codes {
  readonly words: string[] = []
  readonly #codes = new Map<string, number>()

  /** The code of the word, a new one when it was not seen before. */
  of(word: string): number {
    const known = this.#codes.get(word)
    if (known !== undefined) return known
    this.#codes.set(word, this.words.length)
    return this.words.push(word) - 1
  }

  /** The code of the word, or −1 when it was not seen. */
  find(word: string): number {
    return this.#codes.get(word) ?? -1
  }
}

/** Three small numbers as one: the series of an indicator, a reporting unit and a cell. */
export class Triples {
  readonly first: number[] = []
  readonly second: number[] = []
  readonly third: number[] = []
  #slots = new Int32Array(256)
  #last = 0

  get length(): number {
    return this.first.length
  }

  /** The code of the three, a new one when they were not seen together before. */
  of(a: number, b: number, c: number): number {
    // a round of reports mostly comes in the order of the round before
    const next = this.#last + 1
    const isNext =
      next < this.length && this.third[next] === c && this.second[next] === b && this.first[next] === a
    this.#last = isNext ? next : this.#find(a, b, c)
    return this.#last
  }

  #find(a: number, b: number, c: number): number {
    const mask = this.#slots.length - 1
    let slot = slotOf(a, b, c, mask)
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const code = (this.#slots[slot] as number) - 1
      if (this.first[code] === a && this.second[code] === b && this.third[code] === c) return code
    }
    this.first.push(a)
    this.second.push(b)
    this.third.push(c)
    this.#slots[slot] = this.length
    if (this.length * 2 > this.#slots.length) this.#rehash()
    return this.length - 1
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 4)
    const mask = slots.length - 1
    for (let code = 0; code < this.length; code++) {
      let slot = slotOf(
        this.first[code] as number,
        this.second[code] as number,
        this.third[code] as number,
        mask
      )
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = code + 1
    }
    this.#slots = slots
  }
}

const slotOf = (a: number, b: number, c: number, mask: number): number => {
  let hash = Math.imul(a, 0x2545f491) ^ Math.imul(b + 0x165667b1, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ Math.imul(c + 0x27d4eb2f, 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) & mask
}
