/**
 * The standard workload by this library and by what a developer would use instead, in one table.
 *
 *     node bench/src/main.ts                      100 thousand and 1 million facts
 *     node bench/src/main.ts --sizes S            only the first
 *     node bench/src/main.ts --sizes S,M,L        also 10 million, by the limit and this library
 *     node bench/src/main.ts --peers limit,logframe
 *
 * Each peer runs in a process of its own, one after the other, in rounds; every answer is held against the reference. Writes
 * RESULTS.md, but for the sections of `storage.ts` and `doors.ts`.
 */
import { execFileSync } from "node:child_process"
import { createWriteStream, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { cpus, tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { install } from "./installed.ts"
import { sectionOf } from "./section.ts"
import { generator, isThere } from "./workload.ts"

const { values: options } = parseArgs({
  options: {
    sizes: { type: "string", default: "S,M" },
    peers: { type: "string", default: "" },
    rounds: { type: "string", default: "2" }
  }
})

const peers: Readonly<Record<string, string>> = {
  limit: "the limit: typed arrays by hand",
  logframe: "**logframe: columns and cells**",
  duckdb: "DuckDB, DECIMAL, 2 threads",
  polars: "polars, whole hundredths, all threads",
  number: "Map of groups, Number",
  bigDecimal: "Map of groups, effect BigDecimal",
  decimalJs: "Map of groups, decimal.js",
  sqlite: "SQLite, GROUP BY, whole hundredths",
  arquero: "arquero"
}

interface Times {
  readonly clock: readonly number[]
  readonly processor: readonly number[]
}

interface Measured {
  readonly evaluation: Times
  readonly both: Times
  readonly memory: number
  readonly wrong?: number
  readonly groups?: number
  readonly digest?: string
}

const folder = join(tmpdir(), "logframe-bench")

/** The csv file of a size, written once. */
const csvOf = async (size: string): Promise<string> => {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${size}.csv`)
  if (existsSync(path)) return path
  console.error(`Writing ${path} …`)
  const stream = createWriteStream(path)
  await generator.text(size, "csv", (chunk) => stream.write(chunk))
  await new Promise((done) => stream.end(() => done(undefined)))
  return path
}

const child = (script: string, ...args: readonly string[]): unknown =>
  JSON.parse(
    execFileSync(
      process.execPath,
      ["--max-old-space-size=12000", new URL(script, import.meta.url).pathname, ...args],
      {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
        maxBuffer: 1 << 26
      }
    )
      .trimEnd()
      .split("\n")
      .at(-1) ?? ""
  )

const together = (all: readonly Times[]): Times => ({
  clock: all.flatMap(({ clock }) => clock),
  processor: all.flatMap(({ processor }) => processor)
})

/** Several rounds of one peer as one: all times, the largest memory. */
const joined = (rounds: readonly Measured[]): Measured => ({
  evaluation: together(rounds.map(({ evaluation }) => evaluation)),
  both: together(rounds.map(({ both }) => both)),
  memory: Math.max(...rounds.map(({ memory }) => memory)),
  wrong: Math.max(...rounds.map(({ wrong = 0 }) => wrong)),
  groups: rounds[0]?.groups ?? 0,
  digest: rounds[0]?.digest ?? ""
})

/** Whether the answers are those of the reference or, where it is too large to be had, those of the limit. */
const exactness = ({ wrong = 0, groups = 0, digest = "" }: Measured, limit: Measured): string => {
  if (groups > 0) return wrong === 0 ? "yes" : `**no: ${wrong} of ${groups} wrong**`
  if (digest === "" || limit.digest === "") return "not held against it"
  return digest === limit.digest ? "agrees with the limit" : "**no: not what the limit has**"
}

const least = (times: readonly number[]): number => Math.min(...times)
const shown = (n: number): string => (n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2))

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? "---" : "---:")), ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n")

/** The fastest times of a peer by the clock. */
interface Fastest {
  readonly evaluation: number
  readonly both: number
}

const compared = (
  size: string,
  csv: string,
  names: readonly string[],
  fastest: Map<string, Fastest>
): string => {
  const rounds = new Map<string, Measured[]>()
  const failed = new Map<string, string>()
  const isLarge = size === "L"
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const name of names) {
      if (failed.has(name)) continue
      console.error(`${size}, round ${round + 1}: ${name}`)
      const isSlow = !["limit", "logframe", "duckdb"].includes(name)
      const checks = round > 0 ? "no" : isLarge ? "digest" : "yes"
      const times = isLarge ? ["15", "2", checks] : [isSlow ? "3" : "15", isSlow ? "1" : "3", checks]
      try {
        rounds.set(name, [
          ...(rounds.get(name) ?? []),
          child("run.ts", name, size, csv, ...times) as Measured
        ])
      } catch (error) {
        failed.set(name, String(error).split("\n")[0] ?? "")
      }
    }
  }
  const limit = joined(rounds.get("limit") ?? [])
  const rows = names.map((name) => {
    const own = rounds.get(name)
    if (own === undefined)
      return [peers[name] ?? name, `failed: ${failed.get(name)}`, "", "", "", "", "", "", ""]
    const all = joined(own)
    const { evaluation, both, memory } = all
    fastest.set(`${name} ${size}`, { evaluation: least(evaluation.clock), both: least(both.clock) })
    return [
      peers[name] ?? name,
      shown(least(evaluation.clock)),
      shown(least(evaluation.processor)),
      shown(least(evaluation.processor) / least(limit.evaluation.processor)),
      shown(least(both.clock)),
      shown(least(both.processor)),
      shown(least(both.processor) / least(limit.both.processor)),
      memory.toFixed(0),
      exactness(all, limit)
    ]
  })
  return table(
    [
      "",
      "evaluate, clock ms",
      "processor ms",
      "× limit",
      "csv to results, clock ms",
      "processor ms",
      "× limit",
      "memory MB",
      "exact"
    ],
    rows
  )
}

/** How many times as long ten times as many facts take. */
const growth = (sizes: readonly string[], fastest: ReadonlyMap<string, Fastest>): string =>
  table(
    ["", "evaluate", "csv to results"],
    sizes.slice(1).flatMap((size, i) =>
      ["limit", "logframe"].flatMap((name) => {
        const [before, after] = [fastest.get(`${name} ${sizes[i]}`), fastest.get(`${name} ${size}`)]
        if (before === undefined || after === undefined) return []
        const times = (of: keyof Fastest) => shown(after[of] / before[of])
        return [[`${peers[name]}, ${sizes[i]} to ${size}`, times("evaluation"), times("both")]]
      })
    )
  )

interface Updates {
  readonly increment: number
  readonly withdrawal: number
  readonly memory: number
}

const updates = (size: string, csv: string): readonly string[] => {
  console.error(`${size}: one more fact`)
  const all = [1, 2].map(() => child("updates.ts", size, csv) as Updates)
  const [increments, withdrawals] = [all.map((one) => one.increment), all.map((one) => one.withdrawal)]
  return [
    size,
    shown(least(increments)),
    shown(least(withdrawals)),
    Math.max(...all.map((one) => one.memory)).toFixed(0)
  ]
}

/** What core costs a program, by the script that guards it, which wants a build. */
const sizeOfCore = (): string => {
  console.error("What core costs a program …")
  const script = new URL("../../scripts/size.ts", import.meta.url).pathname
  try {
    const root = new URL("../..", import.meta.url)
    execFileSync("node_modules/.bin/tsup", [], { cwd: root, stdio: ["ignore", "ignore", "inherit"] })
    return `    ${execFileSync(process.execPath, [script], { encoding: "utf8" }).trimEnd().replaceAll("\n", "\n    ")}`
  } catch (error) {
    const { stdout } = error as { readonly stdout?: string }
    return `    ${(stdout ?? String(error)).trimEnd().replaceAll("\n", "\n    ")}`
  }
}

const main = async (): Promise<void> => {
  if (!isThere) {
    console.log("Skipped: ../shared/bench, the standard workload, is not beside the repository.")
    return
  }
  const sizes = options.sizes.split(",")
  const wanted = options.peers === "" ? Object.keys(peers) : options.peers.split(",")
  if (wanted.some((name) => ["duckdb", "polars", "decimalJs", "arquero"].includes(name))) install()
  const parts: string[] = []
  const live: (readonly string[])[] = []
  const fastest = new Map<string, Fastest>()
  for (const size of sizes) {
    const csv = await csvOf(size)
    const names = size === "L" ? wanted.filter((name) => name === "limit" || name === "logframe") : wanted
    const megabytes = (statSync(csv).size / 1e6).toFixed(0)
    parts.push(`## Size ${size}, ${megabytes} MB of csv\n\n${compared(size, csv, names, fastest)}`)
    live.push(updates(size, csv))
  }
  const [processor] = cpus()
  const text = `# Results

\`node bench/src/main.ts${process.argv
    .slice(2)
    .map((arg) => ` ${arg}`)
    .join(
      ""
    )}\`, on ${cpus().length} cores of ${processor?.model.trim() ?? "an unknown processor"}, Node ${process.versions.node}.
Each time is that of the fastest run. The clock counts what others do on the machine too; the processor's time does not, and
adds up all threads of the process (DuckDB and polars have several, the others one and what collects its garbage). "× limit"
compares the processor's time: compare it within a table, not milliseconds between tables. "memory" is the most that the process had after reading the csv and evaluating it, Node
itself included. "exact": every group by indicator, quarter and cell equals the reference in count, numerator and denominator;
for 10 million facts, whose reference is too large to be had, it equals that of the limit.

${parts.join("\n\n")}

${sizes.length > 1 ? `## Ten times as many facts\n\nTimes as long by the clock.\n\n${growth(sizes, fastest)}\n\n` : ""}## One more fact

An increment to a live evaluation with the word of its status, and a withdrawal with the same: microseconds by the clock,
the median of 60 batches of 500 after 240 others.

${table(["size", "increment µs", "withdrawal µs", "memory MB"], live)}

## What core costs a program

${sizeOfCore()}
`
  const file = new URL("../RESULTS.md", import.meta.url)
  const before = existsSync(file) ? readFileSync(file, "utf8") : ""
  const others = ["Storage", "Doors"].map((title) => sectionOf(before, title).trimEnd())
  writeFileSync(file, `${[text.trimEnd(), ...others.filter((one) => one !== "")].join("\n\n")}\n`)
  console.log(text)
}

await main()
