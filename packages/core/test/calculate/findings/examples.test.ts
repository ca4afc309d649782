import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Finding, Language } from "@logframe/core"
import { describe, expect, it } from "vitest"
import { examples, findingsOf } from "./examples.ts"

const folder = join(import.meta.dirname, "../../../src/calculate")

/** What core finds only where several projects meet, a question of another kind is asked, or something is recorded. */
const elsewhere = [
  ...["MoreReportsThanDue", "WeightsNot100", "NotAdded", "TwoPaths", "Cycle"],
  ...["UnknownPlace", "UnknownCell"]
]

describe("the findings of an evaluation", () => {
  it.each(Object.entries(examples))(
    "%s is found in its example, and said in every language",
    (code, example) => {
      const found = findingsOf(example).filter((finding) => finding.code === code)
      expect(found.length).toBeGreaterThan(0)
      for (const finding of found)
        for (const tag of Language.tags) {
          const said = Finding.text(finding, tag)
          expect(said.language).toBe(tag)
          expect(said.sentence).toMatch(/\.$/)
        }
    }
  )

  it("have an example each: what the code finds and the page does not tell is found here", () => {
    const code = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.startsWith("portfolio") && !file.startsWith("status"))
      .map((file) => readFileSync(join(folder, file), "utf8"))
      .join("\n")
    const told = [...code.matchAll(/(?:found|tell)\(\s*(?:[^",]*,\s*|"[a-z]+",\s*)?"([A-Z]\w+)"/g)].map(
      ([, name]) => name
    )
    expect(told.length).toBeGreaterThan(15)
    expect(told.filter((name) => !(String(name) in examples) && !elsewhere.includes(String(name)))).toEqual(
      []
    )
  })
})
