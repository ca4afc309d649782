/**
 * The characters of a file: by its mark, by what it declares, else by what its bytes can be.
 *
 * @internal
 */

/** A text, with the encoding it was read in when nobody declared it. */
export interface Decoded {
  readonly text: string
  readonly assumed?: string
}

/** The text, or nothing when the bytes are none. */
export const decoded = (bytes: Uint8Array): Decoded | undefined => {
  const wide = wideLabel(bytes)
  if (wide !== undefined) return ofLabel(bytes, wide)
  const plain = ofLabel(bytes, "utf-8")
  if (plain !== undefined) return plain
  const declared = declaredLabel(bytes)
  const text = declared === undefined ? undefined : ofLabel(bytes, declared)
  if (text !== undefined) return text
  const assumed = isText(bytes) ? ofLabel(bytes, "windows-1252") : undefined
  return assumed === undefined ? undefined : { ...assumed, assumed: "windows-1252" }
}

/** UTF-16 by its mark, or by the zeros beside letters. */
const wideLabel = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  const first = bytes.subarray(0, 400)
  const zeros = (odd: number) => first.filter((byte, i) => i % 2 === odd && byte === 0).length
  const half = first.length / 2
  if (half < 8) return undefined
  if (zeros(1) > half * 0.7 && zeros(0) < half * 0.1) return "utf-16le"
  return zeros(0) > half * 0.7 && zeros(1) < half * 0.1 ? "utf-16be" : undefined
}

/** "charset=windows-1252" of HTML, "encoding=" of XML. */
const declaredLabel = (bytes: Uint8Array): string | undefined => {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4_096))
  const label =
    /charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head) ?? /encoding\s*=\s*["']([\w-]{2,40})/i.exec(head)
  return label?.[1]
}

const ofLabel = (bytes: Uint8Array, label: string): Decoded | undefined => {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes) }
  } catch {
    return undefined
  }
}

/** Whether the bytes have none of the controls that no text has. */
const isText = (bytes: Uint8Array): boolean =>
  !bytes.subarray(0, 8_000).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
