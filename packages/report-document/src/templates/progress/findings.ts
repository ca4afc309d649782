/**
 * What a careful reader would point at; the same finding in several places stands once.
 *
 * @internal
 */
import { type Document, Finding } from "@logframe/core"
import * as Context from "../Context.ts"
import type { Told } from "./Told.ts"
import { label, shortened } from "./values.ts"

/** The most places that are named for one finding. */
const most = 3

/** The findings as a table, errors first. */
export const findings = (told: Told): Document.Section => {
  const { words, snapshot } = told
  const { progress } = words
  const rows = grouped(snapshot.findings)
  const column = (title: string): Document.Column => ({ title: [Context.run(title)] })
  return {
    is: "section",
    id: "findings",
    title: [Context.run(progress.findings)],
    body:
      rows.length === 0
        ? [Context.paragraph(Context.run(progress.noFindings))]
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
              rows: rows.map((group) => cells(told, group))
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

const cells = (told: Told, group: Group): readonly Document.Cell[] => {
  const { words } = told
  const [first] = group
  const { language, sentence, hint } = Finding.text(first, words.language)
  const said = (text: string): Document.TextRun => Context.marked(words, text, language)
  const places = new Map(group.map((one) => [one.place, Finding.text(one, words.language).place]))
  return [
    Context.cell(
      ...[...places]
        .slice(0, most)
        .flatMap(([place, name], n) => [
          ...(n === 0 ? [] : [Context.run("\n")]),
          ...placeOf(told, place, said(name))
        ]),
      ...(places.size > most ? [Context.run(`\n${words.progress.morePlaces(places.size - most)}`)] : [])
    ),
    Context.cell(Context.run(words.severity[first.severity])),
    Context.cell(said(sentence)),
    Context.cell(hint === undefined ? Context.run("–") : said(hint))
  ]
}

/** A row of the logframe by its words; any other place as it is named. */
const placeOf = (told: Told, place: string, named: Document.TextRun): Document.Line => {
  const [, kind = "", id = ""] = /^(indicator|result|activity|assumption) ([A-Za-z0-9._-]+)/.exec(place) ?? []
  const { logframe } = told
  if (kind === "indicator") {
    const found = told.rows.get(id)
    return found === undefined ? [named] : label(told, found.indicator)
  }
  const rows =
    kind === "result" ? logframe.results : kind === "activity" ? logframe.activities : logframe.assumptions
  const found = kind === "" ? undefined : rows.find((row) => row.id === id)
  return [found === undefined ? named : shortened(Context.text(told, found.statement))]
}
