/**
 * What stands beside a result in its row: indicators with their values, assumptions, activities, who, when and what for.
 *
 * @internal
 */
import { Period } from "@logframe/core"
import type { Chain } from "../draft/Chain.ts"
import { codeOf } from "../draft/codes.ts"
import type { Draft, IndicatorDraft } from "../draft/Draft.ts"
import { named } from "../draft/measureNames.ts"
import { type Cell, cellLines, cellText, fresh, type Item, type Line, type Row } from "../read/Block.ts"
import { currencyIn } from "../wording/currencies.ts"
import { quantity, ratio } from "../wording/measures.ts"
import { daysIn, timeIn } from "../wording/times.ts"
import { readValue } from "../wording/values.ts"
import type { Columns } from "./columns.ts"
import { enumerated } from "./enumerations.ts"
import { frequencyOf } from "./frequency.ts"
import { addParty } from "./header.ts"
import type { Column } from "./labels.ts"
import { readIndicator } from "./summary.ts"
import { columnTime, keepBaseline, keepTarget, readBaselines, readTargets } from "./valueCells.ts"

/** Reads the cells beside the result; `from` is the first indicator of this table. */
export const readRow = (
  draft: Draft,
  chain: Chain,
  row: Row,
  columns: Columns,
  { code, from }: { readonly code: string | undefined; readonly from: number }
): void => {
  const under = chain.row.length > 1 ? chain.row : chain.current === undefined ? [] : [chain.current]
  const cells = (kind: Column) =>
    columns.kinds.flatMap((one, x) => {
      const lines = one === kind ? fresh(row.cells[x]) : []
      return lines.length === 0 ? [] : [{ lines, header: columns.headers[x] ?? "" }]
    })
  for (const [kind, as] of [
    ["assumption", "assumption"],
    ["risk", "risk"]
  ] as const) {
    for (const { lines } of cells(kind))
      for (const line of lines.flatMap(enumerated)) draft.assumption(line, under, as)
    shareAssumptions(draft, row, columns, kind, under)
  }
  const isPlan = readActivities(draft, chain, cells)
  const x = columns.kinds.indexOf("indicator")
  const cell = row.cells[x]
  const before = draft.indicators.length > from ? draft.indicators.at(-1) : undefined
  const indicators = readIndicators(draft, chain, cell, code, ofIndicators(columns) ? cells("code") : [])
  const lone =
    indicators.length === 0 &&
    !isPlan &&
    (cell === undefined || cell.continued !== undefined || cellText(cell) === "") &&
    !fresh(row.cells[columns.levels[0]?.x ?? -1]).length
  const of =
    indicators.length === 0 && lone && before?.under?.includes(chain.current ?? "") === true
      ? [before]
      : indicators
  if (isPlan && x < 0) return
  readValues(draft, of, cells)
  readSheets(draft, of, cells)
}

/** An assumption whose cell reaches in from the row above is one of this row's result too. */
const shareAssumptions = (
  draft: Draft,
  row: Row,
  columns: Columns,
  kind: "assumption" | "risk",
  under: readonly string[]
): void => {
  columns.kinds.forEach((one, x) => {
    const cell = row.cells[x]
    if (one !== kind || cell?.continued !== "above") return
    const texts = new Set(
      cellLines(cell)
        .flatMap(enumerated)
        .map(({ text }) => text)
    )
    draft.shareAssumptions(texts, cell.at, under)
  })
}

/** Whether the codes of the table are those of its indicators: their header says so, or no result stands beside them. */
const ofIndicators = ({ kinds, headers, levels }: Columns): boolean =>
  /indica|kpi/i.test(headers[kinds.indexOf("code")] ?? "") ||
  (levels.length === 0 && !kinds.includes("statement"))

type Cells = (kind: Column) => readonly { readonly lines: readonly Line[]; readonly header: string }[]

const readIndicators = (
  draft: Draft,
  chain: Chain,
  cell: Cell | undefined,
  code: string | undefined,
  codes: ReturnType<Cells>
): readonly IndicatorDraft[] => {
  const lines = fresh(cell)
  if (cell === undefined || lines.length === 0) return []
  const current = chain.current ?? assumedResult(draft, chain, lines)
  const beside = chain.row.length > 1 ? chain.row : [current]
  const owner = (line: Line, i = 0, of = 0) => {
    const { code: printed } = codeOf(line.text)
    const own = beside.length === 1 && chain.isOf(printed) ? current : chain.byCode(printed)
    if (own !== undefined) return { under: [own] }
    const byPosition = beside.length > 1 && of === beside.length ? beside[i] : undefined
    if (byPosition === undefined && beside.length > 1 && draft.isNews(`shared ${beside.join(" ")}`))
      draft.finding(
        "IndicatorShared",
        "warning",
        line,
        `${of} indicators stand beside ${beside.length} results; each is read as one of all of them.`,
        "Correct `under` of each."
      )
    return { under: byPosition === undefined ? beside : [byPosition] }
  }
  const nested = itemsOf(cell)
  if (nested !== undefined)
    return nested.map((item, i) => readIndicator(draft, item, owner(item.line, i, nested.length)))
  const ofColumn = codes.flatMap(({ lines: own }) => own)
  const groups = groupLines(lines.flatMap(enumerated))
  draft.place(ofColumn, "code")
  const read = groups.map((group, i) => {
    const line = joined(group)
    const own = code ?? (ofColumn.length === groups.length ? ofColumn[i]?.text : undefined)
    const indicator = draft.indicator(line, owner(line, i, groups.length), false, own)
    draft.place(group, `indicators.${indicator.id}.statement`)
    return indicator
  })
  draft.place(lines, "indicators")
  return read
}

/** A table of indicators alone: they need a result to stand under, which has the title of the project. */
const assumedResult = (draft: Draft, chain: Chain, lines: readonly Line[]): string => {
  const title = Object.values(draft.header.title ?? {})[0]
  draft.finding(
    "ResultAssumed",
    "warning",
    lines[0],
    "The indicator stands before any result; one with the title of the project is made for it.",
    "Give the result its own words."
  )
  return chain.add({
    level: "objective",
    statement: title ?? "Objective",
    lines: [],
    levelWords: "Objective"
  })
}

/** The items of a cell when one of them has items of its own: a whole with its parts. */
const itemsOf = (cell: Cell): readonly Item[] | undefined => {
  const items: Item[] = []
  for (const block of cell.blocks) {
    if (block.is === "list") {
      const last = items.at(-1)
      if (last !== undefined && last.items.length === 0 && /:$/.test(last.line.text))
        items[items.length - 1] = { line: last.line, items: block.items }
      else items.push(...block.items)
    } else if (block.is === "paragraph") items.push(...block.lines.map((line) => ({ line, items: [] })))
    else return undefined
  }
  return items.some((item) => item.items.length > 0) ? items : undefined
}

/** A line that begins with a code begins an indicator, or each line does; one that goes on in small letters does not. */
const groupLines = (lines: readonly Line[]): readonly (readonly Line[])[] => {
  const coded = lines.map(
    (line) => line.bullet === true || codeOf(line.text).code !== undefined || /^#/.test(line.text)
  )
  const anyCoded = coded.includes(true)
  const groups: Line[][] = []
  lines.forEach((line, i) => {
    const last = groups.at(-1)
    const before = lines[i - 1]?.text ?? ""
    const goesOn = anyCoded ? !coded[i] : /^\p{Ll}|^\(/u.test(line.text) && !/[.;:]$/.test(before)
    if (last !== undefined && goesOn) last.push(line)
    else groups.push([line])
  })
  return groups
}

const joined = (group: readonly Line[]): Line => ({
  text: group.map((line) => line.text).join(" "),
  links: group.flatMap((line) => line.links),
  at: group[0]?.at ?? ""
})

const readValues = (draft: Draft, indicators: readonly IndicatorDraft[], cells: Cells): void => {
  for (const { lines } of cells("unit"))
    each(draft, indicators, lines, (one, own) => setUnit(draft, one, own))
  const years = cells("baselineYear")
  for (const { lines, header } of cells("baseline")) {
    const year = years[0]?.lines[0]
    const time = { ...columnTime(header), ...(year === undefined ? {} : columnTime(year.text)) }
    each(
      draft,
      indicators,
      lines,
      (one, own) => readBaselines(draft, one, own, time),
      (one, own) => keepBaseline(draft, one, own)
    )
  }
  for (const { lines } of years) draft.place(lines, "year of the baselines")
  const targets = cells("target")
  for (const { lines, header } of targets) {
    const time = columnTime(header)
    if (time.doubt !== undefined && draft.isNews(`time ${header}`))
      draft.finding("TimeDoubtful", "warning", lines[0], time.doubt)
    each(
      draft,
      indicators,
      lines,
      (one, own) => readTargets(draft, one, own, time),
      (one, own) => keepTarget(draft, one, own, time)
    )
  }
  sayPeriods(draft, indicators)
  for (const { lines, header } of cells("current")) {
    draft.place(lines, "a current value, which is a measurement")
    if (lines[0] !== undefined && draft.isNews(`current ${header}`))
      draft.finding(
        "CurrentValue",
        "info",
        lines[0],
        `The column "${header}" holds what was measured, not what is promised: it is no part of the logframe.`,
        "Record its values as measurements."
      )
  }
}

/** Targets for several times of a flow: the document must say whether they add up. */
const sayPeriods = (draft: Draft, indicators: readonly IndicatorDraft[]): void => {
  for (const row of indicators) {
    const dated = (row.targets ?? []).filter(
      (target) => target.when !== undefined && target.cell === undefined
    )
    const flow = row.measure._tag === "Quantity" && row.measure.facts !== "level"
    if (!flow || row.targetsSay !== undefined || dated.length < 2) continue
    draft.finding(
      "TargetsOfPeriods",
      "warning",
      undefined,
      `Indicator ${row.id}: the document does not say whether its ${dated.length} targets are each for its own time or counted from the beginning.`,
      "Set `targetsSay` to perPeriod or toDate."
    )
  }
}

const readSheets = (draft: Draft, indicators: readonly IndicatorDraft[], cells: Cells): void => {
  const words = (lines: readonly Line[]) => draft.text(lines.map((line) => line.text).join("\n"))
  const placed = (lines: readonly Line[], what: string) => {
    if (indicators.length > 0) draft.place(lines, `${what} of ${indicators.map((one) => one.id).join(", ")}`)
  }
  for (const { lines } of cells("verification")) {
    for (const row of indicators) row.verification = words([...linesBefore(row), ...lines])
    placed(lines, "verification")
  }
  for (const { lines } of cells("definition")) {
    for (const row of indicators) row.sheet = { ...row.sheet, definition: words(lines) }
    placed(lines, "definition")
  }
  for (const { lines } of cells("frequency")) {
    const frequency = frequencyOf(lines.map((line) => line.text).join(" "))
    if (frequency === undefined) continue
    for (const row of indicators) row.sheet = { ...row.sheet, frequency }
    placed(lines, "frequency")
  }
  for (const { lines } of indicators.length > 0 ? cells("responsible") : []) {
    const party = addParty(draft, lines.map((line) => line.text).join(" "))
    if (party === undefined) continue
    for (const row of indicators) row.sheet = { ...row.sheet, responsible: party }
    placed(lines, "responsible")
  }
  for (const { lines } of cells("breakdown")) {
    for (const row of indicators)
      for (const piece of lines.flatMap((line) => line.text.split(/\s*[,;/]\s*|\s+and\s+/)))
        if (piece !== "" && piece.length <= 60 && !/^(?:n\/?a|none|[-–—])$/i.test(piece))
          draft.breakdown(row, { dimension: piece.toLowerCase(), categories: [] })
    placed(lines, "breakdowns")
  }
  for (const { lines } of cells("weight")) {
    const value = readValue(lines[0]?.text ?? "", draft.language)
    const [only] = indicators
    if (value?.kind !== "number" || value.value === undefined || only === undefined || indicators.length > 1)
      continue
    only.weight = value.value
    placed(lines, "weight")
  }
}

/** Verification that stands in several rows of one indicator is one text. */
const linesBefore = (row: IndicatorDraft): readonly Line[] =>
  row.verification === undefined
    ? []
    : [{ text: Object.values(row.verification)[0] ?? "", links: [], at: "" }]

const setUnit = (draft: Draft, row: IndicatorDraft, lines: readonly Line[]): void => {
  const before = row.measure
  unitOf(draft, row, lines)
  if (row.measure !== before) draft.understood(row.id)
}

const unitOf = (draft: Draft, row: IndicatorDraft, lines: readonly Line[]): void => {
  const words = lines.map((line) => line.text).join(" ")
  draft.place(lines, `indicators.${row.id}.measure.unit`)
  const open = row.measure._tag === "Unclassified"
  if (/^(?:%|per ?cent|percentage|pourcentage|prozent)$/i.test(words)) {
    if (row.measure._tag !== "Ratio")
      row.measure = named(
        ratio((Object.values(row.statement)[0] ?? "").slice(0, 1_000), "all"),
        draft.language
      )
    return
  }
  if (/^(?:number|#|no\.?|nombre|count|anzahl|número)$/i.test(words)) {
    if (open) row.measure = named(quantity("", "level", draft.language), draft.language)
    return
  }
  if (row.measure._tag !== "Quantity" && !open) return
  const facts = row.measure._tag === "Quantity" ? row.measure.facts : "level"
  const currency = currencyIn(words)
  row.measure =
    currency !== undefined && words.length <= 12
      ? { _tag: "Quantity", facts, unit: { currency } }
      : { ...row.measure, _tag: "Quantity", facts, unit: { name: draft.text(words.slice(0, 200)) } }
}

/** Reads the activities of a row with their own columns; says whether there are any. */
const readActivities = (draft: Draft, chain: Chain, cells: Cells): boolean => {
  const activities = cells("activity").flatMap(({ lines }) => lines.flatMap(enumerated))
  if (activities.length === 0) return false
  const [only, ...others] = activities.map((line) =>
    draft.activity(line, chain.servedBy(codeOf(line.text).code))
  )
  draft.place(
    cells("activity").flatMap(({ lines }) => lines),
    "activities"
  )
  const row = draft.activities.at(-1)
  if (only === undefined || others.length > 0 || row === undefined) return true
  const more: Partial<Record<"means" | "responsible" | "period", unknown>> = {}
  for (const { lines } of cells("means")) {
    more.means = draft.text(lines.map((line) => line.text).join("\n"))
    draft.place(lines, `activities.${row.id}.means`)
  }
  for (const { lines } of cells("responsible")) {
    const party = addParty(draft, lines.map((line) => line.text).join(" "))
    if (party === undefined) continue
    more.responsible = party
    draft.place(lines, `activities.${row.id}.responsible`)
  }
  for (const { lines } of cells("period")) {
    const period = periodIn(lines.map((line) => line.text).join(" "))
    if (period === undefined) continue
    more.period = period
    draft.place(lines, `activities.${row.id}.period`)
  }
  draft.activities[draft.activities.length - 1] = { ...row, ...(more as Partial<typeof row>) }
  for (const { lines, header } of cells("cost")) cost(draft, row.id, lines, header)
  return true
}

/** Two days, or a month, a quarter, a year. */
const periodIn = (words: string): { from: string; through: string } | undefined => {
  const [from, through] = daysIn(words)
  if (from !== undefined && through !== undefined && from.day <= through.day)
    return { from: from.day, through: through.day }
  const when = timeIn(words)
  if (when === undefined || when.doubt !== undefined || typeof when.when !== "string")
    return when !== undefined && typeof when.when === "object" && "from" in when.when ? when.when : undefined
  if (when.when.length === 4) return { from: `${when.when}-01-01`, through: `${when.when}-12-31` }
  return when.when.length === 10 ? Period.ofDay(when.when as Period.Period["from"]) : undefined
}

const cost = (draft: Draft, activity: string, lines: readonly Line[], header: string): void => {
  const [line] = lines
  const value = readValue(line?.text ?? "", draft.language)
  const currency = value?.currency ?? currencyIn(header)
  if (line === undefined || value?.kind !== "number" || value.value === undefined || currency === undefined)
    return
  const budget = draft.header.funding?.budget ?? []
  draft.header.funding = {
    ...draft.header.funding,
    budget: [
      ...budget,
      {
        id: `b-${activity}`,
        amount: { amount: value.value, currency },
        bound: /estimat|planned|prévu|estim|geschätzt|stima/i.test(header) ? "estimate" : "exact",
        for: [activity],
        source: draft.source([line], ["amount"])
      }
    ]
  }
  draft.place(lines, `funding.budget.b-${activity}`)
}

/** Lines beside several indicators go to each by its position when there are as many, else whole to the first. */
const each = (
  draft: Draft,
  indicators: readonly IndicatorDraft[],
  lines: readonly Line[],
  read: (indicator: IndicatorDraft, lines: readonly Line[]) => void,
  keep = read
): void => {
  const [first] = indicators
  if (first === undefined) {
    draft.finding(
      "ValueWithoutIndicator",
      "warning",
      lines[0],
      "The cell holds values, but no indicator stands beside it."
    )
    return
  }
  const numbered = indicators.length > 1 ? lines.flatMap(enumerated) : lines
  if (numbered.length > lines.length && numbered.length === indicators.length) {
    draft.place(lines, "values of several indicators")
    indicators.forEach((indicator, i) => {
      const own = numbered[i]
      if (own !== undefined) read(indicator, [{ ...own, text: own.text.replace(/^\(?\d{1,2}[.)]\s+/, "") }])
    })
    return
  }
  if (indicators.length > 1 && indicators.length === lines.length) {
    indicators.forEach((indicator, i) => {
      const own = lines[i]
      if (own !== undefined) read(indicator, [own])
    })
    return
  }
  if (indicators.length > 1) {
    draft.finding(
      "LinesDoNotMatch",
      "warning",
      lines[0],
      `${lines.length} lines stand beside ${indicators.length} indicators; all go to the first, ${first.id}.`,
      "Move them to the indicators they belong to."
    )
    const labelled = lines.every((line) => {
      const value = readValue(line.text, draft.language)
      return value?.place !== undefined || value?.cell !== undefined
    })
    if (!labelled) {
      keep(first, lines)
      return
    }
  }
  read(first, lines)
}
