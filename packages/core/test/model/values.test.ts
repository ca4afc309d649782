import {
  Funding,
  type Id,
  type Indicator,
  LevelScheme,
  Logframe,
  Measure,
  Money,
  nearest,
  Period,
  Scope,
  Text,
  Tree,
  When
} from "@logframe/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Arbitrary } from "../../../testkit/src/index.ts"
import { everything, minimal, sentences } from "./support.ts"

const tag = fc.constantFrom("en", "fr", "pt", "pt-BR", "zh-Hant", "sr-Latn-RS", "und", "de-1996", "es-419")
const words = fc.dictionary(tag, Arbitrary.words, { minKeys: 1, noNullPrototype: true })

describe("words", () => {
  it("are shown in the language asked for when they are there, else in a language that is named", () => {
    fc.assert(
      fc.property(words, tag, tag, (text, asked, fallback) => {
        const language = Text.languageOf(text, asked, fallback)
        const base = asked.split("-")[0] ?? asked
        const order = [asked, base, fallback, fallback.split("-")[0] ?? fallback, ...Object.keys(text).sort()]
        expect(language).toBe(order.find((candidate) => Object.hasOwn(text, candidate)))
        expect(Text.read(text, asked, fallback)).toBe(text[language ?? ""])
      })
    )
  })

  it("are no words of the prototype", () => {
    expect(Text.read({ en: "Output" }, "constructor")).toBe("Output")
    expect(Text.read(Text.of("fr", "Produit"), "fr-CA")).toBe("Produit")
    expect([Text.en("a"), Text.fr("b")]).toEqual([{ en: "a" }, { fr: "b" }])
  })

  it.each(["EN", "en_GB", "english", "e", "pt-br", "", "en-", "x-klingon"])(
    "are not keyed by %j",
    (language) => {
      expect(sentences({ ...minimal, title: { [language]: "x" } })).toHaveLength(1)
      expect(sentences({ ...minimal, language })).toHaveLength(1)
    }
  )
})

describe("ids", () => {
  it.each(["a", "A.b_c-9", "0", "x".repeat(64)])("may be %j", (id) =>
    expect(sentences({ ...minimal, id })).toEqual([])
  )
  it.each(["", ".a", "-a", "a b", "é", "a/b", "x".repeat(65), "a\n"])("may not be %j", (id) =>
    expect(sentences({ ...minimal, id })).toHaveLength(1)
  )

  it("of two kinds may be the same", () => {
    const rows = {
      results: [{ id: "p", level: "output", statement: { en: "x" } }],
      notes: [{ id: "p", text: { en: "x" } }]
    }
    expect(sentences({ ...minimal, ...rows })).toEqual([])
  })
})

describe("cells", () => {
  const cell = fc.dictionary(fc.constantFrom("sex", "age", "a.b"), fc.constantFrom("f", "m", "x-1"), {
    noNullPrototype: true
  })

  it("have one key, whatever the order of their dimensions", () => {
    fc.assert(
      fc.property(cell, cell, (a, b) => {
        const equal = JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort())
        const backwards = Object.fromEntries(Object.entries(a).reverse())
        expect(Scope.cellKey(a as Scope.Cell) === Scope.cellKey(b as Scope.Cell)).toBe(equal)
        expect(Scope.cellKey(backwards as Scope.Cell)).toBe(Scope.cellKey(a as Scope.Cell))
      })
    )
  })

  it("of nothing are the whole", () => {
    expect(Scope.cellKey(undefined)).toBe("")
    expect(Scope.isWhole({})).toBe(true)
    expect(Scope.isWhole({ cell: { sex: "f" } as Scope.Cell })).toBe(false)
    expect(Scope.isWhole({ cell: {} })).toBe(true)
  })
})

describe("when a target holds", () => {
  const when = fc.oneof(
    Arbitrary.day,
    Arbitrary.day.map((day) => day.slice(0, 7)),
    Arbitrary.day.map((day) => day.slice(0, 4)),
    Arbitrary.period
  )

  it("is a span that ends on its last day and lies within what was written", () => {
    fc.assert(
      fc.property(when, (written) => {
        const span = When.toPeriod(written as When.When)
        expect(span).toBeDefined()
        expect(When.lastDay(written as When.When)).toBe(span?.through)
        if (typeof written === "string") {
          expect(span?.from.startsWith(written)).toBe(true)
          expect(span?.through.startsWith(written)).toBe(true)
        }
        expect(When.isSpan(written as When.When)).toBe(typeof written !== "string")
      })
    )
  })

  it("is the nth year of the project, and nothing past its end", () => {
    const project = Period.make("2024-02-10", "2026-02-09")
    expect(When.toPeriod({ projectYear: 1 }, project)).toEqual(Period.make("2024-02-10", "2025-02-09"))
    expect(When.toPeriod({ projectYear: 3 }, project)).toBeUndefined()
    expect(When.toPeriod({ projectYear: 1 })).toBeUndefined()
  })
})

describe("the tree", () => {
  const indicatorsOf = (nodes: readonly Tree.IndicatorNode[]): readonly string[] =>
    nodes.flatMap((node) => [node.indicator.id, ...indicatorsOf(node.parts)])

  it("holds every row once, siblings in the order of their list", () => {
    fc.assert(
      fc.property(fc.oneof(Arbitrary.logframe, fc.constant(Logframe.make(everything))), (logframe) => {
        const tree = Tree.make(logframe)
        const nodes = Tree.walk(tree).map(({ node }) => node)
        const sorted = (ids: readonly string[]) => [...ids].sort()
        expect(sorted(nodes.map(({ result }) => result.id))).toEqual(
          sorted(logframe.results.map(({ id }) => id))
        )
        expect(sorted(nodes.flatMap((node) => indicatorsOf(node.indicators)))).toEqual(
          sorted(logframe.indicators.map(({ id }) => id))
        )
        expect(
          sorted([...tree.activities, ...nodes.flatMap((node) => node.activities)].map(({ id }) => id))
        ).toEqual(sorted(logframe.activities.map(({ id }) => id)))
        const inOrder = <A extends { readonly id: string }>(some: readonly A[], all: readonly A[]) =>
          expect(some).toEqual(all.filter((row) => some.includes(row)))
        inOrder(
          tree.results.map(({ result }) => result),
          logframe.results
        )
        for (const node of nodes) {
          inOrder(
            node.results.map(({ result }) => result),
            logframe.results
          )
          inOrder(
            node.indicators.map(({ indicator }) => indicator),
            logframe.indicators
          )
          inOrder(node.activities, logframe.activities)
        }
      })
    )
  })

  it("keeps an assumption that is stated for an activity", () => {
    const logframe = Logframe.make({
      ...minimal,
      results: [{ id: "r", level: "output", statement: { en: "x" } }],
      activities: [{ id: "a", under: ["r"], statement: { en: "x" } }],
      assumptions: [
        { id: "x", under: ["a"], kind: "assumption", statement: { en: "x" } },
        { id: "y", under: ["r"], kind: "assumption", statement: { en: "x" } },
        { id: "z", kind: "risk", statement: { en: "x" } }
      ]
    })
    const tree = Tree.make(logframe)
    const held = [...tree.assumptions, ...Tree.walk(tree).flatMap(({ node }) => node.assumptions)]
    expect(held.map(({ id }) => id).sort()).toEqual(["x", "y", "z"])
  })
})

describe("a level scheme", () => {
  it.each(Object.entries(LevelScheme.builtIn))(
    "built in as %s is one that could be written out",
    (name, scheme) => {
      expect(sentences({ ...minimal, scheme })).toEqual([])
      expect(scheme.id).toBe(name)
      expect(Math.min(...scheme.levels.map(({ id }) => LevelScheme.depth(scheme, id)))).toBe(0)
      expect(LevelScheme.resolve(name)).toBe(scheme)
    }
  )

  const level = (id: string, ...under: string[]) => ({
    ...{ id, name: { en: id }, under },
    ...{ indicators: true, assumptions: true, weights: false, risk: false, activities: true }
  })
  const own = (...levels: readonly unknown[]) =>
    sentences({ ...minimal, scheme: { id: "own", name: { en: "Own" }, levels } })

  it("never stands under itself, names each level once and only levels that are there", () => {
    expect(own(level("a"), level("b", "a"), level("c", "a", "b"))).toEqual([])
    expect(own(level("a", "b"), level("b", "a"), level("c", "d"), level("c"))).toEqual([
      "scheme.levels[0].under: found a list of 1, expected levels that do not in the end stand under themselves.",
      "scheme.levels[1].under: found a list of 1, expected levels that do not in the end stand under themselves.",
      'scheme.levels[2].under[0]: found "d", expected the id of a level of this scheme.',
      'scheme.levels[3].id: found "c", expected an id that no other level has.'
    ])
    expect(own()[0]).toMatch(/expected 1 to 12 levels/)
  })

  it("is none of the prototype's", () => {
    expect(LevelScheme.resolve("constructor" as never)).toBeUndefined()
  })
})

describe("rows that stand under each other", () => {
  const chain = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      ...{ id: `r${i}`, level: "output", statement: { en: "x" } },
      ...(i === 0 ? {} : { under: [`r${i - 1}`] })
    }))
  const places = [
    { id: "a", name: { en: "A" }, under: "b" },
    { id: "b", name: { en: "B" }, under: "a" },
    { id: "c", name: { en: "C" }, under: "b" }
  ]

  it("may be twelve deep and no deeper", () => {
    expect(sentences({ ...minimal, results: chain(12) })).toEqual([])
    expect(sentences({ ...minimal, results: chain(13) })).toEqual([
      "results[12].under: found 13 rows above each other, expected rows in a chain without a ring, at most 12 deep."
    ])
  })

  it("make a ring whose members are named, and not those that hang below it", () => {
    expect(sentences({ ...minimal, places })).toEqual([
      'places[0].under: found "a", which in the end stands under itself, expected rows in a chain without a ring, at most 12 deep. Correct one of the references between a, b.',
      'places[1].under: found "b", which in the end stands under itself, expected rows in a chain without a ring, at most 12 deep. Correct one of the references between a, b.'
    ])
  })
})

describe("measures and money", () => {
  const logframe = Logframe.make(everything)
  const measures = logframe.indicators.map(({ measure }) => measure)

  it("are flows, stocks or neither, never both", () => {
    for (const measure of measures) expect(Measure.isFlow(measure) && Measure.isStock(measure)).toBe(false)
    expect(measures.filter(Measure.isFlow).map(({ _tag }) => _tag)).toEqual(["Quantity"])
    expect(measures.filter(Measure.isStock).map(({ _tag }) => _tag)).toEqual(["Ratio"])
    expect(measures.flatMap(Measure.stepsOf).map(({ id }) => id)).toEqual(["no", "yes", "low", "high"])
  })

  it("count under the results of the whole they are a part of", () => {
    const part = logframe.indicators.find((row) => row.id === "i1a") as Indicator.Indicator
    expect(Logframe.resultsOf(logframe, part)).toEqual(["op"])
    expect(Logframe.partsOf(logframe, "i1" as Id.Indicator)).toEqual([part])
    expect(Logframe.scheme(logframe).id).toBe("own")
  })

  it("of a budget keep the programme's total apart, and a revised line replaces the original of its key", () => {
    const { funding } = logframe
    expect(funding === undefined ? [] : Funding.totals(funding).map(({ id }) => id)).toEqual(["l1"])
    const revised = Logframe.make({
      ...minimal,
      funding: {
        budget: [
          { id: "a", amount: { amount: "1", currency: "EUR" }, bound: "exact", edition: "original" },
          { id: "b", amount: { amount: "2", currency: "EUR" }, bound: "exact", edition: "revised" },
          { id: "c", amount: { amount: "3", currency: "CHF" }, bound: "exact" }
        ]
      }
    }).funding
    expect(revised === undefined ? [] : Funding.inForce(revised).map(({ id }) => id)).toEqual(["b", "c"])
    expect(Money.make("5.00", "EUR")).toEqual({ amount: "5", currency: "EUR" })
  })
})

describe("the nearest known word", () => {
  it("is the word itself when it is known, and one that is at most a third away", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 12 })),
        fc.string({ minLength: 1, maxLength: 12 }),
        (known, word) => {
          const lower = (text: string) => text.toLowerCase()
          const hit = nearest(word, [...known, word])
          expect(lower(hit ?? "")).toBe(lower(word))
        }
      )
    )
    expect(nearest("basline", ["baseline", "baselines", "targets"])).toBe("baseline")
    expect(nearest("xyz", ["abc", "constructor"])).toBeUndefined()
    expect(nearest("x".repeat(1_000_000), ["x".repeat(1_000_000), "y"])).toBeUndefined()
  })
})
