/**
 * What the doors cost that people and programs go through, each in a process of its own, cold:
 *
 *     node bench/src/doors.ts                       every door, the least of three rounds
 *     node bench/src/doors.ts --only evaluate       those with that word in their name
 *     node bench/src/doors.ts --rounds 1
 *
 * Writes the section "Doors" of RESULTS.md when it measured all.
 */
import { execFileSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { doors } from "./doors/doors.ts"
import type { Costs } from "./doors/run.ts"
import { withSection } from "./section.ts"

const { values: options } = parseArgs({
  options: { only: { type: "string", default: "" }, rounds: { type: "string", default: "3" } }
})

const measured = (name: string): Costs =>
  JSON.parse(
    execFileSync(
      process.execPath,
      ["--max-old-space-size=8000", new URL("doors/run.ts", import.meta.url).pathname, name],
      { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }
    )
  )

const rows = Object.keys(doors)
  .filter((name) => name.toLowerCase().includes(options.only.toLowerCase()))
  .map((name) => {
    const rounds = Array.from({ length: Number(options.rounds) }, () => measured(name))
    const least = (of: keyof Costs) => Math.min(...rounds.map((one) => one[of])).toFixed(0)
    const row = `| ${name} | ${least("processor")} | ${least("clock")} | ${least("memory")} |`
    console.log(row)
    return row
  })

const text = `\`node bench/src/doors.ts --rounds ${options.rounds}\`: a project of 100 indicators, 28 quarters, 2 places, 6 cells, 100,800 facts, each
with one cell; the question names the quarters. Each door in a fresh process, not warmed up; the least of the rounds. "Memory" is the most
that the process had, with what was made for it before: the facts as objects where it takes an array.

| door | processor ms | clock ms | memory MB |
| --- | ---: | ---: | ---: |
${rows.join("\n")}`

if (options.only === "") {
  const file = new URL("../RESULTS.md", import.meta.url)
  writeFileSync(file, withSection(readFileSync(file, "utf8"), "Doors", text))
}
