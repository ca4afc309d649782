/**
 * The narrative of a project summary: sections under their titles, components as a numbered list.
 *
 * @internal
 */
import type { Document, Section } from "@logframe/core"
import * as Context from "../Context.ts"
import { linked } from "../linked.ts"

/** The sections in their order; components belong to the section before them. */
export const narrative = (
  context: Context.Context,
  sections: readonly Section.Section[]
): readonly Document.Section[] => {
  const groups: { head: Section.Section | undefined; components: Section.Section[] }[] = []
  for (const section of sections) {
    const last = groups.at(-1)
    if (section.kind !== "component") groups.push({ head: section, components: [] })
    else if (last === undefined) groups.push({ head: undefined, components: [section] })
    else last.components.push(section)
  }
  return groups.map(({ head, components }, n) => ({
    is: "section",
    id: head?.id ?? `narrative-${n + 1}`,
    title: [
      head?.title === undefined
        ? Context.run(context.words.summary.background)
        : Context.text(context, head.title)
    ],
    body: [
      ...(head === undefined ? [] : paragraphs(context, head)),
      ...(components.length === 0
        ? []
        : [{ is: "list", ordered: true, items: components.map((one) => component(context, one)) } as const])
    ]
  }))
}

/** A paragraph for each line of the body; a link stands in the line that has its label. */
const paragraphs = (context: Context.Context, section: Section.Section): readonly Document.Paragraph[] => {
  const body = Context.text(context, section.body)
  const inlines = linked(body, section.links)
  const lines: Document.Inline[][] = [[]]
  for (const inline of inlines) {
    if (inline.is !== "text") lines.at(-1)?.push(inline)
    else
      for (const [n, part] of inline.text.split("\n").entries()) {
        if (n > 0) lines.push([])
        if (part !== "") lines.at(-1)?.push({ ...inline, text: part })
      }
  }
  return lines.filter((line) => line.length > 0).map((line) => Context.paragraph(...line))
}

const component = (context: Context.Context, section: Section.Section): readonly Document.Block[] => {
  const [first, ...rest] = paragraphs(context, section)
  if (section.title === undefined) return first === undefined ? [] : [first, ...rest]
  const title = Context.text(context, section.title)
  const lead: Document.TextRun = {
    ...title,
    text: /[.!?:]$/.test(title.text) ? title.text : `${title.text}.`,
    strong: true
  }
  return [Context.paragraph(lead, Context.run(" "), ...(first?.text ?? [])), ...rest]
}
