/**
 * Takes out of a packed document what another run would write differently: days, times, and names drawn by chance.
 *
 * The library draws the ids of relationships and counts pictures and bookmarks over the whole process; they are named
 * anew in the order in which they stand. A zip file keeps times; all entries get the same.
 */
import type { CalendarDate } from "@logframe/core"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"

/** The document with the same bytes whenever and wherever it is made. */
export const sameBytes = (packed: Uint8Array, day: CalendarDate.CalendarDate): Uint8Array => {
  const parts = unzipSync(packed)
  const names = Object.keys(parts).sort(asReadersExpect)
  const renamed = new Map<string, string>()
  return zipSync(
    Object.fromEntries(
      names.map((name) => {
        const bytes = parts[name] ?? new Uint8Array()
        return [
          name,
          [
            isXml(name) ? strToU8(tidied(name, strFromU8(bytes), day, renamed)) : bytes,
            { level: isXml(name) ? 6 : 0 }
          ]
        ]
      })
    ),
    { mtime: new Date(1980, 0, 1) }
  )
}

const isXml = (name: string): boolean => /\.(xml|rels)$/.test(name)

/** The list of types comes first. */
const first = "[Content_Types].xml"

const asReadersExpect = (a: string, b: string): number =>
  a === b ? 0 : a === first || (b !== first && a < b) ? -1 : 1

const tidied = (
  name: string,
  xml: string,
  day: CalendarDate.CalendarDate,
  renamed: Map<string, string>
): string => {
  if (name === "docProps/core.xml")
    return xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)
  const counts = { picture: 0, bookmark: 0 }
  const bookmarks = new Map<string, number>()
  const bookmark = (id: string): number => {
    const known = bookmarks.get(id) ?? ++counts.bookmark
    bookmarks.set(id, known)
    return known
  }
  return xml
    .replace(/(<wp:docPr id=")\d+/g, (_, start: string) => `${start}${++counts.picture}`)
    .replace(
      /(<w:bookmark(?:Start|End)[^>]*? w:id=")(\d+)/g,
      (_, start: string, id: string) => `${start}${bookmark(id)}`
    )
    .replace(/"rId([a-z0-9_-]{21})"/g, (_, id: string) => {
      const name = renamed.get(id) ?? `link${renamed.size + 1}`
      renamed.set(id, name)
      return `"rId-${name}"`
    })
}
