/**
 * Laws of writing a document: everything that stands in it stands in the report.
 *
 * They hold for a report that is made by way of a document. Its renderer is tried with the documents of its template and with
 * documents of the kit's own, which no template makes.
 *
 * @internal
 */
import { type Document, Fraction, type Reading, type Status } from "@logframe/core"
import fc from "fast-check"
import { fail, truly } from "../storage/expectations.ts"
import { runs } from "../storage/runs.ts"
import { documentOf, everyKind, randomDocument, rows } from "./documents.ts"
import { textsOf, valuesOf } from "./documentWalk.ts"
import type { Press, ReporterLaw, Seen } from "./ReporterLaw.ts"
import { stories } from "./snapshots.ts"
import { plain, rounded, saysDay, saysNumber } from "./texts.ts"

type Write = (document: Document.Document) => Promise<Seen>

/** A law of reports that are made by way of a document. */
const law = (
  key: string,
  says: string,
  holds: (write: Write, press: Press) => Promise<void>
): ReporterLaw => ({
  key: `document/${key}`,
  says,
  holds: async (press) => {
    if (press.write !== undefined) await holds(press.write, press)
  }
})

const hasWords = (text: string, document: Document.Document): void => {
  const seen = plain(text)
  for (const one of textsOf(document))
    for (const line of one.split("\n"))
      truly(
        seen.includes(plain(line).trim()),
        `${JSON.stringify(line.slice(0, 200))} stands in the document and not in what is written`
      )
}

/** How each value is written: in a cell, in a line of a table, in a paragraph, in a fact and in an item of a list. */
const written = async <A extends Document.Value>(write: Write, values: readonly A[]) => {
  const { text } = await write(documentOf(rows(values)))
  const seen = plain(text)
  return values.map((value, n) => {
    const found = ["cell", "inline", "paragraph", "fact", "item"].map((place) => {
      const [, between] = new RegExp(`zq${n}${place}from(.*?)zq${n}${place}to`, "su").exec(seen) ?? []
      if (between === undefined)
        return fail(`${JSON.stringify(place)}: ${JSON.stringify(shown(value))} is not there`)
      return between.trim()
    })
    return { value, found }
  })
}

const shown = (value: Document.Value): unknown =>
  JSON.parse(JSON.stringify(value, (_, one) => (typeof one === "bigint" ? String(one) : one)))

/** The letters and digits: signs and separators may differ by place. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, " ").trim()

/** Each value has words, the same wherever it stands, and no two have the same. */
const distinct = async (write: Write, values: readonly Document.Value[]): Promise<void> => {
  const known = new Map<string, Document.Value>()
  for (const { value, found } of await written(write, values)) {
    const [word = "", ...others] = found.map(letters)
    truly(word !== "", `${JSON.stringify(shown(value))} has no word`)
    const other = others.find((one) => one !== word)
    truly(other === undefined, `${JSON.stringify(shown(value))} reads "${word}" here and "${other}" there`)
    const twin = known.get(word)
    truly(
      twin === undefined,
      `${JSON.stringify(shown(value))} reads "${word}", and so does ${JSON.stringify(twin && shown(twin))}`
    )
    known.set(word, value)
  }
}

const codes = {
  kept: 0,
  onTrack: 0,
  behind: 0,
  offTrack: 0,
  notDue: 0,
  noData: 0,
  over: 0,
  onTarget: 0,
  under: 0,
  notReporting: 0,
  narrativeRequired: 0,
  withinTolerance: 0,
  green: 0,
  yellow: 0,
  red: 0
} satisfies Record<Status.Code, 0>

const reasons = {
  NothingMeasured: 0,
  NothingApproved: 0,
  OnlyOutsidePeriod: 0,
  ZeroDenominator: 0,
  NoDenominator: 0,
  NoBaseline: 0,
  NoTarget: 0,
  TargetEqualsBaseline: 0,
  NotNumeric: 0,
  NotAggregable: 0,
  NotDueYet: 0,
  Suppressed: 0,
  FallingWithoutBaseline: 0,
  MissingPart: 0,
  TargetMetAtBaseline: 0,
  BaselineOfOtherSpan: 0
} satisfies Record<Reading.NoDataReason, 0>

type Number = Extract<Document.Value, { readonly is: "number" }>

const number = (
  numerator: bigint,
  denominator: bigint,
  format: Document.Shown,
  rounding: Number["format"]["rounding"]
): Number => ({
  is: "number",
  exact: Fraction.make(numerator, denominator),
  format: { ...format, rounding }
})

const numbers: fc.Arbitrary<Number> = fc
  .record({
    numerator: fc.oneof(
      fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n }),
      fc.bigInt({ min: -2_000n, max: 2_000n })
    ),
    denominator: fc.constantFrom(1n, 2n, 3n, 5n, 7n, 8n, 10n, 100n, 1_000n, 99_999n),
    decimals: fc.integer({ min: 0, max: 6 }),
    as: fc.constantFrom("decimal", "oneTo", "percent"),
    rounding: fc.constantFrom("halfAwayFromZero", "halfEven", "down")
  })
  .map(({ numerator, denominator, decimals, as, rounding }) =>
    number(
      numerator,
      denominator,
      as === "percent" ? { as, decimals, nearWhole: "plain" } : { as, decimals },
      rounding
    )
  )

/** Tried whatever chance brings: what a renderer without decimals, with floats or without a sign shows otherwise. */
const telling: readonly Number[] = [
  number(2n, 5n, { as: "decimal", decimals: 2 }, "halfAwayFromZero"),
  number(3n, 5n, { as: "decimal", decimals: 1 }, "halfAwayFromZero"),
  number(-49n, 4n, { as: "decimal", decimals: 2 }, "halfAwayFromZero"),
  number(9007199254740993n, 1n, { as: "decimal", decimals: 0 }, "halfEven"),
  number(5n, 2n, { as: "decimal", decimals: 0 }, "halfEven"),
  number(29n, 10n, { as: "decimal", decimals: 0 }, "down"),
  number(425n, 1_000n, { as: "percent", decimals: 1, nearWhole: "marked" }, "halfAwayFromZero"),
  number(25n, 2n, { as: "oneTo", decimals: 1 }, "halfAwayFromZero"),
  number(1_234_567n, 100n, { as: "decimal", decimals: 2, unit: "zqunit" }, "halfAwayFromZero")
]

const isNear = ({ format }: Number): boolean => format.as === "percent"

const showsNumbers = async (write: Write, values: readonly Number[]): Promise<void> => {
  for (const { value, found } of await written(write, values)) {
    const { format, exact } = value
    const decimals = "decimals" in format ? format.decimals : 0
    const scale = isNear(value) ? 100n : 1n
    const expected = rounded(exact.numerator * scale, exact.denominator, decimals, format.rounding)
    for (const text of found) {
      truly(saysNumber(text, expected), `${JSON.stringify(shown(value))} reads "${text}", and is ${expected}`)
      if (format.as === "decimal" && format.unit !== undefined)
        truly(text.includes(format.unit), `the unit "${format.unit}" is missing in "${text}"`)
    }
  }
}

export const documentLaws: readonly ReporterLaw[] = [
  law(
    "every-word",
    "every word of every block of every kind is written, in whatever block it stands",
    async (write) => {
      const document = everyKind()
      hasWords((await write(document)).text, document)
      await fc.assert(
        fc.asyncProperty(randomDocument, async (document) =>
          hasWords((await write(document)).text, document)
        ),
        { numRuns: runs() }
      )
    }
  ),
  law(
    "of-the-template",
    "every word and day of the documents that the template makes is written",
    async (write, { documentOf }) => {
      for (const snapshot of stories()) {
        const document = documentOf?.(snapshot)
        if (document === undefined) return
        const { text } = await write(document)
        hasWords(text, document)
        for (const value of valuesOf(document))
          if (value.is === "day") truly(saysDay(text, value.day), `the day ${value.day} is not written`)
      }
    }
  ),
  law("statuses", "every status has a word of its own, the same wherever it stands", (write) =>
    distinct(
      write,
      Object.keys(codes).map((code) => ({ is: "status", code: code as Status.Code }))
    )
  ),
  law(
    "reasons",
    "no data has a word for each reason, the same wherever it stands, and none is that of zero",
    (write) =>
      distinct(write, [
        number(0n, 1n, { as: "decimal", decimals: 0 }, "halfEven"),
        ...Object.keys(reasons).map(
          (reason): Document.Value => ({ is: "noData", reason: reason as Reading.NoDataReason })
        )
      ])
  ),
  law(
    "numbers",
    "every number is written to its last decimal, rounded as it says, with its sign and its unit",
    async (write) => {
      await showsNumbers(write, telling)
      await fc.assert(
        fc.asyncProperty(fc.array(numbers, { minLength: 1, maxLength: 6 }), (values) =>
          showsNumbers(write, values)
        ),
        { numRuns: runs() }
      )
    }
  ),
  law(
    "near-whole",
    "a share near nothing or near all reads otherwise than nothing and all, where that is asked",
    async (write) => {
      const share = (numerator: bigint) =>
        number(numerator, 10_000n, { as: "percent", decimals: 1, nearWhole: "marked" }, "halfAwayFromZero")
      const found = await written(write, [share(0n), share(1n), share(9_999n), share(10_000n)])
      const texts = found.map(({ found }) => found[0] ?? "")
      truly(texts[0] !== texts[1], `0.01 % reads "${texts[1]}", as nothing does`)
      truly(texts[2] !== texts[3], `99.99 % reads "${texts[2]}", as all does`)
    }
  ),
  law(
    "money",
    "money is written with its currency, and with its cents where there are some",
    async (write) => {
      const money = (currency: string) =>
        number(246_913n, 2n, { as: "money", currency: currency as never }, "halfAwayFromZero")
      const found = await written(write, [money("EUR"), money("USD")])
      const [euro = "", dollar = ""] = found.map(({ found }) => found[0])
      truly(saysNumber(euro, "123456.5"), `123456.50 EUR reads "${euro}"`)
      truly(euro !== dollar, `EUR and USD read alike: "${euro}"`)
    }
  ),
  law("days", "every day is written with its day, its month and its year", async (write) => {
    const days = ["2024-02-29", "2024-03-29", "2025-02-19", "2019-12-31", "2019-01-31"] as const
    const found = await written(
      write,
      days.map((day) => ({ is: "day", day: day as never }))
    )
    for (const [n, { found: texts }] of found.entries())
      for (const text of texts) truly(saysDay(text, days[n] ?? ""), `${days[n]} reads "${text}"`)
    truly(found[0]?.found[0] !== found[1]?.found[0], "29 February reads as 29 March does")
  }),
  law(
    "links",
    "a link leads to its address on the web or of mail, and words that lead nowhere stay words",
    async (write) => {
      const { text, runs } = await write(everyKind())
      for (const href of ["https://zq.example/a?b=c", "mailto:zq@zq.example"])
        truly(
          runs.length === 0 || runs.some((run) => run.replaceAll("&amp;", "&") === href),
          `nothing leads to ${href}`
        )
      truly(!runs.some((run) => /^\s*javascript:/iu.test(run)), "a link runs a script")
      truly(plain(text).includes("zqscript"), "the words of a link that leads nowhere are missing")
    }
  )
]
