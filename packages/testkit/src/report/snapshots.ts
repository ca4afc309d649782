/**
 * Projects for laws of reports: honest numbers, no data for every reason that facts can give, hostile words.
 *
 * @internal
 */
import { CalendarDate, Evaluation, Fact, Instant, Logframe, Snapshot } from "@logframe/core"
import { storedFacts } from "../arbitrary/history.ts"
import { awkward, type Fixture, waterProject } from "../fixtures/Fixture.ts"

/** The projects of the kit, evaluated on a day. */
const evaluated = ({ logframe, history }: Fixture, asOf: string): Snapshot.Snapshot =>
  Snapshot.make(Evaluation.make(logframe, storedFacts(history), { asOf: CalendarDate.make(asOf) }), {
    revision: 1,
    seq: history.reduce((entries, { facts }) => entries + facts.length, 0)
  })

/** A project as one meets it. */
export const usual = (): Snapshot.Snapshot => evaluated(waterProject, "2025-12-31")

/** Every snapshot that the kit tells stories of. */
export const stories = (): readonly Snapshot.Snapshot[] => [
  usual(),
  evaluated(awkward, "2026-02-28"),
  zero(),
  ...noData().map(({ snapshot }) => snapshot)
]

const quantities = (targets: readonly string[]): Logframe.Logframe =>
  Logframe.make({
    format: 1,
    id: "numbers",
    title: { en: "Numbers" },
    language: "en",
    scheme: "un",
    period: { from: "2024-01-01", through: "2026-12-31" },
    results: [{ id: "r", level: "output", statement: { en: "Wells are dug" } }],
    indicators: targets.map((value, i) => ({
      id: `i${i}`,
      under: ["r"],
      statement: { en: "Wells dug" },
      measure: { _tag: "Quantity", unit: { name: { en: "wells" } }, facts: "increment" },
      targets: [{ id: `t${i}`, expectation: { _tag: "AtLeast", value } }]
    }))
  })

type Measured = Omit<Extract<Fact.Input, { _tag: "Measurement" }>, "_tag" | "logframe" | "period">

const snapshotOf = (logframe: Logframe.Logframe, facts: readonly Measured[]): Snapshot.Snapshot => {
  const history = facts.map((fact) => ({
    recorded: Instant.make("2025-02-01T08:00:00Z"),
    facts: [
      Fact.make({
        _tag: "Measurement",
        logframe: "numbers",
        period: { from: "2024-01-01", through: "2024-12-31" },
        ...fact
      })
    ]
  }))
  return evaluated({ logframe, history }, "2025-06-30")
}

const reported = (
  id: string,
  indicator: string,
  value: string,
  status: Fact.Status = "approved"
): Measured => ({
  id,
  status,
  indicator,
  value: { _tag: "Number", value }
})

/** Numbers that a float would spoil, and what a report must show of them. */
export const exact = () => {
  const targets = ["90071992547409931", "5821407", "640218"]
  const actuals = ["90071992547409927", "2961804", "317451"]
  const parts = [
    ["90071992547409919", "8"],
    ["2961803", "1"],
    ["317452", "-1"]
  ]
  const facts = parts.flatMap((values, i) => values.map((value, n) => reported(`f${i}-${n}`, `i${i}`, value)))
  return { snapshot: snapshotOf(quantities(targets), facts), actuals, targets }
}

/** One indicator of which zero was reported. */
export const zero = (): Snapshot.Snapshot => snapshotOf(quantities(["7"]), [reported("f", "i0", "0")])

/** One indicator without data, for different reasons. */
export const noData = (): readonly { readonly why: string; readonly snapshot: Snapshot.Snapshot }[] => [
  { why: "nothing was measured", snapshot: snapshotOf(quantities(["7"]), []) },
  {
    why: "nothing was approved",
    snapshot: snapshotOf(quantities(["7"]), [reported("f", "i0", "3", "draft")])
  },
  {
    why: "what was reported is no number",
    snapshot: snapshotOf(quantities(["7"]), [
      { id: "f", status: "approved", indicator: "i0", value: { _tag: "Narrative", text: { en: "some" } } }
    ])
  }
]

/** A text that wants to be more than text, between two words by which it is found. */
interface Hostile {
  readonly text: string
  /** Stands where something would run. */
  readonly inner: string
  /** Stands at the end, so that a text which is cut short does not hold it. */
  readonly end: string
}

const attacks: readonly ((word: string) => string)[] = [
  (word) => `<script>alert("${word}")</script>`,
  (word) => `"><img src=x onerror=${word}>`,
  (word) => `</td></table></title><style>@import "${word}"</style>`,
  (word) => `[words](javascript:${word}) ![](javascript:${word})`,
  (word) => `=HYPERLINK("${word}")`,
  (word) => `@SUM(1+1)*cmd|' /C ${word}'!A0`,
  (word) => `| ${word} |\n|---|---|\n# heading`,
  (word) => `\`\`\` ${word} \`\`\` ~~~ *a* _b_`,
  (word) => `<!-- ${word} --> ]]> &lt;b&gt; &#60;`,
  (word) => `<a href="javascript:${word}">words</a>`,
  (word) => `\u202e${word} from right to left`,
  (word) => `\u2067${word} \u202a isolated`,
  (word) => `first line ${word}\nsecond line`,
  (word) => `élève, Ελλάδα, مرحبا, 汉字, 👩‍🏫, ${word}`
]

/** A project with hostile texts, and which these are. */
export interface HostileProject {
  readonly snapshot: Snapshot.Snapshot
  readonly put: readonly Hostile[]
}

/** The usual project with something hostile in every text, so often that every text has been everything. */
export const hostile = (): readonly HostileProject[] => {
  made ??= attacks.map((_, shift) => hostileProject(shift))
  return made
}

const addresses: readonly ((word: string) => string)[] = [
  (word) => `see www.${word}.example for more`,
  (word) => `WWW.${word}.EXAMPLE/a_b*c`,
  (word) => `http://${word}.example/a?b=c&d`,
  (word) => `(https://${word}.example)`,
  (word) => `ftp://${word}.example/`,
  (word) => `write to a.b+c@${word}.example, or call`,
  (word) => `${word}_x@y-z.example`,
  (word) => `mailto:a@${word}.example`,
  (word) => `xmpp:a@${word}.example/b`,
  (word) => `<https://${word}.example>`,
  (word) => `"www.${word}.example"`,
  (word) => `1|www.${word}.example|a@${word}.example|`
]

/** The usual project with an address in every text, and words by which each is found. */
export const addressed = (): HostileProject => {
  let n = 0
  return projectOf((put) => {
    const inner = `zqlink${n}`
    const text = addresses[n++ % addresses.length]?.(inner) ?? inner
    put.push({ text, inner, end: inner })
    return text
  })
}

/** An address with a word in it, of every kind. */
export const addressesWith = (word: string): readonly string[] => addresses.map((address) => address(word))

/** They are made once: an evaluation costs more than most reports. */
let made: readonly HostileProject[] | undefined

const hostileProject = (shift: number): HostileProject =>
  projectOf((put) => {
    const n = put.length
    const attack = attacks[(n + shift) % attacks.length] as (word: string) => string
    const [inner, end] = [`zq${n}in`, `zq${n}end`]
    const text = `${attack(inner)} ${end}`
    put.push({ text, inner, end })
    return text
  })

/** The usual project with other texts. */
const projectOf = (next: (put: Hostile[]) => string): HostileProject => {
  const put: Hostile[] = []
  const replaced = (value: unknown, key?: string): unknown => {
    if (typeof value === "string") return key === "en" || key === "name" ? next(put) : value
    if (Array.isArray(value)) return value.map((one) => replaced(one))
    if (typeof value !== "object" || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, key)]))
  }
  const logframe = Logframe.make(
    replaced(JSON.parse(Logframe.toJson(waterProject.logframe))) as Logframe.Input
  )
  const history = waterProject.history.map(({ recorded, facts }) => ({
    recorded,
    facts: facts.map((fact) => Fact.make(replaced(JSON.parse(Fact.toJson(fact))) as Fact.Input))
  }))
  return { snapshot: evaluated({ logframe, history }, "2025-12-31"), put }
}

/** A project with an assumption and one indicator that has a target and a value, about which everything can be told. */
export const told = (): Snapshot.Snapshot => precise("4", "8")

/** One indicator with that actual value and that target. */
export const precise = (actual: string, target: string): Snapshot.Snapshot => {
  const logframe = Logframe.make({
    ...(JSON.parse(Logframe.toJson(quantities([target]))) as Logframe.Input),
    assumptions: [{ id: "a", kind: "assumption", under: ["r"], statement: { en: "Roads stay open" } }]
  })
  return snapshotOf(logframe, [reported("f", "i0", actual)])
}

/** One indicator, and nothing that has another day near that one. */
export const asOfDay = (day: string): Snapshot.Snapshot => {
  const { logframe } = told()
  return evaluated({ logframe, history: [] }, day)
}
