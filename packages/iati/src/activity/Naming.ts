/**
 * What the readers and writers of texts and names need: a language, ids, and where to tell what was found.
 *
 * @internal
 */
import type { Report } from "../check/Report.ts"
import { child, type Element, textOf } from "../xml/Element.ts"
import type { Ids, Kind } from "./Ids.ts"

/** The namespace of what this project adds to a file; the standard allows elements of others at the end of each of its own. */
export const namespace = "https://logframe.github.io/ns/iati"

/** How texts are read and rows are named. */
export interface Naming {
  readonly report: Report
  /** The language of texts that name none, as a tag. */
  readonly language: string
  readonly ids: Ids
  /** The ids that this project wrote beside elements; absent in files of others. */
  readonly given?: ReadonlyMap<Element, string>
  /** How elements of this project begin (`logframe:`) while ids are written; absent otherwise. */
  readonly marks?: string
}

/** The id of a row: the one that this project wrote, else the natural one, once. */
export const idFor = (context: Naming, kind: Kind, of: Element, natural: string): string => {
  const id = context.given?.get(of) ?? ""
  const shape = kind === "fact" ? /^[A-Za-z0-9._:~-]{1,128}$/ : /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/
  return context.ids.take(kind, shape.test(id) ? id : natural)
}

/** The element with the id of its row, where ids are written and reading it would give another one. */
export const withId = (context: Naming, of: Element, kind: Kind, id: string, natural: string): Element => {
  const { marks, ids } = context
  if (marks === undefined || ids.has(kind, id)) return of
  if (ids.next(kind, natural) === id) {
    ids.take(kind, natural)
    return of
  }
  ids.take(kind, id)
  return {
    ...of,
    children: [...of.children, { name: `${marks}id`, attributes: {}, children: [id], line: 0 }]
  }
}

/** The activity without the ids that this project wrote, and the ids. */
export const withoutIds = (
  activity: Element,
  prefix: string
): { readonly activity: Element; readonly given: ReadonlyMap<Element, string> } => {
  const given = new Map<Element, string>()
  const strip = (of: Element): Element => {
    const written = child(of, `${prefix}id`)
    const children = of.children
      .filter((one) => typeof one === "string" || one.name !== `${prefix}id`)
      .map((one) => (typeof one === "string" ? one : strip(one)))
    const stripped = { ...of, children }
    if (written !== undefined) given.set(stripped, textOf(written).trim())
    return stripped
  }
  return { activity: strip(activity), given }
}
