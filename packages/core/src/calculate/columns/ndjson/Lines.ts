/**
 * Bytes that come in pieces as lines of text.
 *
 * @internal
 */

declare const TextDecoder: new (
  label: "utf-8",
  options: { readonly fatal: true }
) => { decode(bytes: Uint8Array): string }

/** Calls `line` with each line of the bytes, or with nothing for one that is no UTF-8. */
export class Lines {
  #rest: Uint8Array[] = []
  readonly #line: (text: string | undefined) => void
  readonly #decoder = new TextDecoder("utf-8", { fatal: true })

  constructor(line: (text: string | undefined) => void) {
    this.#line = line
  }

  /** Takes the next piece. */
  push(chunk: Uint8Array): void {
    let at = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, at)) {
      this.#emit(chunk.subarray(at, end))
      at = end + 1
    }
    if (at < chunk.length) this.#rest.push(chunk.slice(at))
  }

  /** Says that there is no more. */
  end(): void {
    if (this.#rest.length > 0) this.#emit(new Uint8Array(0))
  }

  #emit(tail: Uint8Array): void {
    const pieces = [...this.#rest, tail]
    this.#rest = []
    const bytes =
      pieces.length === 1 ? tail : new Uint8Array(pieces.reduce((sum, one) => sum + one.length, 0))
    if (pieces.length > 1) {
      let at = 0
      for (const piece of pieces) {
        bytes.set(piece, at)
        at += piece.length
      }
    }
    let text: string | undefined
    try {
      text = this.#decoder.decode(bytes)
    } catch {
      text = undefined
    }
    this.#line(text)
  }
}
