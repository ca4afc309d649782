import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Check, Evaluation, Finding, Logframe, Snapshot } from "@logframe/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Arbitrary } from "../../../testkit/src/index.ts"
import { messages } from "../../src/check/french/messages.ts"
import { terms } from "../../src/check/french/terms.ts"
import type { OwnReport } from "../../src/check/Rule.ts"
import { said } from "../../src/check/said.ts"
import type { Fixture } from "./support.ts"

const sources = join(import.meta.dirname, "../../src")
const fixtures = join(import.meta.dirname, "fixtures")

/** All of core but the French itself. */
const code = readdirSync(sources, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.includes("french"))
  .map((file) => readFileSync(join(sources, file), "utf8"))
  .join("\n")

const isSaid = (words: string): boolean => code.includes(JSON.stringify(words)) || code.includes(`'${words}'`)

const holes = (message: string): number => message.split("{}").length - 1

type Entry = readonly [message: string, french: string | ((...values: string[]) => string)]
const entries = Object.entries(messages) as readonly Entry[]
const allTerms = Object.values(terms).flatMap((table) => Object.entries<string>(table))

/** Values that can be found again, as numbers too. */
const marks = (count: number): string[] => Array.from({ length: count }, (_, i) => `${i + 1}00${i + 1}.5`)

const filled = ([message, french]: Entry): string =>
  typeof french === "string" ? french : french(...marks(holes(message)))

describe("the French of findings", () => {
  it("has no entry that nothing says", () => {
    expect(entries.map(([message]) => message).filter((message) => !isSaid(message))).toEqual([])
    expect(
      allTerms.map(([term]) => term).filter((term) => !isSaid(term) && !code.includes(`${term}:`))
    ).toEqual([])
  })

  it.each(entries)("has a place for each value of: %s", (message, french) => {
    expect(typeof french === "string" ? 0 : french.length).toBe(holes(message))
    const text = filled([message, french])
    for (const mark of marks(holes(message))) expect(text.replaceAll(",", ".")).toContain(mark)
  })

  it.each(entries)("is French, and as French is written: %s", (message, french) => {
    const text = filled([message, french])
    expect(text).not.toBe(message)
    expect(text).toMatch(/^[«\dA-ZÀÉ].*\.$/u)
    // a no-break space before high signs and inside quotation marks, no straight apostrophe, no hole that was left
    expect(text.replace(/`[^`]*`/g, "")).not.toMatch(/(?<!\u00a0)[;:?!»%]|«(?!\u00a0)|'|[{}]|undefined/u)
  })

  it("says each finding of a rule as this", async () => {
    const files = readdirSync(fixtures).map((file) => join(fixtures, file))
    const all = await Promise.all(files.map(async (file): Promise<Fixture> => (await import(file)).fixture))
    const told = all.flatMap(({ logframe, findings }) => {
      const codes = new Set(findings.map(({ code }) => code))
      return Check.findings(Logframe.make(logframe))
        .filter(({ code }) => codes.has(code))
        .map((finding) => {
          const { place, sentence, hint, language } = Finding.text(finding, "fr")
          expect(language).toBe("fr")
          return `${finding.code}  ${place}\u00a0: ${sentence}\n    ${hint}`
        })
    })
    await expect(`${told.join("\n")}\n`).toMatchFileSnapshot("findingsFrench.txt")
  })
})

describe("what core says", () => {
  it("fills a message with values, whatever they hold", () => {
    expect(said('"{}" is listed after "{}".', "{}", "$&").sentence).toBe('"{}" is listed after "$&".')
  })

  it("does not compile where there is no French for it", () => {
    // @ts-expect-error: a message that the French does not have
    said("Prices fell from {} to {}.", "9.5", "8")
    // @ts-expect-error: a value too few
    said("The running total fell from {} to {}; the value is kept.", "9.5")
    // @ts-expect-error: a term that the French does not have
    said("The cells by {} add up to more than {}; the total stays the reading.", "sex", "the sum")
    // @ts-expect-error: values that are not filled in
    const sentence: OwnReport = { place: "title", sentence: 'No activity serves "{}".' }
    // @ts-expect-error: a hint that the French does not have
    const hint: OwnReport = { place: "title", sentence: "It has no target.", hint: "Ask Ann." }
    expect([sentence, hint]).toHaveLength(2)
  })
})

describe("a finding in French", () => {
  const finding: Finding.Finding = {
    code: "RunningTotalFell",
    severity: "warning",
    place: "indicator i4, fact f2",
    sentence: "The running total fell from 9.5 to 8; the value is kept.",
    said: { message: "The running total fell from {} to {}; the value is kept.", values: ["9.5", "8"] },
    hint: "A total to date does not fall: check whether the report is an increment."
  }
  const asItIs = ({ place, sentence, hint }: Finding.Finding) => ({
    language: "en",
    place,
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
  })

  it("is in English for readers of any other language", () => {
    for (const language of ["en", "de", "fry"])
      expect(Finding.text(finding, language)).toEqual(asItIs(finding))
  })

  it("stays whole and as it is where somebody else said it", () => {
    const { said: _, ...own } = finding
    for (const foreign of [
      own,
      { ...finding, hint: "Ask Ann." },
      { ...finding, said: { message: "toString", values: [] } },
      { ...finding, said: { message: "Prices fell from {} to {}.", values: ["9.5", "8"] } },
      { ...finding, said: { message: finding.said?.message ?? "", values: ["9.5"] } }
    ])
      expect(Finding.text(foreign, "fr")).toEqual(asItIs(foreign))
  })

  it("keeps a place that it does not know", () => {
    for (const place of ["line 12, cell 2", "indicator", "indicator two words", "indicators ", "the top"])
      expect(Finding.text({ ...finding, place }, "fr").place).toBe(place)
    expect(Finding.text({ ...finding, place: "indicators a, b" }, "fr").place).toBe("indicateurs a, b")
    expect(Finding.text({ ...finding, place: "indicator fact, fact indicator" }, "fr").place).toBe(
      "indicateur fact, relevé indicator"
    )
  })

  it("is there for whatever the check and the calculation find", () => {
    const worlds = Arbitrary.logframe.chain((logframe) =>
      fc.record({
        logframe: fc.constant(logframe),
        facts: Arbitrary.history(logframe).map(Arbitrary.storedFacts),
        question: Arbitrary.question
      })
    )
    // what a place may be called in both languages
    const same = /^note /
    const words = new Map(allTerms)
    fc.assert(
      fc.property(worlds, ({ logframe, facts, question }) => {
        for (const finding of Snapshot.make(Evaluation.make(logframe, facts, question)).findings) {
          const { language, place, sentence, hint } = Finding.text(finding, "fr")
          expect(language).toBe("fr")
          expect(place !== finding.place || same.test(place)).toBe(true)
          expect(sentence).not.toBe(finding.sentence)
          expect(hint === undefined).toBe(finding.hint === undefined)
          for (const value of finding.said?.values ?? [])
            expect(
              [value, value.replace(".", ","), words.get(value) ?? value].some((one) =>
                sentence.includes(one)
              )
            ).toBe(true)
        }
      })
    )
  })
})
