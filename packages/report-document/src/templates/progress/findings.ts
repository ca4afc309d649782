/**
 * What a careful reader would point at; the same finding in several places stands once.
 *
 * @internal
 */
import type { Document, Finding } from "@logframe/core"
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
  const [{ severity, sentence, hint }] = group
  const { words } = told
  const places = [...new Set(group.map(({ place }) => place))]
  return [
    Context.cell(
      ...places
        .slice(0, most)
        .flatMap((place, n) => [...(n === 0 ? [] : [Context.run("\n")]), ...placeOf(told, place)]),
      ...(places.length > most ? [Context.run(`\n${words.progress.morePlaces(places.length - most)}`)] : [])
    ),
    Context.cell(Context.run(words.severity[severity])),
    Context.cell(english(words, sentence)),
    Context.cell(hint === undefined ? Context.run("–") : english(words, hint))
  ]
}

/** The check speaks English. */
const english = (words: Told["words"], sentence: string): Document.TextRun =>
  words.language.startsWith("en")
    ? Context.run(sentence)
    : { is: "text", text: sentence, language: "en" as NonNullable<Document.TextRun["language"]> }

/** A row of the logframe by its words; any other place as it was named. */
const placeOf = (told: Told, place: string): Document.Line => {
  const [, kind = "", id = ""] = /^(indicator|result|activity|assumption) ([A-Za-z0-9._-]+)/.exec(place) ?? []
  const { logframe } = told
  if (kind === "indicator") {
    const found = told.rows.get(id)
    return found === undefined ? [Context.run(place)] : label(told, found.indicator)
  }
  const rows =
    kind === "result" ? logframe.results : kind === "activity" ? logframe.activities : logframe.assumptions
  const found = kind === "" ? undefined : rows.find((row) => row.id === id)
  return [found === undefined ? Context.run(place) : shortened(Context.text(told, found.statement))]
}
