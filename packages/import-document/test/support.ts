import { readFileSync } from "node:fs"
import { Logframe } from "@logframe/core"
import { ImportDocument } from "@logframe/import-document"
import * as Result from "effect/Result"

/** The folder of the published documents, which may not be there. */
export const shared = `${import.meta.dirname}/../../../../shared/data`

/** Reads a document of the folder of fixtures, or of another folder. */
export const read = (name: string, folder = `${import.meta.dirname}/documents`): ImportDocument.Imported =>
  Result.getOrThrowWith(
    ImportDocument.read(readFileSync(`${folder}/${name}`), { name }),
    (invalid) => invalid
  )

/** Reads text, as Markdown. */
export const readText = (text: string, name = "x.md"): ImportDocument.Imported =>
  Result.getOrThrowWith(ImportDocument.read(text, { name }), (invalid) => invalid)

/** The words in the first language. */
export const words = (text: Readonly<Record<string, string>> | undefined): string =>
  Object.values(text ?? {})[0] ?? ""

/** The indicator with that id. */
export const indicator = (logframe: Logframe.Logframe, id: string) => {
  const row = Logframe.indicator(logframe, id)
  if (row === undefined) throw new Error(`no indicator ${id}`)
  return row
}

/** The results as "id level code < parent". */
export const chain = (logframe: Logframe.Logframe): readonly string[] =>
  logframe.results.map(({ id, level, code, under }) =>
    [id, level, code, ...(under.length > 0 ? [`< ${under.join(" ")}`] : [])]
      .filter((part) => part !== undefined)
      .join(" ")
  )

/** The targets of an indicator in short: "≥ 25 by 2025". */
export const promises = (logframe: Logframe.Logframe, id: string): readonly string[] =>
  indicator(logframe, id).targets.map(({ expectation, when, basis, cell, place }) =>
    [
      say(expectation),
      ...(when === undefined ? [] : [`@ ${typeof when === "string" ? when : JSON.stringify(when)}`]),
      ...(basis === undefined ? [] : [basis]),
      ...(cell === undefined ? [] : [Object.values(cell).join("+")]),
      ...(place === undefined ? [] : [place])
    ].join(" ")
  )

const signs: Readonly<Record<string, string>> = { AtLeast: "≥", AtMost: "≤", UpTo: "up to", Exactly: "=" }

const say = (
  expectation: Logframe.Logframe["indicators"][number]["targets"][number]["expectation"]
): string => {
  switch (expectation._tag) {
    case "AtLeast":
    case "AtMost":
    case "UpTo":
    case "Exactly":
      return `${signs[expectation._tag]} ${expectation.value}`
    case "Between":
      return `${expectation.low}–${expectation.high}`
    case "Stage":
      return `stage ${expectation.stage}`
    case "Label":
      return `label ${expectation.label}`
    case "Narrative":
      return `says ${words(expectation.text)}`
    case "Written":
      return `written ${expectation.text}`
    case "Open":
      return `open ${expectation.why}`
  }
}

/** The baselines of an indicator in short. */
export const starts = (logframe: Logframe.Logframe, id: string): readonly string[] =>
  indicator(logframe, id).baselines.map(({ value, when, cell, place }) =>
    [
      value._tag === "Number"
        ? value.value
        : value._tag === "Open"
          ? value.why
          : `${value._tag} ${"text" in value ? (typeof value.text === "string" ? value.text : words(value.text)) : JSON.stringify(value)}`,
      ...(when === undefined ? [] : [`@ ${String(when)}`]),
      ...(cell === undefined ? [] : [Object.values(cell).join("+")]),
      ...(place === undefined ? [] : [place])
    ].join(" ")
  )

/** What is measured, in short: "workshops increment", "% of farmers". */
export const measure = (logframe: Logframe.Logframe, id: string): string => {
  const { measure: of } = indicator(logframe, id)
  if (of._tag === "Quantity")
    return `${"currency" in of.unit ? of.unit.currency : words(of.unit.name)} ${of.facts}`
  return of._tag === "Ratio" ? `${words(of.numerator)} / ${words(of.denominator)} × ${of.factor}` : of._tag
}
