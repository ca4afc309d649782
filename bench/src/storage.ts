/**
 * Storage adapters, each beside the driver under it doing the same by hand, in one table:
 *
 *     node bench/src/storage.ts                                   1 million facts, every adapter whose engine is there
 *     node bench/src/storage.ts --size S --adapters sqlite,file   100 thousand facts
 *
 * All are measured in one process, batch by batch and page by page in turns, so that what others do on the machine hits
 * each of them. Folds are compared with the hand-written query row by row. Writes the section "Storage" of RESULTS.md.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { cpus, loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { type Cells, Facts, Plan, PromiseStorage, Query, type StorageDriver } from "@logframe/core"
import { logframeOf, questionOf } from "./ours.ts"
import { withSection } from "./section.ts"
import type { Adapter, HandFolded, Opened } from "./storage/Adapter.ts"
import { type Batch, batchesOf, logframeId } from "./storage/facts.ts"
import { appendInTurns, type Cost, nothing, readInTurns } from "./storage/inTurns.ts"
import { generator, isThere } from "./workload.ts"

const { values: options } = parseArgs({
  options: {
    size: { type: "string", default: "M" },
    adapters: { type: "string", default: "sqlite,postgres,file,memory" },
    batch: { type: "string", default: "10000" }
  }
})

const adapterOf = async (name: string): Promise<Adapter | undefined> => {
  const module = new URL(`./storage/${name}.ts`, import.meta.url)
  return existsSync(module) ? (await import(module.href)).adapter : undefined
}

/** How many facts Storage asks for at once. */
const pageSize = 1_000

/** The milliseconds that it took. */
const timed = async (task: () => unknown): Promise<number> => {
  const start = performance.now()
  await task()
  return performance.now() - start
}

const pagesOf = ({ journal }: StorageDriver.StorageDriver) =>
  async function* (limit: number): AsyncGenerator<number> {
    const query = { logframes: [{ id: logframeId, upTo: Number.MAX_SAFE_INTEGER }] }
    let after: string | undefined
    do {
      const page: Query.Page<StorageDriver.StoredFactRecord> | undefined = await journal?.read(query, {
        limit,
        ...(after === undefined ? {} : { after })
      })
      yield page?.rows.length ?? 0
      after = page?.next
    } while (after !== undefined)
  }

/** The facts as Storage hands them to the driver: what is folded only to one that folds. */
const handed = ({ journal }: StorageDriver.StorageDriver, batches: readonly Batch[]): readonly Batch[] =>
  journal?.fold === undefined
    ? batches.map((make) => () => make().map(({ foldable: _, ...fact }) => fact))
    : batches

const valueOf = ({ part }: Cells.FoldedRow): string =>
  part === null
    ? ""
    : part.fold === "sum"
      ? part.sum
      : part.fold === "ratio"
        ? part.n
        : part.fold === "min" || part.fold === "max"
          ? part.value
          : part.fold === "latest" && part.value._tag === "Number"
            ? part.value.value
            : ""

/** In how many groups the two differ. */
const differing = (ours: readonly Cells.FoldedRow[], hand: readonly HandFolded[]): number => {
  const keyOf = (
    row: Pick<HandFolded, "indicator" | "place" | "window"> & { readonly cell: string | null }
  ) => [row.indicator, row.place, row.cell, row.window].join(" ")
  const expected = new Map(hand.map((row) => [keyOf(row), `${row.used} ${row.value}`]))
  const counting = ours.filter(({ used }) => used > 0)
  const right = counting.filter((row) => expected.get(keyOf(row)) === `${row.used} ${valueOf(row)}`).length
  return counting.length - right + Math.abs(expected.size - counting.length)
}

const plan = Plan.make(logframeOf(generator.plan(options.size)), questionOf(generator.plan(options.size)))

interface FoldTimes {
  readonly what: string
  readonly ours: number
  readonly hand: number | undefined
  readonly reading: number
  readonly wrong: number | undefined
}

/** All rules, then sums alone and latest values alone; reading is what core does instead: facts to columns. */
const folded = async ({ driver, handFold }: Opened): Promise<readonly FoldTimes[]> => {
  const { journal, manifest } = driver
  if (journal?.fold === undefined) return []
  const all = Query.foldQuery(plan, Number.MAX_SAFE_INTEGER, manifest.folds)
  const only = (fold: string) => ({ ...all, series: all.series.filter((one) => one.fold === fold) })
  const times: FoldTimes[] = []
  for (const [what, query] of [
    ["all rules", all],
    ["sums", only("sum")],
    ["latest", only("latest")]
  ] as const) {
    const wrong = handFold && differing((await journal.fold(query)) ?? [], await handFold(query))
    let [ours, hand] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (let run = 0; run < 3; run++) {
      ours = Math.min(ours, await timed(() => journal.fold?.(query)))
      if (handFold) hand = Math.min(hand, await timed(() => handFold(query)))
    }
    const indicators = query.series.map(({ indicator }) => indicator)
    const reading = await timed(() => readToCore(driver, what === "all rules" ? undefined : indicators))
    times.push({ what, ours, hand: handFold && hand, reading, wrong })
  }
  return times
}

const readToCore = async (driver: StorageDriver.StorageDriver, indicators: readonly string[] | undefined) => {
  const storage = PromiseStorage.make(driver)
  const facts = Facts.empty(plan.logframe.id, 0)
  const query = { logframes: [{ id: logframeId, upTo: Number.MAX_SAFE_INTEGER }] }
  for await (const stored of storage.facts(indicators === undefined ? query : { ...query, indicators })) {
    Facts.append(facts, stored)
  }
  return facts
}

const shown = (n: number | undefined, digits = 0): string => (n === undefined ? "" : n.toFixed(digits))
const times = (a: number, b: number | undefined): string => (b === undefined ? "" : (a / b).toFixed(2))
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? "---" : "---:")), ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n")

const measured = async (name: string, batches: readonly Batch[], count: number) => {
  const adapter = await adapterOf(name)
  const folder = mkdtempSync(join(tmpdir(), "logframe-bench-"))
  try {
    const opened = await adapter?.open(folder)
    if (adapter === undefined || opened === undefined) return undefined
    const { driver, rawAppend, rawRead, bare } = opened
    console.error(`${name}: append`)
    const own = (facts: ReturnType<Batch>) => driver.journal?.append(logframeId, facts)
    const writers = [own, ...(rawAppend ? [rawAppend] : []), ...(bare ? [bare.append] : [])]
    const append = await appendInTurns(writers, handed(driver, batches))
    console.error(`${name}: read`)
    const readers = [pagesOf(driver), ...(rawRead ? [rawRead] : []), ...(bare ? [bare.read] : [])]
    const reading = await readInTurns(
      readers.map((pages) => () => pages(pageSize)),
      count
    )
    console.error(`${name}: fold`)
    const folds = await folded(opened)
    await opened.close()
    const rate = (cost: Cost | undefined) => shown(cost && count / cost.clock)
    const ratesBeside = (what: string, peer: number) => [
      what,
      ...[append, reading].flatMap(([ours = nothing, ...others]) => [
        rate(ours),
        rate(others[peer]),
        times(ours.clock, others[peer]?.clock),
        times(ours.processor, others[peer]?.processor)
      ])
    ]
    return {
      says: adapter.says,
      rates: [ratesBeside(name, 0), ...(bare ? [ratesBeside(`${name}, beside bare`, 1)] : [])],
      folds: folds.map(({ what, ours, hand, reading, wrong }) => [
        `${name}, ${what}`,
        shown(ours),
        shown(hand),
        times(ours, hand),
        shown(reading),
        times(ours, reading),
        wrong === undefined ? "not compared" : wrong === 0 ? "yes" : `**no: ${wrong} groups**`
      ])
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const main = async (): Promise<void> => {
  if (!isThere) {
    console.log("Skipped: ../shared/bench, the standard workload, is not beside the repository.")
    return
  }
  const before = loadavg()[0]
  const { batches, count: facts } = batchesOf(
    options.size,
    generator.plan(options.size),
    Number(options.batch)
  )
  const results = []
  const absent: string[] = []
  for (const name of options.adapters.split(",")) {
    const result = await measured(name, batches, facts)
    if (result === undefined) absent.push(name)
    else results.push(result)
  }
  const command = ["node bench/src/storage.ts", ...process.argv.slice(2)].join(" ")
  const section = `\`${command}\`: ${facts.toLocaleString("en")} facts in batches of ${Number(options.batch).toLocaleString("en")}, on ${cpus().length} cores, Node ${process.versions.node},
load of the machine ${shown(before, 1)} before and ${shown(loadavg()[0], 1)} after. Thousands of facts a second by the adapter and by the raw driver, batch by batch and page by
page in turns; × is how many times as long the adapter takes by the clock, and × processor how many times the work of this process,
which what others do on the machine does not change (what a server works is not in it). What is beside each adapter:

${results.map(({ says }) => `- ${says}`).join("\n")}
${absent.length === 0 ? "" : `\nNot there, and not measured: ${absent.join(", ")}.\n`}
${table(
  ["", "append, thousand/s", "raw", "×", "× processor", "read, thousand/s", "raw", "×", "× processor"],
  results.flatMap(({ rates }) => rates)
)}

Folds of the whole workload by quarter, milliseconds; by hand is a query of the same meaning on the same engine and store; reading
is what core does without folds, up to columns and without adding anything up.

${table(
  ["", "fold ms", "by hand ms", "×", "reading ms", "× reading", "same groups"],
  results.flatMap(({ folds }) => folds)
)}`
  const file = new URL("../RESULTS.md", import.meta.url)
  writeFileSync(file, withSection(readFileSync(file, "utf8"), "Storage", section))
  console.log(section)
}

await main()
