import {
  Evaluation,
  Fact,
  Fraction,
  Instant,
  Journal,
  Logframe,
  type Question,
  type Reading
} from "@logframe/core"

type IndicatorInput = Partial<NonNullable<Logframe.Input["indicators"]>[number]>

/** A logframe with one output and one indicator. */
export const logframeOf = (
  indicator: IndicatorInput,
  more: Partial<Logframe.Input> = {}
): Logframe.Logframe =>
  Logframe.make({
    format: 1,
    id: "p",
    title: { en: "Project" },
    language: "en",
    scheme: "un",
    period: { from: "2024-01-01", through: "2026-12-31" },
    dimensions: ["sex", "age", "channel"].map((id) => ({
      id,
      name: { en: id },
      categories: ["f", "m", "young", "old", "radio", "tv"].map((category) => ({
        id: category,
        name: { en: category }
      }))
    })),
    places: ["A", "B", "C", "D"].map((id) => ({ id, name: { en: id } })),
    results: [{ id: "r", level: "output", statement: { en: "Output" } }],
    ...more,
    indicators: [
      { id: "i", under: ["r"], statement: { en: "Indicator" }, measure: increments, ...indicator },
      ...(more.indicators ?? [])
    ]
  })

const unit = { name: { en: "people" } }
export const increments = { _tag: "Quantity", unit, facts: "increment" } as const
export const runningTotals = { _tag: "Quantity", unit, facts: "runningTotal" } as const
export const levels = { _tag: "Quantity", unit, facts: "level" } as const
export const percentage = (facts: "increment" | "level") =>
  ({
    _tag: "Ratio",
    numerator: { en: "a" },
    denominator: { en: "b" },
    factor: "100",
    facts,
    shown: "percent"
  }) as const
export const stages = {
  _tag: "Milestone",
  stages: ["none", "draft", "adopted", "inForce"].map((id) => ({ id, name: { en: id } }))
} as const
export const scale = {
  _tag: "Scale",
  labels: ["low", "medium", "high"].map((id) => ({ id, name: { en: id } }))
} as const

export interface Row {
  readonly id?: string
  readonly indicator?: string
  readonly on?: string
  readonly from?: string
  readonly value?: string
  readonly parts?: readonly [string, string]
  readonly stage?: string
  readonly label?: string
  readonly words?: string
  readonly place?: string
  readonly party?: string
  readonly status?: Fact.Status
  readonly supersedes?: string
  readonly cells?: Readonly<Record<string, string>>
  readonly identities?: readonly string[]
  readonly recorded?: string
  readonly review?: readonly [readonly string[], Fact.Status]
  /** What somebody said of a row, on the day `on`. */
  readonly judged?: readonly [string, Fact.Judgement]
}

/** Facts as a store gives them: one row a fact, in the order of the journal. */
export const journal = (...rows: readonly Row[]): readonly Fact.Stored[] => {
  const facts = rows.map((row, i) => factOf(row, `f${i + 1}`))
  return Journal.stored(facts, Instant.make("2024-01-01T00:00:00Z")).map((stored, i) => ({
    ...stored,
    recorded: Instant.make(`${rows[i]?.recorded ?? rows[i]?.on ?? "2024-01-01"}T12:00:00Z`)
  }))
}

const factOf = (row: Row, id: string): Fact.Fact => {
  const envelope = { id: row.id ?? id, logframe: "p", status: row.status ?? "approved" } as const
  if (row.review !== undefined) {
    return Fact.make({ _tag: "Review", ...envelope, of: row.review[0], becomes: row.review[1] })
  }
  if (row.judged !== undefined) {
    const [of, says] = row.judged
    return Fact.make({ _tag: "Assessment", ...envelope, of, day: row.on ?? "2024-01-01", says })
  }
  const value =
    row.value !== undefined
      ? { value: { _tag: "Number", value: row.value } as const }
      : row.parts !== undefined
        ? { value: { _tag: "Parts", numerator: row.parts[0], denominator: row.parts[1] } as const }
        : row.stage !== undefined
          ? { value: { _tag: "Stage", stage: row.stage } as const }
          : row.label !== undefined
            ? { value: { _tag: "Label", label: row.label } as const }
            : row.words !== undefined
              ? { value: { _tag: "Narrative", text: { en: row.words } } as const }
              : {}
  const on = row.on ?? "2024-01-01"
  return Fact.make({
    _tag: "Measurement",
    ...envelope,
    ...(row.supersedes === undefined ? {} : { supersedes: row.supersedes }),
    indicator: row.indicator ?? "i",
    period: { from: row.from ?? on, through: on },
    ...(row.place === undefined ? {} : { place: row.place }),
    ...(row.party === undefined ? {} : { party: row.party }),
    ...value,
    ...(row.cells === undefined
      ? {}
      : {
          cells: Object.entries(row.cells).map(([key, n]) => ({
            cell: cellOf(key),
            value: { _tag: "Number", value: n }
          }))
        }),
    ...(row.identities === undefined ? {} : { identities: row.identities })
  })
}

/** Money that moved on a day. */
export type Moved = readonly [kind: string, amount: string, currency?: string, party?: string]

/** Facts of money as a store gives them, all of one day. */
export const moneyJournal = (rows: readonly Moved[], day = "2024-01-01"): readonly Fact.Stored[] =>
  Journal.stored(
    rows.map(([kind, amount, currency = "EUR", party], i) =>
      Fact.make({
        _tag: "Transaction",
        id: `m${i}`,
        logframe: "p",
        status: "approved",
        kind: kind as "pledge",
        day,
        money: { amount, currency },
        ...(party === undefined ? {} : { party })
      })
    ),
    Instant.make(`${day}T00:00:00Z`)
  )

/** `sex=f&age=young` as a cell. */
export const cellOf = (key: string): Record<string, string> =>
  Object.fromEntries(key.split("&").map((part) => part.split("=") as [string, string]))

/** The evaluation of the indicator `i` as of a day. */
export const evaluate = (
  logframe: Logframe.Logframe,
  facts: readonly Fact.Stored[],
  asOf: string,
  question: Partial<Question.Question> = {}
): Evaluation.IndicatorEvaluation & {
  readonly findings: readonly string[]
  readonly severities: readonly string[]
} => {
  const evaluation = Evaluation.make(logframe, facts, {
    asOf: asOf as Question.Question["asOf"],
    ...question
  })
  const row = Evaluation.indicator(evaluation, "i")
  if (row === undefined) throw new Error("no indicator i")
  return {
    ...row,
    findings: evaluation.findings.map((finding) => finding.code),
    severities: evaluation.findings.map((finding) => finding.severity)
  }
}

/** A reading as a test writes it: exact text, or a dash and the reason. */
export const text = (reading: Reading.Reading): string => {
  if (!reading.known) return `—${reading.reason}`
  const { content } = reading
  if (content._tag === "Step") return content.step
  if (content._tag === "Distribution") return content.counts.map(({ count }) => count).join(",")
  if (content._tag === "Narrative") return content.text.en ?? ""
  return Fraction.format(content.value)
}

/** A progress as a test writes it. */
export const share = (progress: Evaluation.IndicatorEvaluation["progress"]): string =>
  progress.known ? Fraction.format(progress.value) : `—${progress.reason}`
