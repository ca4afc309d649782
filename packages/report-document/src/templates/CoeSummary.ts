/**
 * The project summary of the Council of Europe: the layout in which such projects are signed and published.
 *
 * Title, version, a block of terms with its footnote, the background with its components, the two-column table of
 * objective, outputs and activities, the contact. It prints what was promised and no number that was calculated; of an
 * amended logframe the edition that is in force on the day asked. Any logframe can be printed so, with the names of its own
 * levels; what it does not say is left out.
 *
 * @module
 */
import type { Document, Party, Snapshot, Template } from "@logframe/core"
import { InForce, Url } from "@logframe/core"
import * as Words from "../Words.ts"
import * as Context from "./Context.ts"
import { keyBlock } from "./summary/keyBlock.ts"
import { matrix } from "./summary/matrix.ts"
import { narrative } from "./summary/narrative.ts"

export type { Params } from "./Context.ts"

/** Council of Europe summary. */
export const template: Template.Template<Context.Params> = {
  name: "coe-summary",
  defaults: {},
  document: ({ logframe, evaluation }, params) =>
    document(evaluation, Context.make(InForce.on(logframe, evaluation.question.asOf), params))
}

const document = (
  { question }: Snapshot.Snapshot["evaluation"],
  context: Context.Context
): Document.Document => {
  const { words, logframe } = context
  const block = keyBlock(context)
  const isTold = block.items.length > 1
  const summary = [
    ...version(context),
    ...(isTold || logframe.code !== undefined ? [block] : []),
    ...notes(context)
  ]
  const before =
    logframe.sections.findLastIndex(({ kind }) => kind === "background" || kind === "component") + 1
  return {
    title: [isTold ? title(context) : Context.text(context, logframe.title)],
    language: words.tag,
    asOf: question.asOf,
    conventions: [],
    body: [
      ...section("summary", words.summary.summary, summary),
      ...narrative(context, logframe.sections.slice(0, before)),
      ...section("logframe", words.summary.matrix, [matrix(context)]),
      ...narrative(context, logframe.sections.slice(before)),
      ...section("contact", words.summary.contact, contacts(context))
    ]
  }
}

const section = (id: string, title: string, body: readonly Document.Block[]): readonly Document.Block[] =>
  body.length === 0 ? [] : [{ is: "section", id, title: [Context.run(title)], body }]

/** "Project Safe Water", unless the title says so itself. */
const title = (context: Context.Context): Document.TextRun => {
  const name = Context.text(context, context.logframe.title)
  const named = context.words.summary.project(name.text)
  const label = context.words.summary.project("").trim().toLowerCase()
  return name.language !== undefined || name.text.toLowerCase().startsWith(label)
    ? name
    : { ...name, text: named }
}

const version = ({ logframe, words }: Context.Context): readonly Document.Block[] => {
  const { day, label } = logframe.edition ?? {}
  if (day === undefined) return label === undefined ? [] : [Context.paragraph(Context.run(label))]
  const dated = words.summary.version(Words.day(words, day))
  return [Context.paragraph(Context.run(label === undefined ? dated : `${dated} (${label})`))]
}

const notes = (context: Context.Context): readonly Document.Block[] =>
  context.logframe.notes.map(({ mark, text }) =>
    Context.paragraph(Context.run(mark ?? ""), Context.text(context, text))
  )

const contacts = (context: Context.Context): readonly Document.Block[] =>
  context.logframe.contacts.map((contact) => Context.paragraph(...lines(contactLines(context, contact))))

const contactLines = (
  context: Context.Context,
  { party, name, email, telephone, url }: Party.Contact
): readonly Document.Inline[] => [
  ...(name === undefined ? [] : [Context.text(context, name)]),
  ...(party === undefined ? [] : [Context.party(context, party)]),
  ...(telephone === undefined ? [] : [Context.run(`${context.words.summary.telephone} ${telephone}`)]),
  ...(email === undefined ? [] : [mail(email)]),
  ...(url === undefined ? [] : [{ is: "link", href: url, text: [Context.run(url)] } as const])
]

const mail = (email: string): Document.Inline =>
  Url.isUrl(`mailto:${email}`)
    ? { is: "link", href: `mailto:${email}`, text: [Context.run(email)] }
    : Context.run(email)

/** One below the other. */
const lines = (inlines: readonly Document.Inline[]): Document.Line =>
  inlines.flatMap((inline, n) => (n === 0 ? [inline] : [Context.run("\n"), inline]))
