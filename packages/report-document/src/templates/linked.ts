import type { Document, Section } from "@logframe/core"

/**
 * The text with its links over their labels: each over the next occurrence after the link before it, else over the first
 * that is free, else after the text.
 */
export const linked = (
  content: Document.TextRun,
  links: readonly Section.Link[]
): readonly Document.Inline[] => {
  const taken: { readonly from: number; readonly to: number; readonly link: Section.Link }[] = []
  const after: Section.Link[] = []
  let end = 0
  for (const link of links) {
    const from = free(content.text, link.label, end, taken) ?? free(content.text, link.label, 0, taken)
    if (from === undefined) after.push(link)
    else {
      end = from + link.label.length
      taken.push({ from, to: end, link })
    }
  }
  const inlines: Document.Inline[] = []
  let at = 0
  for (const { from, to, link } of taken.sort((a, b) => a.from - b.from)) {
    if (from > at) inlines.push({ ...content, text: content.text.slice(at, from) })
    inlines.push({ is: "link", href: link.url, text: [{ ...content, text: content.text.slice(from, to) }] })
    at = to
  }
  if (at < content.text.length) inlines.push({ ...content, text: content.text.slice(at) })
  for (const { label, url } of after)
    inlines.push({ ...content, text: " " }, { is: "link", href: url, text: [{ ...content, text: label }] })
  return inlines
}

/** Where the label stands at or after `start`, outside of what is taken. */
const free = (
  words: string,
  label: string,
  start: number,
  taken: readonly { readonly from: number; readonly to: number }[]
): number | undefined => {
  let from = words.indexOf(label, start)
  while (from >= 0) {
    const to = from + label.length
    if (taken.every((one) => to <= one.from || one.to <= from)) return from
    from = words.indexOf(label, from + 1)
  }
  return undefined
}
