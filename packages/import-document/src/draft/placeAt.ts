import type { Finding } from "@logframe/core"

/** The place of a finding, from that of a line in the document: "line 12, cell 2". */
export const placeAt = (at: string): Finding.Place => {
  const [, line] = /^line (\d+)/.exec(at) ?? []
  const [, cell] = /, cell (\d+)/.exec(at) ?? []
  return {
    _tag: "Document",
    ...(line !== undefined && { line: Number(line) }),
    ...(cell !== undefined && { cell: Number(cell) })
  }
}
