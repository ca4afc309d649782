/**
 * Styles of paragraphs: which are headings, which belong to a list, which repeat words that stand elsewhere.
 *
 * @internal
 */
import type { OfficePackage } from "@logframe/ooxml"

/** What a style says of its paragraphs. */
export interface Style {
  /** The depth of a heading, from 1. */
  readonly heading?: number
  readonly numId?: string
  readonly level?: number
  /** A line of a table of contents. */
  readonly isContents?: true
}

interface Written {
  name: string
  basedOn?: string
  outline?: number
  numId?: string
  level?: number
}

/** The styles by their ids. */
export const readStyles = (from: OfficePackage.OfficePackage, part: string): ReadonlyMap<string, Style> => {
  const written = new Map<string, Written>()
  let style: Written | undefined
  from.read(part, {
    open: (name, { styleId = "", val = "", type }) => {
      if (name === "style" && type !== "character" && type !== "table") {
        style = { name: "" }
        written.set(styleId, style)
      } else if (style !== undefined) set(style, name, val)
    },
    close: (name) => {
      if (name === "style") style = undefined
    }
  })
  return new Map([...written.keys()].map((id) => [id, resolved(written, id)]))
}

const set = (style: Written, name: string, val: string): void => {
  if (name === "name") style.name = val
  else if (name === "basedOn") style.basedOn = val
  else if (name === "outlineLvl") style.outline = Number(val)
  else if (name === "numId") style.numId = val
  else if (name === "ilvl") style.level = Number(val)
}

/** A style with what it takes from those that it is based on. */
const resolved = (written: ReadonlyMap<string, Written>, id: string): Style => {
  const line: Written[] = []
  for (
    let next = written.get(id);
    next !== undefined && line.length < 20;
    next = written.get(next.basedOn ?? "")
  )
    line.push(next)
  const outline = line.find((one) => one.outline !== undefined)?.outline
  const byName = Number(
    /^heading (\d)$/i.exec(line[0]?.name ?? "")?.[1] ?? (/^title$/i.test(line[0]?.name ?? "") ? 1 : 0)
  )
  const heading = byName > 0 ? byName : outline !== undefined && outline < 9 ? outline + 1 : undefined
  const numbered = line.find((one) => one.numId !== undefined)
  return {
    ...(heading === undefined ? {} : { heading }),
    ...(numbered?.numId === undefined
      ? {}
      : { numId: numbered.numId, level: line.find((one) => one.level !== undefined)?.level ?? 0 }),
    ...(/^(?:toc|table of figures) ?\d?$/i.test(line[0]?.name ?? "") ? { isContents: true as const } : {})
  }
}
