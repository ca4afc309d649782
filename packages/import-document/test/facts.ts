/**
 * Facts of whole documents, counted by people: how many results, indicators, activities and assumptions, which numbers stand in
 * the cells of baselines and targets.
 */
import type { ImportDocument } from "@logframe/import-document"

/** The facts of a document: how many rows of each kind, and the numbers; `open` where a cell says that it is not known. */
export interface DocumentFacts {
  readonly results: number
  readonly indicators: number
  readonly activities?: number
  readonly assumptions?: number
  /** Indicators with a source of verification. */
  readonly verified?: number
  readonly baselines?: string
  readonly targets?: string
  readonly budget?: string
}

/** What became of the facts. */
export interface Counted {
  readonly facts: number
  readonly found: number
  /** Found, with a warning beside it. */
  readonly unsure: number
  readonly missed: readonly string[]
  /** Read, though nobody counted it, and without a warning. */
  readonly wrong: readonly string[]
}

const rows = (kind: string, count: number): readonly string[] => Array.from({ length: count }, () => kind)
const each = (kind: string, values: string | undefined): readonly string[] =>
  (values ?? "").split(" ").flatMap((value) => (value === "" ? [] : [`${kind} ${value}`]))

const expectedOf = (facts: DocumentFacts): readonly string[] => [
  ...rows("result", facts.results),
  ...rows("indicator", facts.indicators),
  ...rows("activity", facts.activities ?? 0),
  ...rows("assumption", facts.assumptions ?? 0),
  ...rows("source of verification", facts.verified ?? 0),
  ...each("baseline", facts.baselines),
  ...each("target", facts.targets),
  ...each("budget", facts.budget)
]

type Row = ImportDocument.Imported["logframe"]["indicators"][number]

const baselineOf = ({ value }: Row["baselines"][number]): string =>
  value._tag === "Number" ? value.value : value._tag === "Open" ? "open" : value._tag
const targetOf = ({ expectation }: Row["targets"][number]): string =>
  "value" in expectation ? expectation.value : expectation._tag === "Open" ? "open" : expectation._tag

const readOf = ({
  logframe
}: ImportDocument.Imported): readonly { readonly fact: string; readonly row: string }[] => {
  const facts = (kind: string, all: readonly { readonly id: string }[]) =>
    all.map(({ id }) => ({ fact: kind, row: id }))
  const { indicators } = logframe
  return [
    ...facts("result", logframe.results),
    ...facts(
      "indicator",
      indicators.filter(({ implied }) => implied !== true)
    ),
    ...facts("activity", logframe.activities),
    ...facts("assumption", logframe.assumptions),
    ...facts(
      "source of verification",
      indicators.filter(({ verification }) => verification !== undefined)
    ),
    ...indicators.flatMap(({ id, baselines, targets, implied, source }) => [
      ...baselines.map((one) => ({ fact: `baseline ${baselineOf(one)}`, row: id })),
      ...targets
        .filter((one) => implied === true || one.source?.text !== source?.text)
        .map((one) => ({ fact: `target ${targetOf(one)}`, row: id }))
    ]),
    ...(logframe.funding?.budget ?? []).map(({ id, amount }) => ({
      fact: `budget ${amount?.amount}`,
      row: id
    }))
  ]
}

/** Compares what was read with what people counted. */
export const count = (read: ImportDocument.Imported, facts: DocumentFacts): Counted => {
  const left = [...readOf(read)]
  const told = read.findings.filter(({ severity }) => severity !== "info").map(({ sentence }) => sentence)
  const isTold = (row: string) => told.some((sentence) => new RegExp(`\\b${row}\\b`).test(sentence))
  const missed: string[] = []
  let unsure = 0
  const expected = expectedOf(facts)
  for (const fact of expected) {
    const at = left.findIndex((one) => one.fact === fact)
    if (at < 0) {
      missed.push(fact)
      continue
    }
    if (isTold(left[at]?.row ?? "")) unsure++
    left.splice(at, 1)
  }
  const wrong = left.filter(({ row }) => !isTold(row)).map(({ fact, row }) => `${fact} (${row})`)
  return { facts: expected.length, found: expected.length - missed.length, unsure, missed, wrong }
}

/** Documents of our own, in layouts that the importer was not written for. */
export const ownDocuments: Readonly<Record<string, DocumentFacts>> = {
  "salud-rural.html": {
    results: 3,
    indicators: 3,
    assumptions: 2,
    verified: 3,
    baselines: "35 2 0",
    targets: "40 50 65 5 9 14 20 45 80"
  },
  "olio-e-terra.html": {
    results: 4,
    indicators: 4,
    activities: 3,
    assumptions: 2,
    verified: 4,
    baselines: "2400 12 0 0",
    targets: "3600 45 6 240"
  },
  "pesca.md": {
    results: 4,
    indicators: 4,
    assumptions: 2,
    verified: 4,
    baselines: "0 0 30 9500",
    targets: "60 150 70 14000"
  },
  "roads-board.md": {
    results: 3,
    indicators: 4,
    verified: 4,
    baselines: "38 95 0 4",
    targets: "42 50 61 90 75 55 120 310 540 30 65 90"
  },
  "voices.md": {
    results: 3,
    indicators: 3,
    activities: 2,
    assumptions: 1,
    verified: 1,
    baselines: "10 3 0",
    targets: "40 60 24",
    budget: "18500000"
  }
}

/** Published documents, which are not part of this repository. */
export const publishedDocuments: Readonly<Record<string, DocumentFacts>> = {
  "cybercrime-octopus-summary.txt": {
    results: 4,
    indicators: 17,
    activities: 10,
    assumptions: 4,
    budget: "4000000"
  },
  "logframe-documents/kitui-results-framework.md": {
    results: 10,
    indicators: 12,
    verified: 12,
    baselines: "18400 62 310 0.71 58 14 9 6 0 0 0 0",
    targets: "32000 38 520 0.45 75 60 55 45 12000 50 8400 240 10000 120"
  },
  "logframe-documents/grassroots-economics-log-frame.md": { results: 20, indicators: 33, activities: 33 },
  "logframe-documents/grassroots-economics-log-frame-html-table.md": {
    results: 24,
    indicators: 42,
    activities: 43
  },
  "logframe-documents/eu-ad-C_2022_9213-mozambique-p25.html": {
    results: 2,
    indicators: 4,
    assumptions: 3,
    verified: 4,
    baselines: "61 44 open 0 0",
    targets: "71 54 10 40 open"
  }
}
