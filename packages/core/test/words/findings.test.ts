import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Check, Evaluation, Finding, Language, Logframe, Snapshot } from "@logframe/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Arbitrary } from "../../../testkit/src/index.ts"
import type { OwnReport } from "../../src/check/Rule.ts"
import { said } from "../../src/check/said.ts"
import type { Fixture } from "../check/support.ts"

const sources = join(import.meta.dirname, "../../src")
const fixtures = join(import.meta.dirname, "../check/fixtures")

/** The languages in which findings are said beside English, in which they are written. */
const others = Language.tags.filter((tag) => tag !== "en")

/** What a language says of findings. */
const wordsOf = (tag: Language.Tag): Language.FindingWords => {
  const { findings } = Language.of(tag)
  if (findings === "asWritten") throw new Error(`${tag} says findings as they are written`)
  return findings
}

/** All of core but the words. */
const code = readdirSync(sources, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.includes("words"))
  .map((file) => readFileSync(join(sources, file), "utf8"))
  .join("\n")

const isSaid = (words: string): boolean => code.includes(JSON.stringify(words)) || code.includes(`'${words}'`)

const holes = (message: string): number => message.split("{}").length - 1

type Entry = readonly [message: string, words: string | ((...values: string[]) => string)]
const entriesOf = (tag: Language.Tag) => Object.entries(wordsOf(tag).messages) as readonly Entry[]

/** Values that can be found again, as numbers too. */
const marks = (count: number): string[] => Array.from({ length: count }, (_, i) => `${i + 1}00${i + 1}.5`)

const filled = ([message, words]: Entry): string =>
  typeof words === "string" ? words : words(...marks(holes(message)))

describe.each(others)("the findings in %s", (tag) => {
  const entries = entriesOf(tag)

  it("have no entry that nothing says", () => {
    expect(entries.length).toBeGreaterThan(100)
    expect(entries.map(([message]) => message).filter((message) => !isSaid(message))).toEqual([])
    const words = Object.values(wordsOf(tag).terms).flatMap((table) => Object.keys(table))
    expect(words.filter((term) => !isSaid(term) && !code.includes(`${term}:`))).toEqual([])
  })

  it.each(entries)("have a place for each value of: %s", (message, words) => {
    expect(typeof words === "string" ? 0 : words.length).toBe(holes(message))
    const text = filled([message, words])
    for (const mark of marks(holes(message))) expect(text.replaceAll(",", ".")).toContain(mark)
  })

  it.each(entries)("are no English, and a whole sentence: %s", (message, words) => {
    const text = filled([message, words])
    expect(text).not.toBe(message)
    expect(text).toMatch(/^[«\dA-ZÀÉÚ].*\.$/u)
    expect(text.replace(/`[^`]*`/g, "")).not.toMatch(/'|[{}]|undefined/u)
  })
})

it.each(Language.tags)("each finding of a rule is said in %s as this", async (tag) => {
  const files = readdirSync(fixtures).map((file) => join(fixtures, file))
  const all = await Promise.all(files.map(async (file): Promise<Fixture> => (await import(file)).fixture))
  const told = all.flatMap(({ logframe, findings }) => {
    const codes = new Set(findings.map(({ code }) => code))
    return Check.findings(Logframe.make(logframe))
      .filter(({ code }) => codes.has(code))
      .map((finding) => {
        const { place, sentence, hint, language } = Finding.text(finding, tag)
        expect(language).toBe(tag)
        return `${finding.code} | ${place} | ${sentence}\n    ${hint}`
      })
  })
  await expect(`${told.join("\n")}\n`).toMatchFileSnapshot(`findings.${tag}.txt`)
})

it.each(entriesOf("fr"))(
  "French has its spaces before high signs and inside quotation marks: %s",
  (...entry) => {
    expect(filled(entry).replace(/`[^`]*`/g, "")).not.toMatch(/(?<!\u00a0)[;:?!»%]|«(?!\u00a0)/u)
  }
)

describe("what core says", () => {
  it("fills a message with values, whatever they hold", () => {
    expect(said('"{}" is listed after "{}".', "{}", "$&").sentence).toBe('"{}" is listed after "$&".')
  })

  it("does not compile where there are no words for it", () => {
    // @ts-expect-error: a message that is in no table
    said("Prices fell from {} to {}.", "9.5", "8")
    // @ts-expect-error: a value too few
    said("The running total fell from {} to {}; the value is kept.", "9.5")
    // @ts-expect-error: a term that is in no table
    said("The cells by {} add up to more than {}; the total stays the reading.", "sex", "the sum")
    // @ts-expect-error: values that are not filled in
    const sentence: OwnReport = { place: { _tag: "Title" }, sentence: 'No activity serves "{}".' }
    // @ts-expect-error: a hint that is in no table
    const hint: OwnReport = { place: { _tag: "Title" }, sentence: "It has no target.", hint: "Ask Ann." }
    expect([sentence, hint]).toHaveLength(2)
  })
})

describe("a finding", () => {
  const finding: Finding.Finding = {
    code: "RunningTotalFell",
    severity: "warning",
    place: { _tag: "Indicator", id: "i4", fact: "f2" },
    sentence: "The running total fell from 9.5 to 8; the value is kept.",
    said: { message: "The running total fell from {} to {}; the value is kept.", values: ["9.5", "8"] },
    hint: "A total to date does not fall: check whether the report is an increment."
  }
  const inEnglish = ({ sentence, hint }: Finding.Finding) => ({
    language: "en",
    place: "indicator i4, fact f2",
    sentence,
    ...(hint !== undefined && { hint })
  })

  it("says where it is, what was found and what to do", () => {
    const french = {
      language: "fr",
      place: "indicateur i4, relevé f2",
      sentence: "Le total cumulé est passé de 9,5 à 8\u00a0; la valeur est gardée.",
      hint: "Un total à ce jour ne baisse pas\u00a0: vérifiez si le relevé est une augmentation."
    }
    expect(Finding.text(finding, "fr")).toEqual(french)
    expect(Finding.text(finding, "fr-CA")).toEqual(french)
    expect(Finding.text(finding, Language.of("fr"))).toEqual(french)
  })

  it("is in English for readers of a language that is not built in", () => {
    for (const language of ["en", "de", "fry"])
      expect(Finding.text(finding, language)).toEqual(inEnglish(finding))
  })

  it("stays whole and in English where somebody else said it", () => {
    const { said: _, ...own } = finding
    for (const foreign of [
      own,
      { ...finding, hint: "Ask Ann." },
      { ...finding, said: { message: "toString", values: [] } },
      { ...finding, said: { message: "Prices fell from {} to {}.", values: ["9.5", "8"] } },
      { ...finding, said: { message: finding.said?.message ?? "", values: ["9.5"] } }
    ])
      for (const tag of others) expect(Finding.text(foreign, tag)).toEqual(inEnglish(foreign))
  })

  it.each([
    [{ _tag: "Rows", rows: "indicators", ids: ["a", "b"] }, "indicators a, b", "indicateurs a, b"],
    [{ _tag: "Rows", rows: "indicators" }, "indicators", "indicateurs"],
    [{ _tag: "Indicator", id: "i", targets: ["t"] }, "indicator i, target t", "indicateur i, cible t"],
    [{ _tag: "Indicator", id: "i", logframe: "l" }, "indicator l/i", "indicateur l/i"],
    [
      { _tag: "ResultsUnder", level: "output" },
      "results under the top at the level output",
      "résultats au sommet, de niveau output"
    ],
    [{ _tag: "Document", line: 12, cell: 2 }, "line 12, cell 2", "ligne 12, cellule 2"],
    [{ _tag: "Document" }, "document", "document"]
  ] as const)("has its place in words: %j", (place, en, fr) => {
    expect(Finding.text({ ...finding, place }, "en").place).toBe(en)
    expect(Finding.text({ ...finding, place }, "fr").place).toBe(fr)
  })

  it.each(others)("is there in %s for whatever the check and the calculation find", (tag) => {
    const worlds = Arbitrary.logframe.chain((logframe) =>
      fc.record({
        logframe: fc.constant(logframe),
        facts: Arbitrary.history(logframe).map(Arbitrary.storedFacts),
        question: Arbitrary.question
      })
    )
    // what a place may be called in both languages
    const same = /^(note |document)/
    const words = new Map([
      ...Object.values(wordsOf(tag).terms).flatMap((table) => Object.entries<string>(table)),
      ...Object.entries(Language.of(tag).levels)
    ])
    const named = (value: string) =>
      value
        .split(" / ")
        .map((one) => words.get(one) ?? one)
        .join(" / ")
    fc.assert(
      fc.property(worlds, ({ logframe, facts, question }) => {
        for (const finding of Snapshot.make(Evaluation.make(logframe, facts, question)).findings) {
          const { language, place, sentence, hint } = Finding.text(finding, tag)
          const english = Finding.text(finding, "en")
          expect(language).toBe(tag)
          expect(place !== english.place || same.test(place)).toBe(true)
          expect(sentence).not.toBe(finding.sentence)
          expect(hint === undefined).toBe(finding.hint === undefined)
          for (const value of finding.said?.values ?? [])
            expect([value, value.replace(".", ","), named(value)].some((one) => sentence.includes(one))).toBe(
              true
            )
        }
      })
    )
  })
})
