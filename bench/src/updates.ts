/**
 * One more fact: `node updates.ts <size> <csv>`; the median time of an increment with its status, and of a withdrawal, in
 * microseconds by the clock, as a line of JSON. (The processor's time would count the collector of garbage, which marks on
 * another thread.)
 */
import { statSync } from "node:fs"
import { CsvFacts, type Fact, type Id, Live } from "@logframe/core"
import * as Result from "effect/Result"
import { csvOptions, logframeOf, questionOf } from "./ours.ts"
import { pieces } from "./pieces.ts"
import { generator } from "./workload.ts"

const [size = "S", csv = ""] = process.argv.slice(2)
const plan = generator.plan(size)

const start = performance.now()
const facts = Result.getOrThrow(
  await CsvFacts.readChunks(pieces(csv), { ...csvOptions, size: statSync(csv).size })
)
const read = performance.now()
const live = Live.make(logframeOf(plan, true), questionOf(plan), facts)
const made = performance.now()

const sums = plan.indicators.filter(({ rule }) => rule === "sum")
const days = questionOf(plan).periods.map(({ from }) => from)
let seq = 100_000_000

/** A fact of a random series; with `supersedes` it withdraws. */
const fact = (n: number, supersedes?: string): Fact.Stored => {
  seq++
  const indicator = sums[(n * 7919) % sums.length]?.id ?? ""
  const day = days[(n * 31) % days.length]
  const id = `u${seq}`
  return {
    seq,
    recorded: csvOptions.recorded,
    root: (supersedes ?? id) as Id.Fact,
    fact: {
      _tag: "Measurement",
      id,
      logframe: "octopus",
      status: "approved",
      ...(supersedes === undefined ? {} : { supersedes }),
      evidence: [],
      indicator,
      period: { from: day, through: day },
      place: generator.placeName(n % plan.places),
      cells:
        supersedes === undefined
          ? [
              {
                cell: { sex: n % 2 === 0 ? "f" : "m", age: "18-59" },
                value: { _tag: "Number", value: `${n % 1000}.25` }
              }
            ]
          : [],
      identities: []
    } as unknown as Fact.Measurement
  }
}

/** Microseconds for one of many, in batches; the facts are made outside of the measurement. */
const measured = (make: (n: number) => Fact.Stored): number => {
  const times: number[] = []
  let said = 0
  for (let batch = 0; batch < 60; batch++) {
    const some = Array.from({ length: 500 }, (_, i) => make(batch * 500 + i))
    const from = performance.now()
    for (const one of some) {
      live.apply(one)
      if (one.fact._tag === "Measurement" && live.status(one.fact.indicator) !== undefined) said++
    }
    times.push(((performance.now() - from) * 1000) / some.length)
  }
  if (said !== 30_000) throw new Error("an indicator has no status")
  return times.sort((a, b) => a - b)[30] ?? 0
}

// memory that nobody has used yet costs the machine more than the update: the collector must have been round once
for (let round = 0; round < 4; round++) measured((n) => fact(n))
const increment = measured((n) => fact(n))
const first = 100_000_001
const withdrawal = measured((n) => fact(n, `u${first + n}`))
console.log(
  JSON.stringify({
    increment,
    withdrawal,
    read: read - start,
    made: made - read,
    memory: process.resourceUsage().maxRSS / 1024
  })
)
