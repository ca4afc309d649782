/** The table of `docs/mutation.md`, from the reports of Stryker. */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { belongs, groups } from "./groups.ts"

interface Mutant {
  readonly id: string
  readonly status: string
  /** Of a timeout: "endless" when the changed place was run far too often, nothing when only the clock ran out. */
  readonly statusReason?: string
}

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>
}

const document = new URL("../docs/mutation.md", import.meta.url)
const [begin, end] = ["<!-- table -->", "<!-- end of the table -->"]

interface Row {
  readonly killed: number
  readonly endless: number
  readonly survived: number
  readonly untouched: number
  readonly ignored: number
  /** Left out of a sample, or never judged because the process fell over or a busy machine ran out of time. */
  readonly unjudged: number
}

const none: Row = { killed: 0, endless: 0, survived: 0, untouched: 0, ignored: 0, unjudged: 0 }

const rowOf = (statuses: readonly string[]): Row => {
  const count = (wanted: string) => statuses.filter((one) => one === wanted).length
  return {
    killed: count("Killed"),
    endless: count("Timeout"),
    survived: count("Survived"),
    untouched: count("NoCoverage"),
    ignored: count("Ignored"),
    unjudged: count("RuntimeError")
  }
}

const sum = (a: Row, b: Row): Row => ({
  killed: a.killed + b.killed,
  endless: a.endless + b.endless,
  survived: a.survived + b.survived,
  untouched: a.untouched + b.untouched,
  ignored: a.ignored + b.ignored,
  unjudged: a.unjudged + b.unjudged
})

const line = (name: string, { killed, endless, survived, untouched, ignored, unjudged }: Row): string => {
  const dead = killed + endless
  const all = dead + survived + untouched
  const score = all === 0 ? "" : `${((100 * dead) / all).toFixed(1)} %`
  return `| ${[name, all, killed, endless, survived, untouched, score, ignored, unjudged].join(" | ")} |`
}

/** The statuses of one file; of a sample, what no test reaches counts no more often than the rest. */
const statusesOf = (mutants: readonly Mutant[], every: number): readonly string[] =>
  mutants.map(({ id, status, statusReason }) => {
    const isOutside = status === "NoCoverage" && Number(id) % every !== 0
    const isLate = status === "Timeout" && statusReason !== "endless"
    return isOutside || isLate ? "RuntimeError" : status
  })

/** What became of the mutants of a file. */
interface Judged {
  readonly statuses: readonly string[]
  readonly isSample: boolean
}

/** By file what became of its mutants; a whole report counts before a sample, a newer before an older. */
const judgedByFile = (reports: string): ReadonlyMap<string, Judged> => {
  const everyOf = (name: string) => Number(/^sample-(\d+)/.exec(name)?.[1] ?? 1)
  const age = (name: string) => (everyOf(name) > 1 ? 0 : statSync(`${reports}/${name}`).mtimeMs)
  const names = readdirSync(reports).filter((name) => name.endsWith(".json"))
  const found = new Map<string, Judged>()
  for (const name of names.sort((a, b) => age(a) - age(b))) {
    const { files } = JSON.parse(readFileSync(`${reports}/${name}`, "utf8")) as Report
    for (const [path, { mutants }] of Object.entries(files)) {
      const every = everyOf(name)
      const judged = { statuses: statusesOf(mutants, every), isSample: every > 1 }
      found.set(path.split("calculate/")[1] ?? path, judged)
    }
  }
  return found
}

/** Writes the table. */
export const writeTable = (reports: string): void => {
  const found = judgedByFile(reports)
  const lines = [
    "| | judged | killed | endless | survived | not reached | score | static | not judged |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
  ]
  let whole = none
  for (const { name, files } of groups) {
    const own = [...found]
      .filter(([file]) => belongs(file, files))
      .map(([file, { statuses, isSample }]) => ({ file, isSample, row: rowOf(statuses) }))
    if (own.length === 0) {
      lines.push(`| **${name}** | not run | | | | | | | |`)
      continue
    }
    const total = own.map(({ row }) => row).reduce(sum)
    whole = sum(whole, total)
    const label = `**${name}**${own.some(({ isSample }) => isSample) ? " (sample)" : ""}`
    lines.push(line(label, total), ...own.map(({ file, row }) => line(`\`${file}\``, row)))
  }
  lines.push(line("**all**", whole))
  const text = readFileSync(document, "utf8")
  const [before = "", rest = ""] = text.split(begin)
  const after = rest.split(end)[1] ?? ""
  writeFileSync(document, `${before}${begin}\n\n${lines.join("\n")}\n\n${end}${after}`)
}
