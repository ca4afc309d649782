/**
 * The XML of a part, walked from its beginning to its end.
 *
 * Names come without their prefix: writers choose it. Document types are refused, so that no entity is ever expanded and nothing
 * outside of the file is read; so are elements, attributes and depths that no office suite writes.
 *
 * @module
 */
import { SaxesParser, type SaxesTagPlain } from "saxes"
import { refusal } from "./refusal.ts"

/** The attributes of an element by their names without prefix. */
export type Attributes = Readonly<Record<string, string>>

/** What is done at each tag and text. */
export interface Handlers {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  /** Text between tags; long texts come in pieces. */
  readonly text: (text: string) => void
}

/** The deepest nesting of elements. */
export const maxDepth = 200
/** The most elements of a part that is not a sheet. */
export const maxElements = 1_000_000
const maxAttributes = 100
/** The most characters between two tags, and in a tag. */
const maxPiece = 2_000_000
const step = 65_536

/** A parser that is fed with pieces of bytes. */
export interface Walk {
  readonly write: (piece: Uint8Array) => void
  readonly end: () => void
}

const hint = "No office suite writes this; ask where the file comes from, or save it again."
const local = (name: string): string => name.slice(name.indexOf(":") + 1)

/** Walks the part with that name; `most` elements are read. */
export const walk = (part: string, handlers: Handlers, most = maxElements): Walk => {
  const sax = new SaxesParser({ xmlns: false, position: false })
  const { depth, attribute, attributes, heard } = guards(part, most)
  const names = new Map<string, string>()
  const nameOf = (name: string): string => {
    const known = names.get(name)
    if (known !== undefined) return known
    if (names.size < 2_000) names.set(name, local(name))
    return local(name)
  }
  sax.on("error", (error) => {
    throw refusal(
      part,
      `no well-formed XML (${plain(error.message)})`,
      "XML as its standard says",
      "Open the file in an office suite and save it again."
    )
  })
  sax.on("doctype", () => {
    throw refusal(
      part,
      "a document type (<!DOCTYPE …>)",
      "a part without one, as office suites write it",
      "Document types can name entities that fill the memory or read other files."
    )
  })
  sax.on("attribute", attribute)
  sax.on("opentag", (tag: SaxesTagPlain) => {
    depth(1)
    handlers.open(nameOf(tag.name), attributes(tag.attributes as Record<string, string>, nameOf))
  })
  sax.on("closetag", (tag) => {
    depth(-1)
    handlers.close(nameOf(tag.name))
  })
  sax.on("text", (text) => handlers.text(text))
  sax.on("cdata", (text) => handlers.text(text))
  const feed = (text: string): void => {
    for (let at = 0; at < text.length; at += step) {
      const piece = text.slice(at, at + step)
      sax.write(piece)
      heard(piece.length)
    }
  }
  let decoder: TextDecoder | undefined
  return {
    write: (piece) => {
      decoder ??= decoderOf(part, piece)
      feed(decoded(part, decoder, piece, true))
    },
    end: () => {
      feed(decoder === undefined ? "" : decoded(part, decoder, new Uint8Array(), false))
      sax.close()
    }
  }
}

const plain = (message: string): string => message.replace(/^(undefined:)?\d+:\d+: /, "").replace(/\.$/, "")

/** What is counted while a part is walked. */
const guards = (part: string, most: number) => {
  let deep = 0
  let elements = 0
  let count = 0
  let silent = 0
  const tooMuch = (found: string): never => {
    throw refusal(part, found, "a part as office suites write it", hint)
  }
  return {
    depth: (change: 1 | -1): void => {
      silent = 0
      count = 0
      deep += change
      if (deep > maxDepth) tooMuch(`elements nested more than ${maxDepth} deep`)
      if (change === 1 && ++elements > most) tooMuch(`more than ${most} elements`)
    },
    attribute: (): void => {
      if (++count > maxAttributes) tooMuch(`an element of more than ${maxAttributes} attributes`)
    },
    heard: (characters: number): void => {
      silent += characters
      if (silent > maxPiece) tooMuch(`a text or a tag of more than ${maxPiece} characters`)
    },
    attributes: (own: Record<string, string>, nameOf: (name: string) => string): Attributes => {
      const named: Record<string, string> = {}
      for (const key in own) named[nameOf(key)] = own[key] ?? ""
      return named
    }
  }
}

/** UTF-16 by its mark, else UTF-8: parts are written in no other encoding. */
const decoderOf = (part: string, piece: Uint8Array): TextDecoder => {
  const [first, second] = piece
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le")
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be")
  const declared = /^[^>]{0,200}encoding\s*=\s*["']([\w-]{1,40})/.exec(
    new TextDecoder("latin1").decode(piece.subarray(0, 200))
  )?.[1]
  if (declared !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(declared))
    throw refusal(part, `a part in ${declared}`, "UTF-8 or UTF-16, as the standard of these files says")
  return new TextDecoder("utf-8", { fatal: true })
}

const decoded = (part: string, decoder: TextDecoder, piece: Uint8Array, stream: boolean): string => {
  try {
    return decoder.decode(piece, { stream })
  } catch {
    throw refusal(
      part,
      "bytes that are no UTF-8 text",
      "UTF-8 text",
      "Open the file in an office suite and save it again."
    )
  }
}
