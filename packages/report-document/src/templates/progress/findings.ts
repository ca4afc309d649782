/**
 * What a careful reader would point at; the same finding in several places stands once.
 *
 * @internal
 */
import { type Document, Finding, Language } from "@logframe/core"
import * as Context from "../Context.ts"
import type { ProgressContext } from "./ProgressContext.ts"
import { label, shortened } from "./values.ts"

/** The most places that are named for one finding. */
const most = 3

/** The findings as a table, errors first. */
export const findings = (context: ProgressContext): Document.Section => {
  const { words, snapshot } = context
  const { progress } = words
  const rows = grouped(snapshot.findings)
  const column = (title: string): Document.Column => ({ title: [Context.run(title)] })
  return {
    is: "section",
    id: "findings",
    title: [Context.run(progress.findings)],
    body:
      rows.length === 0
        ? [Context.paragraph(Context.run(words.noFindings))]
        : [
            {
              is: "table",
              id: "findings-table",
              caption: [Context.run(progress.findingsTable)],
              columns: [
                column(progress.where),
                column(progress.severity),
                column(progress.finding),
                column(progress.hint)
              ],
              rows: rows.map((group) => cells(context, group))
            }
          ]
  }
}

type Group = readonly [Finding.Finding, ...Finding.Finding[]]

const grouped = (all: readonly Finding.Finding[]): readonly Group[] => {
  const groups = new Map<string, [Finding.Finding, ...Finding.Finding[]]>()
  for (const finding of all) {
    const key = JSON.stringify([finding.severity, finding.code, finding.sentence, finding.hint])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  return [...groups.values()]
}

const cells = (context: ProgressContext, group: Group): readonly Document.Cell[] => {
  const { words } = context
  const [first] = group
  const { language, sentence, hint } = Finding.text(first, words.tag)
  const said = (text: string): Document.TextRun => Context.marked(words, text, language)
  const places = new Map(group.map((one) => [Finding.text(one, words.tag).place, one.place]))
  return [
    Context.cell(
      ...[...places]
        .slice(0, most)
        .flatMap(([name, place], n) => [
          ...(n === 0 ? [] : [Context.run("\n")]),
          ...placeOf(context, place, said(name))
        ]),
      ...(places.size > most ? [Context.run(`\n${words.progress.morePlaces(places.size - most)}`)] : [])
    ),
    Context.cell(Context.run(Language.capital(words.severity[first.severity].one))),
    Context.cell(said(sentence)),
    Context.cell(hint === undefined ? Context.run("–") : said(hint))
  ]
}

/** A row of the logframe by its words; any other place as it is named. */
const placeOf = (context: ProgressContext, place: Finding.Place, named: Document.TextRun): Document.Line => {
  if (place._tag === "Indicator") {
    const found = context.rows.get(place.id)
    return found === undefined ? [named] : label(context, found.indicator)
  }
  const list = lists[place._tag]
  const found = list && context.logframe[list].find((row) => "id" in place && row.id === place.id)
  return [found === undefined ? named : shortened(Context.text(context, found.statement))]
}

/** Rows with a statement of their own. */
const lists: Readonly<Partial<Record<Finding.Place["_tag"], "results" | "activities" | "assumptions">>> = {
  Result: "results",
  Activity: "activities",
  Assumption: "assumptions"
}
