import { relative } from "node:path"
import { Check, Evaluation, Text } from "@logframe/core"
import { Show, Words } from "@logframe/report-document"
import { octopus, ownDocument } from "./octopus.ts"

const document = process.argv[2] ?? ownDocument
const out = new URL("../../../out/", import.meta.url).pathname
const { logframe, findings, snapshot, facts, files } = await octopus(document, out)
const { evaluation } = snapshot
const words = Words.forLanguage("en")

const rows = (["results", "indicators", "activities", "assumptions"] as const).map(
  (list) => `${logframe[list].length} ${list}`
)
const conferences = Evaluation.indicator(evaluation, "i4")
const cadence = Check.findings(logframe).find(({ code }) => code === "CadenceDisagrees")
const statuses = new Map<string, number>()
for (const [i, { measure, partOf }] of logframe.indicators.entries()) {
  const code = evaluation.indicators[i]?.status.code
  const whole = logframe.indicators.find(({ id }) => id === partOf)
  // headings, and the parts of what is told as one number, do not stand alone
  if (measure._tag === "Unclassified" || whole?.measure._tag === "Composite" || code === undefined) continue
  statuses.set(words.status[code], (statuses.get(words.status[code]) ?? 0) + 1)
}

console.log(`Read       ${Text.read(logframe.title, "en")} (${logframe.code}): ${rows.join(", ")}`)
console.log(`           ${findings.length} remarks of the importer on what it read into the words`)
console.log(`Checked    ${cadence?.sentence ?? "nothing to remark on the cadence"}`)
console.log(`Recorded   ${facts} facts in octopus.sqlite`)
console.log(
  `Evaluated  as of ${Words.day(words, evaluation.question.asOf)}: ${[...statuses].map(([status, many]) => `${many} ${status}`).join(", ")}`
)
if (conferences?.progress.known) {
  const percent = { as: "percent", decimals: 1, rounding: "halfAwayFromZero", nearWhole: "marked" } as const
  console.log(
    `           conferences: ${Show.number(words, conferences.progress.value, percent)} of the target`
  )
}
console.log("Wrote")
for (const file of files) console.log(`           ${relative(process.cwd(), `${out}${file}`)}`)
