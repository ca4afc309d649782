/**
 * Baselines and targets in the cells of a matrix.
 *
 * @internal
 */
import type { Draft, IndicatorDraft } from "../build/Draft.ts"
import type { Line } from "../read/Block.ts"
import { isPeople } from "../wording/statement.ts"
import { type ReadValue, readPair, readValue } from "../wording/values.ts"

type Target = NonNullable<IndicatorDraft["targets"]>[number]
type Baseline = NonNullable<IndicatorDraft["baselines"]>[number]
type When = NonNullable<Target["when"]>

/** What the header of a value column says about its time. */
export interface ColumnTime {
  readonly when?: When
  readonly label?: string
}

/** "Target (Y4)", "2027", "Milestone 1 (2025-06-30)": the time and the name of a column. */
export const columnTime = (header: string): ColumnTime => {
  const year = /\b((?:19|20)\d\d)\b/.exec(header)?.[1]
  const projectYear = /\b(?:y|yr|year|année|an)\s?(\d{1,2})\b/i.exec(header)
  const milestone = /\b(?:milestone|jalon)\s*\d*/i.exec(header)?.[0]
  const label = projectYear?.[0] ?? milestone
  const when: When | undefined =
    year ?? (projectYear?.[1] === undefined ? undefined : { projectYear: Number(projectYear[1]) })
  return { ...(when === undefined ? {} : { when }), ...(label === undefined ? {} : { label }) }
}

/** The values of a baseline cell on the indicator. */
export const readBaselines = (draft: Draft, row: IndicatorDraft, lines: readonly Line[]): void => {
  for (const { line, value } of valuesOf(draft, row, lines)) {
    const place = value.place === undefined ? {} : { place: draft.placeNamed(value.place) }
    const baseline: Baseline = {
      id: nextId(row.id, "b", row.baselines),
      value: baselineValue(row, value),
      ...(value.year === undefined ? {} : { when: value.year }),
      ...place,
      ...noteOf(draft, value),
      source: draft.source([line], ["value"])
    }
    row.baselines = [...(row.baselines ?? []), baseline]
    if (value.kind === "written") doubtful(draft, line, row, "baseline")
    draft.place([line], `indicators.${row.id}.baselines.${baseline.id}`)
  }
}

/** The values of a target cell on the indicator. */
export const readTargets = (
  draft: Draft,
  row: IndicatorDraft,
  lines: readonly Line[],
  time: ColumnTime
): void => {
  const pair = lines.length === 1 ? readPair(lines[0]?.text ?? "", draft.language) : undefined
  if (pair !== undefined && lines[0] !== undefined) {
    readPairParts(draft, row, lines[0], pair, time)
    return
  }
  for (const { line, value } of valuesOf(draft, row, lines)) addTarget(draft, row, line, value, time)
}

const addTarget = (
  draft: Draft,
  row: IndicatorDraft,
  line: Line,
  value: ReadValue,
  time: ColumnTime
): void => {
  const when = value.year ?? time.when
  const { expectation, inferred } = expectationOf(row, value)
  const target: Target = {
    id: nextId(row.id, "t", row.targets),
    expectation,
    ...(when === undefined ? {} : { when }),
    ...(value.change
      ? { basis: value.percent && row.measure._tag !== "Ratio" ? "changeInPercent" : "changeInUnits" }
      : {}),
    ...(time.label === undefined ? {} : { label: time.label }),
    ...(value.place === undefined ? {} : { place: draft.placeNamed(value.place) }),
    ...noteOf(draft, value),
    source: draft.source([line], inferred)
  }
  row.targets = [...(row.targets ?? []), target]
  draft.place([line], `indicators.${row.id}.targets.${target.id}`)
  if (value.kind === "written") doubtful(draft, line, row, "target")
  if (value.change && row.measure._tag === "Ratio")
    draft.finding(
      "PointsOrPercent",
      "warning",
      line,
      `Indicator ${row.id}: "${line.text}" may mean points or per cent; points are read.`
    )
  if (value.share !== undefined) addShare(draft, row, line, value.share, target)
}

/** "(min. 50 % female)" */
const addShare = (
  draft: Draft,
  row: IndicatorDraft,
  line: Line,
  share: NonNullable<ReadValue["share"]>,
  whole: Target
): void => {
  const female = /^(fem|wom|girl|fille)/i.test(share.category)
  const male = /^(male|men|boy|hom)/i.test(share.category)
  const dimension = draft.breakdown(row, female || male ? "sex" : "category")
  const category = female ? "female" : male ? "male" : share.category.toLowerCase()
  const declared = draft.dimensions.get(dimension)
  if (declared !== undefined && !(declared.categories ?? []).some((one) => one.id === category)) {
    declared.categories = [...(declared.categories ?? []), { id: category, name: draft.text(share.category) }]
  }
  row.targets = [
    ...(row.targets ?? []),
    {
      id: nextId(row.id, "t", row.targets),
      expectation: { _tag: "AtLeast", value: share.value },
      basis: "shareOfTotal",
      cell: { [dimension]: category },
      ...(whole.when === undefined ? {} : { when: whole.when }),
      source: draft.source([line], ["expectation", "cell", "basis"])
    }
  ]
}

/** One cell that counts two things: the line becomes a heading with a part for each. */
const readPairParts = (
  draft: Draft,
  row: IndicatorDraft,
  line: Line,
  pair: readonly ReadValue[],
  time: ColumnTime
): void => {
  row.measure = { _tag: "Unclassified" }
  delete row.direction
  pair.forEach((value, i) => {
    const unit = value.rest
    const part: IndicatorDraft = {
      id: `${row.id}${"ab"[i]}`,
      partOf: row.id,
      implied: true,
      statement: draft.text(unit),
      measure: { _tag: "Quantity", unit: { name: draft.text(unit) }, facts: "increment" },
      direction: "rising",
      source: draft.source([line], ["statement", "measure", "direction"])
    }
    draft.indicators.push(part)
    addTarget(draft, part, line, { ...value, rest: "" }, time)
  })
  draft.finding(
    "TwoThingsInOneCell",
    "info",
    line,
    `Indicator ${row.id}: one line counts two things, each is measured by itself.`,
    "Confirm the two parts."
  )
}

/** The values of the lines; the measure is settled by the first that is a number. */
const valuesOf = (
  draft: Draft,
  row: IndicatorDraft,
  lines: readonly Line[]
): readonly { line: Line; value: ReadValue }[] => {
  const read = lines.flatMap((line) => {
    const value = readValue(line.text, draft.language)
    if (value === undefined) draft.place([line], "empty value")
    return value === undefined ? [] : [{ line, value }]
  })
  const number = read.find(({ value }) => value.kind === "number" || value.kind === "range")?.value
  if (number !== undefined) settle(draft, row, number)
  return read
}

/** A number where the words gave no measure: a percentage is a ratio, money a currency, anything else a level. */
const settle = (draft: Draft, row: IndicatorDraft, value: ReadValue): void => {
  const words = Object.values(row.statement)[0] ?? ""
  if (value.percent && row.measure._tag !== "Ratio") {
    row.measure = {
      _tag: "Ratio",
      numerator: draft.text(words),
      denominator: draft.text("all"),
      factor: "100",
      facts: "level",
      shown: "percent"
    }
    return
  }
  if (row.measure._tag === "Ratio" || row.measure._tag === "Quantity") {
    if (value.currency !== undefined && row.measure._tag === "Quantity")
      row.measure = { ...row.measure, unit: { currency: value.currency } }
    return
  }
  if (row.measure._tag !== "Unclassified" && row.measure._tag !== "Qualitative") return
  const unit =
    value.currency === undefined
      ? { name: draft.text(value.rest === "" ? "value" : value.rest.slice(0, 200)) }
      : { currency: value.currency }
  row.measure = { _tag: "Quantity", unit, facts: isPeople(value.rest) ? "increment" : "level" }
}

const baselineValue = (row: IndicatorDraft, value: ReadValue): Baseline["value"] => {
  if (value.kind === "open") return { _tag: "Open", why: value.why ?? "toBeDetermined" }
  if (value.kind === "number" && value.value !== undefined && takesNumbers(row))
    return { _tag: "Number", value: value.value }
  return { _tag: "Written", text: value.text }
}

const takesNumbers = (row: IndicatorDraft): boolean =>
  row.measure._tag === "Quantity" || row.measure._tag === "Ratio"

/** A plain number is at least or at most by the direction, at least when that is not known. */
const expectationOf = (
  row: IndicatorDraft,
  value: ReadValue
): { expectation: Target["expectation"]; inferred: readonly string[] } => {
  if (value.kind === "open")
    return { expectation: { _tag: "Open", why: value.why ?? "toBeDetermined" }, inferred: [] }
  if (value.kind === "range" && value.value !== undefined && value.high !== undefined) {
    return { expectation: { _tag: "Between", low: value.value, high: value.high }, inferred: ["expectation"] }
  }
  if (value.kind === "written" || value.value === undefined || !takesNumbers(row)) {
    return { expectation: { _tag: "Written", text: value.text }, inferred: [] }
  }
  if (value.bound !== undefined)
    return { expectation: { _tag: value.bound, value: value.value }, inferred: ["expectation"] }
  const falls = row.direction === "falling" || (row.direction !== "rising" && below(value.value, row))
  return {
    expectation: { _tag: falls ? "AtMost" : "AtLeast", value: value.value },
    inferred: ["expectation"]
  }
}

/** Whether the target lies below the baseline of the whole. */
const below = (target: string, row: IndicatorDraft): boolean => {
  const baseline = row.baselines?.find((one) => one.place === undefined)?.value
  if (baseline?._tag !== "Number") return false
  const [a, b] = [target, baseline.value].map((text) => text.split("."))
  const digits = Math.max(a?.[1]?.length ?? 0, b?.[1]?.length ?? 0)
  const whole = (parts: readonly string[] | undefined) =>
    BigInt((parts?.[0] ?? "0") + (parts?.[1] ?? "").padEnd(digits, "0"))
  return whole(a) < whole(b)
}

const noteOf = (draft: Draft, value: ReadValue) =>
  /^\(.+\)$/.test(value.rest) ? { note: draft.text(value.rest.slice(1, -1)) } : {}

const nextId = (row: string, kind: string, rows: readonly unknown[] | undefined): string =>
  rows === undefined || rows.length === 0 ? `${row}-${kind}` : `${row}-${kind}${rows.length + 1}`

const doubtful = (draft: Draft, line: Line, row: IndicatorDraft, what: string): void =>
  draft.finding(
    "NotNumeric",
    "warning",
    line,
    `Indicator ${row.id}: the ${what} "${line.text}" is kept as written, it is no number that can be read safely.`,
    "Write the number by hand."
  )
