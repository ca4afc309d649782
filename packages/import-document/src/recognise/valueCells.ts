/**
 * Baselines and targets in the cells of a matrix.
 *
 * @internal
 */
import { CalendarDate, Decimal } from "@logframe/core"
import { nextId } from "../draft/codes.ts"
import type { Draft, IndicatorDraft, TargetDraft } from "../draft/Draft.ts"
import { named } from "../draft/measureNames.ts"
import type { Line } from "../read/Block.ts"
import { categoryOf } from "../wording/categories.ts"
import { quantity, ratio } from "../wording/measures.ts"
import { isPeople } from "../wording/nouns.ts"
import { timeIn } from "../wording/times.ts"
import { type ReadValue, readGroups, readPair, readValues, type Share } from "../wording/values.ts"
import { settleSteps, stepOf } from "./steps.ts"

type Baseline = NonNullable<IndicatorDraft["baselines"]>[number]
type When = NonNullable<TargetDraft["when"]>

/** What the header of a value column says about its time. */
export interface ColumnTime {
  readonly when?: When
  readonly projectMonth?: number
  readonly label?: string
  readonly doubt?: string
  /** Whether the values of the column are counted from the beginning, or for the period alone. */
  readonly say?: "toDate" | "perPeriod"
}

/** "Target (Y4)", "2027", "Milestone 1 (2025-06-30)", "Cumulative target 2026": the time and the name of a column. */
export const columnTime = (header: string): ColumnTime => {
  const time = timeIn(header)
  const named = /\b(?:milestone|jalon|meilenstein|hito)\s*\d*/i.exec(header)?.[0]
  const label = named ?? (time !== undefined && typeof time.when !== "string" ? header : undefined)
  const say = /cumul/i.test(header)
    ? "toDate"
    : /\b(?:annual|yearly|annuel)/i.test(header)
      ? "perPeriod"
      : undefined
  return {
    ...(time === undefined ? {} : { when: time.when }),
    ...(time?.projectMonth === undefined ? {} : { projectMonth: time.projectMonth }),
    ...(time?.doubt === undefined ? {} : { doubt: time.doubt }),
    ...(label === undefined && time?.doubt === undefined ? {} : { label: (label ?? header).slice(0, 200) }),
    ...(say === undefined ? {} : { say })
  }
}

/** The time of a value; a month of the project is a month of the calendar where the first day is known. */
const whenOf = (
  draft: Draft,
  { when, projectMonth }: { readonly when?: When; readonly projectMonth?: number }
): When | undefined => {
  const from = draft.header.period?.from
  if (projectMonth === undefined || from === undefined) return when
  const through = CalendarDate.addDays(CalendarDate.addMonths(CalendarDate.make(from), projectMonth), -1)
  return through.slice(0, 7)
}

/** The values of a baseline cell on the indicator. */
export const readBaselines = (
  draft: Draft,
  row: IndicatorDraft,
  lines: readonly Line[],
  time: ColumnTime
): void => {
  for (const { line, value } of valuesOf(draft, row, lines)) {
    const when = whenOf(draft, value) ?? whenOf(draft, time)
    const baseline: Baseline = {
      id: nextId(row.id, "b", row.baselines),
      value: baselineValue(draft, row, value),
      ...(when === undefined ? {} : { when }),
      ...scopeOf(draft, row, value),
      ...(value.note === undefined ? {} : { note: draft.text(value.note) }),
      source: draft.source([line], ["value"])
    }
    row.baselines = [...(row.baselines ?? []), baseline]
    if (baseline.value._tag === "Written") doubtful(draft, line, row, "baseline")
    for (const share of value.shares) baselineOf(draft, row, line, share)
    draft.place([line], `indicators.${row.id}.baselines.${baseline.id}`)
    remarks(draft, row, line, value)
  }
}

/** "3 (2 women, 1 man)": the start of a group of people. */
const baselineOf = (draft: Draft, row: IndicatorDraft, line: Line, share: Share): void => {
  const { known } = share
  if (known === undefined || share.percent) return
  const dimension = draft.breakdown(row, {
    dimension: known.dimension,
    categories: [{ id: known.category, words: share.category }]
  })
  row.baselines = [
    ...(row.baselines ?? []),
    {
      id: nextId(row.id, "b", row.baselines),
      value: { _tag: "Number", value: share.value },
      cell: { [dimension]: known.category },
      source: draft.source([line], ["value", "cell"])
    }
  ]
}

/** The values of a target cell on the indicator. */
export const readTargets = (
  draft: Draft,
  row: IndicatorDraft,
  lines: readonly Line[],
  time: ColumnTime
): void => {
  const promised = (row.targets ?? []).filter((target) => target.source?.text === row.source?.text)
  const [only] = lines
  const isGroups =
    lines.length === 1 && only !== undefined && readGroups(only.text, draft.language) !== undefined
  const pair =
    lines.length === 1 && only !== undefined && !isGroups ? readPair(only.text, draft.language) : undefined
  if (pair !== undefined && only !== undefined) {
    readPairParts(draft, row, only, pair, time)
    return
  }
  for (const { line, value } of valuesOf(draft, row, lines)) addTarget(draft, row, line, value, time)
  if (time.say !== undefined) row.targetsSay = time.say
  for (const target of promised) settlePromise(draft, row, target, only)
}

/** A number in the words and the same in the cell are one target; different ones are both kept, and said. */
const settlePromise = (
  draft: Draft,
  row: IndicatorDraft,
  promised: TargetDraft,
  line: Line | undefined
): void => {
  const others = (row.targets ?? []).filter(
    (target) => target !== promised && target.cell === undefined && target.place === undefined
  )
  const last = others.at(-1)
  const inferred = promised.source?.inferred?.includes("expectation") === true
  if (!inferred || last === undefined) return
  const same = others.some((target) => sayOf(target) === sayOf(promised))
  if (same || promised.expectation._tag === "Narrative")
    row.targets = (row.targets ?? []).filter((target) => target !== promised)
  else if (promised.when === undefined && last.when === undefined)
    draft.finding(
      "TargetsDisagree",
      "warning",
      line,
      `Indicator ${row.id}: its words promise ${sayOf(promised)}, the cell says ${sayOf(last)}; both are kept.`,
      "Delete the one that does not hold."
    )
}

const sayOf = ({ expectation }: TargetDraft): string =>
  Object.entries(expectation)
    .filter(([key]) => key !== "_tag")
    .map(([, value]) => (typeof value === "string" ? value : JSON.stringify(value)))
    .join(" to ")

/** The lines of a cell as one baseline that is kept as written. */
export const keepBaseline = (draft: Draft, row: IndicatorDraft, lines: readonly Line[]): void => {
  const text = lines.map((line) => line.text).join("\n")
  const baseline: Baseline = {
    id: nextId(row.id, "b", row.baselines),
    value: { _tag: "Written", text },
    source: draft.source(lines)
  }
  row.baselines = [...(row.baselines ?? []), baseline]
  draft.place(lines, `indicators.${row.id}.baselines.${baseline.id}`)
}

/** The lines of a cell as one target that is kept as written. */
export const keepTarget = (
  draft: Draft,
  row: IndicatorDraft,
  lines: readonly Line[],
  time: ColumnTime
): void => {
  const text = lines.map((line) => line.text).join("\n")
  const target: TargetDraft = {
    id: nextId(row.id, "t", row.targets),
    expectation: { _tag: "Written", text },
    ...(time.when === undefined ? {} : { when: time.when }),
    ...(time.label === undefined ? {} : { label: time.label }),
    source: draft.source(lines)
  }
  row.targets = [...(row.targets ?? []), target]
  draft.place(lines, `indicators.${row.id}.targets.${target.id}`)
}

const addTarget = (
  draft: Draft,
  row: IndicatorDraft,
  line: Line,
  value: ReadValue,
  time: ColumnTime
): void => {
  const when = whenOf(draft, value) ?? whenOf(draft, time)
  if (value.percent && value.value !== undefined && categoryOf(value.rest) !== undefined) {
    const known = categoryOf(value.rest)
    draft.share(
      row,
      { value: value.value, percent: true, category: value.rest, ...(known === undefined ? {} : { known }) },
      line,
      when === undefined ? {} : { when }
    )
    draft.place([line], `indicators.${row.id}.targets`)
    return
  }
  if (value.everyMonths !== undefined && value.value !== undefined && value.value !== "0") {
    rate(draft, row, line, value.value, value.everyMonths)
    return
  }
  const { expectation, inferred } = expectationOf(draft, row, value)
  const target: TargetDraft = {
    id: nextId(row.id, "t", row.targets),
    expectation,
    ...(when === undefined ? {} : { when }),
    ...basisOf(row, value),
    ...(time.label === undefined ? {} : { label: time.label }),
    ...scopeOf(draft, row, value),
    ...(value.note === undefined ? {} : { note: draft.text(value.note) }),
    source: draft.source([line], inferred)
  }
  row.targets = [...(row.targets ?? []), target]
  draft.place([line], `indicators.${row.id}.targets.${target.id}`)
  if (expectation._tag === "Written") doubtful(draft, line, row, "target")
  if (value.change === "unclear" && row.measure._tag === "Ratio")
    draft.finding(
      "PointsOrPercent",
      "warning",
      line,
      `Indicator ${row.id}: "${line.text}" may mean points or per cent; points are read.`
    )
  for (const share of value.shares) draft.share(row, share, line, when === undefined ? {} : { when })
  if (value.from !== undefined) start(draft, row, line, value.from)
  remarks(draft, row, line, value)
}

/** "from 40 % to 60 %" in a target cell: the start is the baseline where there is none. */
const start = (draft: Draft, row: IndicatorDraft, line: Line, from: Decimal.Decimal): void => {
  if ((row.baselines ?? []).length > 0) return
  row.baselines = [
    { id: `${row.id}-b`, value: { _tag: "Number", value: from }, source: draft.source([line], ["value"]) }
  ]
}

/** "5 per year": a rate that is due, and no number for the whole. */
const rate = (draft: Draft, row: IndicatorDraft, line: Line, count: string, months: number): void => {
  row.cadence = { count, months }
  const before =
    row.sheet?.targetRationale === undefined ? "" : `${Object.values(row.sheet.targetRationale)[0]}\n`
  row.sheet = { ...row.sheet, targetRationale: draft.text(`${before}${line.text}`) }
  draft.place([line], `indicators.${row.id}.cadence`)
  draft.finding(
    "RateInCell",
    "info",
    line,
    `Indicator ${row.id}: "${line.text}" is read as a rate of ${count} in ${months} months.`,
    "Add the number for the whole project as a target if there is one."
  )
}

const basisOf = (row: IndicatorDraft, value: ReadValue): Pick<TargetDraft, "basis"> => {
  if (value.change === undefined) return {}
  const percent = value.change === "unclear" && row.measure._tag !== "Ratio"
  return { basis: percent ? "changeInPercent" : "changeInUnits" }
}

const scopeOf = (draft: Draft, row: IndicatorDraft, value: ReadValue) => ({
  ...(value.place === undefined ? {} : { place: draft.placeNamed(value.place) }),
  ...(value.cell === undefined
    ? {}
    : {
        cell: {
          [draft.breakdown(row, {
            dimension: value.cell.dimension,
            categories: [{ id: value.cell.category, words: value.cell.category }]
          })]: value.cell.category
        }
      })
})

/** What a reader should look at in a value that was read. */
const remarks = (draft: Draft, row: IndicatorDraft, line: Line, value: ReadValue): void => {
  for (const doubt of value.doubts)
    draft.finding("TimeDoubtful", "warning", line, `Indicator ${row.id}: ${doubt}`)
  if (value.bound === "About")
    draft.finding(
      "ApproximateNumber",
      "info",
      line,
      `Indicator ${row.id}: "${line.text}" is approximate; the number is read.`
    )
  if (value.place !== undefined && draft.isNews(`place ${value.place}`))
    draft.finding("PlaceAssumed", "info", line, `Indicator ${row.id}: "${value.place}" is read as a place.`)
  if (value.mark !== undefined) draft.marks.push({ mark: value.mark, row: row.id, line })
}

/** One cell that counts two things: the line becomes a heading with a part for each. */
const readPairParts = (
  draft: Draft,
  row: IndicatorDraft,
  line: Line,
  pair: readonly ReadValue[],
  time: ColumnTime
): void => {
  const before = draft.hasParts(row.id) ? draft.indicators.filter((other) => other.partOf === row.id) : []
  const pieces = (Object.values(row.statement)[0] ?? "").split(/\s*;\s*/)
  row.measure = { _tag: "Unclassified" }
  delete row.direction
  pair.forEach((value, i) => {
    const known = before.length === pair.length ? before[i] : undefined
    const part: IndicatorDraft = known ?? {
      id: draft.nextPart(row.id),
      partOf: row.id,
      implied: true,
      statement: draft.text(pieces.length === pair.length ? (pieces[i] ?? value.rest) : value.rest),
      measure: named(quantity(value.rest, "increment", draft.language), draft.language),
      direction: "rising",
      source: draft.source([line], ["statement", "measure", "direction"])
    }
    if (known === undefined) draft.indicators.push(part)
    addTarget(draft, part, line, { ...value, rest: "" }, time)
  })
  draft.finding(
    "TwoThingsInOneCell",
    "info",
    line,
    `Indicator ${row.id}: one cell counts two things, each is measured by itself.`,
    "Confirm the two parts."
  )
}

/** The values of the lines; the measure is settled by the first that is a number. A line in brackets belongs to the one above. */
const valuesOf = (
  draft: Draft,
  row: IndicatorDraft,
  lines: readonly Line[]
): readonly { line: Line; value: ReadValue }[] => {
  const joined: Line[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last !== undefined && /^\(/.test(line.text)) {
      joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}` }
      draft.place([line], `indicators.${row.id}`)
    } else joined.push(line)
  }
  const read = joined.flatMap((line, i) => {
    const values = readValues(withoutCode(line.text, row.code), draft.language)
    if (values.length === 0 || joined.length < lines.length)
      draft.place([lines[i] ?? line], values.length === 0 ? "empty value" : `indicators.${row.id}`)
    return values.map((value) => ({ line, value }))
  })
  const number = read.find(({ value }) => value.kind !== "written" && value.kind !== "open")?.value
  if (number !== undefined) settle(draft, row, number)
  else
    for (const { line, value } of read)
      if (value.kind === "written") settleSteps(draft, row, value.rest, line)
  return read
}

/** "1.1.1 0 (2023)": the code of the indicator stands before its value. */
const withoutCode = (text: string, code: string | undefined): string => {
  const own = code !== undefined && text.startsWith(`${code} `) ? text.slice(code.length) : text
  return own
    .replace(/^\s*\d{1,3}(?:\.\d{1,3}){2,5}[a-z]?\s*[:.)_–-]?\s+(?=[\d+<>≤≥±~]|tbd|n\/?a)/i, "")
    .trim()
}

/** A number where the words gave no measure: a percentage is a ratio, money a currency, anything else a level. */
const settle = (draft: Draft, row: IndicatorDraft, value: ReadValue): void => {
  const words = (Object.values(row.statement)[0] ?? "").slice(0, 1_000)
  const { measure } = row
  const open = measure._tag === "Unclassified" || measure._tag === "Qualitative"
  if (draft.hasParts(row.id)) return
  const unnamed =
    measure._tag === "Quantity" &&
    "name" in measure.unit &&
    /^(?:value|count|nombre)$/.test(Object.values(measure.unit.name)[0] ?? "")
  if (value.per !== undefined && measure._tag !== "Ratio") {
    row.measure = named(ratio(words, "all", value.per), draft.language)
    return
  }
  if (value.kind === "parts") return
  if (
    value.percent &&
    value.change !== "unclear" &&
    (open || unnamed) &&
    categoryOf(value.rest) === undefined
  ) {
    row.measure = named(ratio(words, "all"), draft.language)
    return
  }
  if (value.currency !== undefined && (measure._tag === "Quantity" || open)) {
    row.measure = {
      _tag: "Quantity",
      facts: measure._tag === "Quantity" ? measure.facts : "level",
      unit: { currency: value.currency }
    }
    return
  }
  const isStep = value.kind === "number" && (value.value === "0" || value.value === "1") && value.rest === ""
  if (measure._tag === "Milestone" && !isStep) {
    row.targets = (row.targets ?? []).filter((target) => target.expectation._tag !== "Stage")
    draft.finding(
      "MeasureFromNumbers",
      "info",
      undefined,
      `Indicator ${row.id}: its words are read as a milestone, but its cells hold numbers: they are counted.`
    )
  } else if (!open) return
  const unit = value.rest === "" ? (unitInBrackets(words) ?? "value") : value.rest
  row.measure = named(
    quantity(unit, isPeople(unit) || measure._tag === "Milestone" ? "increment" : "level", draft.language),
    draft.language
  )
}

const unitInBrackets = (words: string): string | undefined => /\(([^()\d]{1,40})\)\s*$/.exec(words)?.[1]

const takesNumbers = (row: IndicatorDraft): boolean =>
  row.measure._tag === "Quantity" || row.measure._tag === "Ratio"

const baselineValue = (draft: Draft, row: IndicatorDraft, value: ReadValue): Baseline["value"] => {
  if (value.kind === "open") return { _tag: "Open", why: value.why ?? "toBeDetermined" }
  const step = stepOf(row, value.kind === "written" ? value.rest : value.text)
  if (step !== undefined)
    return step._tag === "Stage" ? { _tag: "Stage", stage: step.id } : { _tag: "Label", label: step.id }
  if (value.kind === "number" && value.value !== undefined && fits(row, value))
    return { _tag: "Number", value: value.value }
  if (value.kind === "parts" && row.measure._tag === "Quantity" && value.value !== undefined)
    return { _tag: "Number", value: value.value }
  if (
    value.kind === "parts" &&
    row.measure._tag === "Ratio" &&
    value.value !== undefined &&
    value.high !== undefined
  )
    return { _tag: "Parts", numerator: value.value, denominator: value.high }
  return row.measure._tag === "Qualitative"
    ? { _tag: "Narrative", text: draft.text(value.text) }
    : { _tag: "Written", text: value.text }
}

/** A per cent sign on a number of things says something else than how many. */
const fits = (row: IndicatorDraft, value: ReadValue): boolean =>
  takesNumbers(row) && (!value.percent || row.measure._tag === "Ratio" || value.change !== undefined)

/** "8 of 10": eight where things are counted, 80 where their percentage is asked for, when that is an exact number. */
const shareOf = (row: IndicatorDraft, { value, high }: ReadValue): Decimal.Decimal | undefined => {
  if (value === undefined || high === undefined || high === "0") return undefined
  if (row.measure._tag === "Quantity") return value
  if (row.measure._tag !== "Ratio") return undefined
  const scaled = BigInt(value) * BigInt(row.measure.factor ?? "1") * 10_000n
  return scaled % BigInt(high) === 0n ? Decimal.parse(asDecimal(scaled / BigInt(high))) : undefined
}

const asDecimal = (tenThousandths: bigint): string => {
  const digits = String(tenThousandths).padStart(5, "0")
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`
}

/** A plain number is at least or at most by its baseline or its direction, at least when neither is known. */
const expectationOf = (
  draft: Draft,
  row: IndicatorDraft,
  value: ReadValue
): { expectation: TargetDraft["expectation"]; inferred: readonly string[] } => {
  if (value.kind === "open")
    return { expectation: { _tag: "Open", why: value.why ?? "toBeDetermined" }, inferred: [] }
  const inferred = ["expectation", ...(value.place === undefined ? [] : ["place"])]
  const step = stepOf(row, value.kind === "written" ? value.rest : value.text)
  if (step !== undefined)
    return {
      expectation:
        step._tag === "Stage" ? { _tag: "Stage", stage: step.id } : { _tag: "Label", label: step.id },
      inferred
    }
  const share = value.kind === "parts" ? shareOf(row, value) : undefined
  if (share !== undefined) return { expectation: { _tag: "AtLeast", value: share }, inferred }
  if (value.value === undefined || value.kind === "written" || value.kind === "parts" || !fits(row, value)) {
    return row.measure._tag === "Qualitative" && value.kind === "written"
      ? { expectation: { _tag: "Narrative", text: draft.text(value.text) }, inferred: [] }
      : { expectation: { _tag: "Written", text: value.text }, inferred: [] }
  }
  if (value.kind === "range" && value.high !== undefined)
    return { expectation: { _tag: "Between", low: value.value, high: value.high }, inferred }
  if (value.bound !== undefined && value.bound !== "About")
    return { expectation: { _tag: value.bound, value: value.value }, inferred }
  return { expectation: { _tag: fallsTo(row, value) ? "AtMost" : "AtLeast", value: value.value }, inferred }
}

/** Numbers say more than words: a target below its baseline falls, whatever the words let expect. */
const fallsTo = (row: IndicatorDraft, { value, change, from }: ReadValue): boolean => {
  if (value === undefined) return false
  if (change !== undefined) return Decimal.isNegative(value)
  const whole = row.baselines?.find((one) => one.place === undefined && one.cell === undefined)?.value
  const before = from ?? (whole?._tag === "Number" ? Decimal.parse(whole.value) : undefined)
  const order = before === undefined ? 0 : Decimal.compare(value, before)
  if (order < 0 && row.direction === "rising") delete row.direction
  return order === 0 ? row.direction === "falling" : order < 0
}

const doubtful = (draft: Draft, line: Line, row: IndicatorDraft, what: string): void =>
  draft.finding(
    "NotNumeric",
    "warning",
    line,
    `Indicator ${row.id}: the ${what} "${line.text.slice(0, 200)}" is kept as written, it is no number that can be read safely.`,
    "Write the number by hand."
  )
