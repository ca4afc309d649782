import {
  Arithmetic,
  CalendarDate,
  Evaluation,
  type Explanation,
  type Fact,
  Fraction,
  type Id,
  Instant,
  type Logframe,
  MoneyMath,
  type Question,
  Reading
} from "@logframe/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Arbitrary } from "../../../testkit/src/index.ts"
import { stories } from "./histories.ts"
import { text } from "./support.ts"

interface World {
  readonly logframe: Logframe.Logframe
  readonly facts: readonly Fact.Stored[]
  readonly question: Question.Question
}

/** A logframe of any shape, what was recorded about it, and a question. */
const worlds: fc.Arbitrary<World> = Arbitrary.logframe.chain((logframe) =>
  fc.record({
    logframe: fc.constant(logframe),
    facts: Arbitrary.history(logframe).map(Arbitrary.storedFacts),
    question: Arbitrary.question
  })
)

const evaluate = ({ logframe, facts, question }: World) => Evaluation.make(logframe, facts, question)

/** What was read of every indicator, without how: values as exact text, progress, status. */
const read = (evaluation: Evaluation.Evaluation) =>
  evaluation.indicators.map((row) => ({
    id: row.id,
    actual: text(row.actual),
    places: row.places.map(({ place, reading }) => [place, text(reading)]),
    cells: row.cells.map(({ cell, reading }) => [cell, text(reading)]),
    periods: row.periods.map((period) => [text(period.actual), text(period.toDate)]),
    expected: text(row.expected),
    progress: row.progress.known ? Fraction.format(row.progress.value) : `—${row.progress.reason}`,
    status: row.status.code
  }))

/** The values alone: a reason may tell that there is a draft, a value never does. */
const values = (evaluation: Evaluation.Evaluation) =>
  JSON.parse(JSON.stringify(read(evaluation), (_, value) => (String(value).startsWith("—") ? "—" : value)))

const last = (facts: readonly Fact.Stored[]): Instant.Instant =>
  facts.at(-1)?.recorded ?? Instant.make("2026-01-01T00:00:00Z")

const appended = (world: World, ...more: readonly Fact.Fact[]): World => ({
  ...world,
  facts: [
    ...world.facts,
    ...more.map((fact, i) => ({
      fact,
      recorded: last(world.facts),
      seq: world.facts.length + 1 + i,
      root: (fact.supersedes === undefined
        ? fact.id
        : (world.facts.find(({ fact: { id } }) => id === fact.supersedes)?.root ??
          fact.supersedes)) as Id.Fact
    }))
  ]
})

/** A report that says something of the first indicator. */
const report = (
  { logframe, question }: World,
  id: string,
  more: Partial<Fact.Measurement> = {}
): Fact.Measurement => ({
  _tag: "Measurement",
  id: id as Id.Fact,
  logframe: logframe.id,
  status: "approved",
  indicator: logframe.indicators[0]?.id ?? ("i1" as Id.Indicator),
  period: { from: question.asOf, through: question.asOf },
  value: { _tag: "Number", value: "7" } as Fact.Measurement["value"] & object,
  cells: [],
  identities: [],
  evidence: [],
  ...more
})

const withoutStatuses = (world: World): World => {
  const { include: _, ...question } = world.question
  return { ...world, question }
}

describe("an evaluation", () => {
  it("answers whatever can be decoded, and nothing in the answer is not a number", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        expect(Evaluation.toJson(evaluate(world))).not.toMatch(/NaN|Infinity|undefined|\[object/)
      })
    )
  })

  it("is the same in whatever order the facts arrive", () => {
    fc.assert(
      fc.property(
        worlds.chain((world) =>
          fc.tuple(
            fc.constant(world),
            fc.shuffledSubarray([...world.facts], { minLength: world.facts.length })
          )
        ),
        ([world, facts]) => {
          expect(Evaluation.toJson(evaluate({ ...world, facts }))).toBe(Evaluation.toJson(evaluate(world)))
        }
      )
    )
  })

  it("is not changed by a draft, be it new or a correction", () => {
    fc.assert(
      fc.property(worlds.map(withoutStatuses), fc.nat(), (world, n) => {
        const corrected = world.facts.filter(({ fact }) => fact._tag === "Measurement")[n % 5]
        const draft = report(world, "draft", {
          status: "draft",
          ...(corrected === undefined ? {} : { supersedes: corrected.fact.id })
        })
        expect(values(evaluate(appended(world, draft)))).toEqual(values(evaluate(world)))
      })
    )
  })

  it("is as before when a report is withdrawn", () => {
    fc.assert(
      fc.property(worlds.map(withoutStatuses), (world) => {
        const { value: _, ...empty } = report(world, "withdrawal")
        const withdrawal = { ...empty, supersedes: "new" as Id.Fact } as Fact.Measurement
        const after = appended(world, report(world, "new"))
        const fixed = {
          ...after,
          facts: [
            ...after.facts,
            {
              fact: withdrawal,
              recorded: last(after.facts),
              seq: after.facts.length + 1,
              root: "new" as Id.Fact
            }
          ]
        }
        expect(values(evaluate(fixed))).toEqual(values(evaluate(world)))
      })
    )
  })

  it("as known at an instant is the evaluation of what was recorded by then", () => {
    fc.assert(
      fc.property(worlds, fc.nat(), (world, n) => {
        const knownAt = world.facts[n % Math.max(1, world.facts.length)]?.recorded
        if (knownAt === undefined) return
        const { knownAt: _, ...always } = world.question
        const known = world.facts.filter(
          ({ recorded }) => Instant.normalise(recorded) <= Instant.normalise(knownAt)
        )
        const then = evaluate({ ...world, question: { ...always, knownAt } })
        expect(read(then)).toEqual(read(evaluate({ ...world, facts: known, question: always })))
      })
    )
  })
})

describe("an explanation", () => {
  const shown = (outcome: Explanation.Outcome): string | undefined =>
    outcome._tag === "Number" || outcome._tag === "Share"
      ? outcome.value
      : outcome._tag === "Step"
        ? String(outcome.rank)
        : undefined

  const givesTheSame = ({ indicators }: Evaluation.Evaluation) => {
    for (const { explanation, status } of indicators) {
      for (const step of explanation.steps) {
        if (step.calculation === undefined) continue
        const result = Arithmetic.evaluate(step.calculation)
        const wanted = step.name === "status" ? status.ratio : Fraction.parse(shown(step.outcome) ?? "")
        expect([step.by, result && Fraction.format(result)]).toEqual([
          step.by,
          wanted && Fraction.format(wanted)
        ])
      }
    }
  }

  it("is arithmetic that gives the value, the expectation and the progress again", () => {
    fc.assert(fc.property(worlds, (world) => givesTheSame(evaluate(world))))
  })

  it("is arithmetic that gives them again, also where rules are chosen and many report", () => {
    fc.assert(
      fc.property(stories, ({ logframe, history }) =>
        givesTheSame(Evaluation.make(logframe, history, { asOf: CalendarDate.make("2026-12-31") }))
      )
    )
  })

  it("has arithmetic for every number to date that is made of facts", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        for (const row of evaluate(world).indicators) {
          if (Reading.number(row.actual) === undefined) continue
          expect(row.explanation.steps[0]?.calculation).toBeDefined()
          const { inputs, steps, used } = row.explanation
          if (steps[0]?.by !== "formula" && inputs.length === 0) expect(used).toBeGreaterThan(0)
        }
      })
    )
  })

  it("counts every measurement of the indicator once, used or left out", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        for (const { id, explanation } of evaluate(world).indicators) {
          if (explanation.inputs.length > 0) continue
          const own = world.facts.filter(({ fact }) => fact._tag === "Measurement" && fact.indicator === id)
          const left = Object.values(explanation.leftOut).reduce((sum, count) => sum + count, 0)
          expect(explanation.used + left).toBe(own.length)
        }
      })
    )
  })

  it("names queries whose facts, evaluated again, give the reading", () => {
    const matches = (query: Explanation.FactQuery, { fact, seq }: Fact.Stored): boolean =>
      query.kinds.includes(fact._tag) &&
      query.logframes.some(({ id, upTo }) => id === fact.logframe && seq <= upTo) &&
      (query.indicators === undefined ||
        (fact._tag === "Measurement" && query.indicators.includes(fact.indicator)))
    fc.assert(
      fc.property(worlds, (world) => {
        const whole = evaluate(world)
        for (const row of whole.indicators) {
          const { queries } = row.explanation
          const facts = world.facts.filter((stored) => queries.some((query) => matches(query, stored)))
          const again = Evaluation.indicator(evaluate({ ...world, facts }), row.id)
          expect(again && text(again.actual)).toBe(text(row.actual))
        }
      })
    )
  })

  it("is its own JSON", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        for (const { explanation } of evaluate(world).indicators) {
          expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation)
        }
      })
    )
  })
})

it("money that is split keeps every cent", () => {
  const shares = fc
    .array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 12 })
    .filter((all) => all.some((share) => share > 0))
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), shares, (amount, all) => {
      const parts = MoneyMath.split(amount, all.map(Fraction.fromInt))
      expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(amount)
      expect(parts.map((part) => -part)).toEqual(MoneyMath.split(-amount, all.map(Fraction.fromInt)))
    })
  )
})
