/**
 * The narrative: sections under headings, numbered components, footnotes, contacts.
 *
 * @internal
 */
import { Url } from "@logframe/core"
import type { Draft } from "../draft/Draft.ts"
import { type Block, type Item, itemLines, type Line, linesOf } from "../read/Block.ts"
import { daysIn } from "../wording/times.ts"

type Kind = "background" | "component" | "sustainability" | "other"

/** What kind of section a heading begins. */
const kindOf = (heading: string): Kind =>
  /background|justification|context|rationale|introduction|contexte|problem/i.test(heading)
    ? "background"
    : /sustainab|durabilité|exit/i.test(heading)
      ? "sustainability"
      : "other"

/** Whether the heading announces contacts. */
export const isContact = (heading: string): boolean => /^\W*(?:contacts?|coordonnées)\b/i.test(heading)

/** Reads the blocks under a heading as one section and its numbered components. */
export const readSection = (draft: Draft, heading: Line | undefined, blocks: readonly Block[]): void => {
  const lines: Line[] = []
  const components: { number: string; item: Item; more: Line[] }[] = []
  for (const block of blocks) {
    if (block.is === "list" && block.ordered) {
      block.items.forEach((item, i) => components.push({ number: String(block.start + i), item, more: [] }))
    } else {
      const last = components.at(-1)
      for (const line of linesOf(block))
        if (last === undefined) lines.push(line)
        else last.more.push(line)
    }
  }
  if (lines.length > 0)
    add(
      draft,
      kindOf(heading?.text ?? ""),
      heading === undefined ? undefined : titleCase(heading.text),
      undefined,
      lines
    )
  if (heading !== undefined) draft.place([heading], "title of a section")
  for (const { number, item, more } of components) {
    const lead = item.line.lead?.replace(/[.:]\s*$/, "")
    const own =
      item.paragraphs === undefined ? itemLines(item) : [...item.paragraphs, ...item.items.flatMap(itemLines)]
    add(draft, "component", lead, number, [...own, ...more], item.line.lead)
    draft.place([item.line], `sections.s${draft.sections.length}`)
  }
}

/** A title in capitals is written as a sentence. */
const titleCase = (words: string): string =>
  words === words.toUpperCase() && words.length > 4
    ? `${words[0] ?? ""}${words.slice(1).toLowerCase()}`
    : words

/** The longest body of one section; what is longer goes on in the next one. */
const longest = 100_000

const add = (
  draft: Draft,
  kind: Kind,
  title: string | undefined,
  number: string | undefined,
  lines: readonly Line[],
  lead?: string
): void => {
  const id = `s${draft.sections.length + 1}`
  const texts = lines
    .map((line, i) => (i === 0 && lead !== undefined ? line.text.slice(lead.length).trim() : line.text))
    .filter((text) => text !== "")
  let end = 0
  const ends = lines.map((line) => {
    end += line.text.length + 1
    return end
  })
  const fits = ends.findIndex((end) => end > longest)
  if (fits > 0) {
    add(draft, kind, title, number, lines.slice(0, fits), lead)
    add(draft, kind, undefined, undefined, lines.slice(fits))
    return
  }
  const all = lines.flatMap((line) => line.links)
  const links = all.filter((link) => Url.isUrl(link.url) && link.label !== "" && link.label.length <= 1_000)
  for (const link of all) {
    if (!Url.isUrl(link.url))
      draft.finding(
        "LinkWithoutAddress",
        "info",
        lines[0],
        `The link "${link.label.slice(0, 200)}" leads to "${link.url.slice(0, 200)}", which is no web or mail address: its words are kept.`
      )
  }
  const body = texts.join("\n").slice(0, longest)
  draft.sections.push({
    id,
    kind,
    ...(number === undefined ? {} : { number }),
    ...(title === undefined || title === "" ? {} : { title: draft.text(title) }),
    body: draft.text(body === "" ? (title ?? "…") : body),
    ...(links.length === 0 ? {} : { links }),
    source: {
      ...draft.source(lines),
      text: lines
        .map((line) => line.text)
        .join("\n")
        .slice(0, longest)
    }
  })
  if (texts.join("\n").length > longest)
    draft.finding(
      "TextTooLong",
      "warning",
      lines[0],
      `A paragraph of more than ${longest} characters is cut.`
    )
  draft.place(lines, `sections.${id}`)
}

/** Reads the lines under "Contact". */
export const readContacts = (draft: Draft, heading: Line | undefined, blocks: readonly Block[]): void => {
  const lines = blocks.flatMap(linesOf)
  const email = lines
    .flatMap((line) => [
      ...line.links.map((link) => link.url.replace(/^mailto:/, "")),
      ...(line.text.slice(0, 2_000).match(/[^\s@<>()]{1,64}@[^\s@<>()]{1,200}\.[a-z]{2,24}/gi) ?? [])
    ])
    .find((text) => text.includes("@") && text.length <= 320)
  const telephone = lines
    .map((line) => /(?:tel\.?|phone|tél\.?)\s*:?\s*(\+?[\d\s()./-]{6,40})/i.exec(line.text)?.[1])
    .find((text) => text !== undefined)
  const name = lines.map((line) => line.text).find((text) => !text.includes("@"))
  if (email === undefined && telephone === undefined && name === undefined) return
  draft.contacts.push({
    ...(name === undefined ? {} : { name: draft.text(name) }),
    ...(email === undefined ? {} : { email }),
    ...(telephone === undefined ? {} : { telephone: telephone.trim() })
  })
  if (heading !== undefined) draft.place([heading], "title of the contacts")
  draft.place(lines, "contacts")
}

/** A line that begins with a star is a footnote; it says of itself when the project lacks money. */
export const readNote = (draft: Draft, line: Line, marked: string | undefined): boolean => {
  const match =
    /^\\?([*†‡]{1,8}|\[\w{1,6}\](?!\())\s*:?\s*(\S.*)$/s.exec(line.text) ??
    (marked === undefined ? null : ["", marked, line.text])
  if (match === null) return false
  const words = (match[2] ?? "").trim()
  const money = /fund|financ|budget/i.test(words)
  const id = `n${draft.notes.length + 1}`
  draft.notes.push({
    id,
    mark: match[1] ?? "*",
    text: draft.text(words),
    on: [money ? "funding" : "logframe"],
    source: draft.source([line])
  })
  draft.place([line], `notes.${id}`)
  if (money && /\b(?:not|n’est pas|pas)\b.*\bfully\b|\bpas\b.*\bentièrement\b/i.test(words)) {
    draft.header.funding = { ...draft.header.funding, fullyFunded: false }
  }
  return true
}

/** "Version 22 April 2019": the edition of the document. */
export const readEdition = (draft: Draft, line: Line): boolean => {
  const label = /^(?:version|edition|status|date|version du|état au)\b\s*:?\s*(.*)$/i.exec(line.text)
  if (label === null || line.text.length > 80) return false
  const [found] = daysIn(line.text)
  draft.header.edition = found === undefined ? { label: line.text } : { day: found.day }
  draft.place([line], "edition")
  return true
}
