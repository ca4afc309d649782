/**
 * What a report is when it is done: one or more files, each read in pieces.
 *
 * @module
 */

/** The files of a report. */
export interface Artifact {
  readonly files: readonly File[]
}

/** A file, named relative to where the report is put; its body can be read more than once. */
export interface File {
  readonly path: string
  readonly mediaType: string
  readonly body: AsyncIterable<Uint8Array>
}

/** A file of one piece, with all of its bytes. */
export interface Whole {
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

declare const TextEncoder: new () => { encode(text: string): Uint8Array }

/**
 * An artifact of one text file in UTF-8.
 *
 * The text is asked for when the file is read, each time anew.
 */
export const ofText = (path: string, mediaType: string, text: () => Iterable<string>): Artifact => ({
  files: [{ path, mediaType, body: { [Symbol.asyncIterator]: () => encoded(text()) } }]
})

async function* encoded(pieces: Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for (const piece of pieces) yield encoder.encode(piece)
}

/** Reads every file to its end. Rejects with the `RenderError` of the first that fails. */
export const collect = async (artifact: Artifact): Promise<readonly Whole[]> => {
  const files: Whole[] = []
  for (const { path, mediaType, body } of artifact.files) {
    const pieces: Uint8Array[] = []
    for await (const piece of body) pieces.push(piece)
    files.push({ path, mediaType, bytes: joined(pieces) })
  }
  return files
}

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
