/**
 * The charts of one indicator: where it stands, how it got there, what it consists of. Only what has numbers is drawn.
 *
 * @internal
 */
import {
  CalendarDate,
  type Dimension,
  type Document,
  Fraction,
  Id,
  Measure,
  Reading,
  Scope
} from "@logframe/core"
import * as Show from "../../Show.ts"
import * as Words from "../../Words.ts"
import * as Context from "../Context.ts"
import type { ProgressContext, ReportedIndicator } from "./ProgressContext.ts"
import { baselineNumber, label, numberOf, reading } from "./values.ts"

/** The figures of an indicator: how it stands against its target, else how it developed; none when there is nothing to draw. */
export const figures = (context: ProgressContext, row: ReportedIndicator): readonly Document.Figure[] => {
  const periodic = row.evaluation.periods.some(({ target }) => target !== undefined)
  const stands = periodic ? [] : bullet(context, row)
  return [...stands, ...(stands.length > 0 ? [] : trend(context, row)), ...breakdowns(context, row)]
}

const isNumber = ({ indicator }: ReportedIndicator): boolean =>
  Measure.stepsOf(indicator.measure).length === 0

const caption = (context: ProgressContext, row: ReportedIndicator, what: string): Document.Line => [
  ...label(context, row.indicator),
  Context.run(`${context.words.colon} ${what}`)
]

/** The number in the units in which it is drawn, with their format. */
const drawn = (context: ProgressContext, row: ReportedIndicator, exact: Fraction.Fraction) =>
  numberOf(context, row, exact)

const bullet = (context: ProgressContext, row: ReportedIndicator): readonly Document.Figure[] => {
  const { words } = context
  const { evaluation } = row
  const actual = Reading.number(evaluation.actual)
  const target = evaluation.target === undefined ? undefined : Reading.number(evaluation.target.promised)
  if (!isNumber(row) || actual === undefined || target === undefined) return []
  const expected = Reading.number(evaluation.expected)
  const values = [
    ["baseline", baselineNumber(row)],
    ["expected", expected],
    ["actual", actual],
    ["target", target]
  ] as const
  const shown = values.flatMap(([kind, exact]) =>
    exact === undefined ? [] : [{ kind, value: drawn(context, row, exact) }]
  )
  const at = (kind: (typeof values)[number][0]) => {
    const found = shown.find((one) => one.kind === kind)
    return found === undefined ? {} : { [kind]: found.value.exact }
  }
  return [
    {
      is: "figure",
      id: `bullet-${row.indicator.id}`,
      caption: caption(context, row, words.progress.bulletChart),
      alternative: shown
        .map(({ kind, value }) => `${words.titles[kind]}${words.colon} ${Show.value(words, value)}`)
        .join(", "),
      chart: {
        chart: "bullet",
        format: drawn(context, row, target).format,
        ...at("baseline"),
        ...at("expected"),
        ...at("actual"),
        ...at("target")
      },
      data: {
        columns: [
          { title: [Context.run(words.progress.value)], header: true },
          { title: [Context.run(words.progress.amount)], numeric: true }
        ],
        rows: shown.map(({ kind, value }) => [Context.cell(Context.run(words.titles[kind])), value])
      }
    }
  ]
}

/** With fewer points a line says nothing that the number does not. */
const fewest = 3

interface Moment {
  readonly day: CalendarDate.CalendarDate
  readonly actual: Reading.Reading
  readonly target?: Reading.Reading
}

/** Period by period, held against the targets of periods where there are such, else to date. */
const moments = (context: ProgressContext, { evaluation }: ReportedIndicator): readonly Moment[] => {
  const { asOf } = context.snapshot.evaluation.question
  const { periods } = evaluation
  const withTargets = periods.some(({ target }) => target !== undefined)
  return periods.flatMap(({ period, toDate, target }) => {
    const day = CalendarDate.min(period.through, asOf)
    if (!withTargets) return [{ day, actual: toDate }]
    return target === undefined ? [] : [{ day, actual: target.actual, target: target.promised }]
  })
}

const trend = (context: ProgressContext, row: ReportedIndicator): readonly Document.Figure[] => {
  const { words } = context
  const all = moments(context, row)
  const known = all.filter(({ actual }) => Reading.number(actual) !== undefined)
  if (!isNumber(row) || known.length < fewest) return []
  const point = (day: CalendarDate.CalendarDate, of: Reading.Reading): Document.Point => {
    const exact = Reading.number(of)
    return exact === undefined ? { day } : { day, value: drawn(context, row, exact).exact }
  }
  const { target } = row.evaluation
  const periodic = all.some((one) => one.target !== undefined)
  const targets = periodic
    ? all.flatMap(({ day, target }) => (target === undefined ? [] : [point(day, target)]))
    : target?.due === undefined
      ? []
      : [point(target.due, target.promised)]
  const one = Reading.number(known[0]?.actual ?? Reading.noData("NothingMeasured")) ?? Fraction.zero
  const cells = (of: Reading.Reading | undefined): Document.Cell =>
    of === undefined ? { is: "noData", reason: "NoTarget" } : reading(context, row, of)
  return [
    {
      is: "figure",
      id: `trend-${row.indicator.id}`,
      caption: caption(context, row, periodic ? words.progress.trendChart : words.progress.actualChart),
      alternative: all
        .map(({ day, actual }) => `${Words.day(words, day)}${words.colon} ${shownIn(context, row, actual)}`)
        .join("; "),
      chart: {
        chart: "trend",
        format: drawn(context, row, one).format,
        target: targets.filter(({ value }) => value !== undefined),
        actual: all.map(({ day, actual }) => point(day, actual))
      },
      data: {
        columns: [
          { title: [Context.run(words.chart.day)], header: true },
          ...(periodic ? [{ title: [Context.run(words.titles.target)], numeric: true } as const] : []),
          { title: [Context.run(words.titles.actual)], numeric: true }
        ],
        rows: all.map(({ day, actual, target }) => [
          { is: "day", day },
          ...(periodic ? [cells(target)] : []),
          cells(actual)
        ])
      }
    }
  ]
}

const shownIn = (context: ProgressContext, row: ReportedIndicator, of: Reading.Reading): string => {
  const cell = reading(context, row, of)
  return cell.is === "text"
    ? Show.line(context.words, cell.text)
    : cell.is === "blocks"
      ? ""
      : Show.value(context.words, cell)
}

/** A bar for each category of the first dimension of a breakdown, cut by the second where it is crossed. */
const breakdowns = (context: ProgressContext, row: ReportedIndicator): readonly Document.Figure[] => {
  const { logframe } = context
  const { measure, breakdowns } = row.indicator
  if (measure._tag !== "Quantity") return []
  return breakdowns.flatMap(([first, second, ...more], n) => {
    const outer = logframe.dimensions.find(({ id }) => id === first)
    const inner = logframe.dimensions.find(({ id }) => id === second)
    if (outer === undefined || more.length > 0 || (second !== undefined && inner === undefined)) return []
    return stacked(context, row, outer, inner, n)
  })
}

interface Category {
  readonly id: Id.Category
  readonly name: Document.TextRun
}

const categories = (context: ProgressContext, { categories }: Dimension.Dimension): readonly Category[] => [
  ...categories.map(({ id, name }) => ({ id, name: Context.text(context, name) })),
  { id: Id.notStated, name: Context.run(context.words.notStated) }
]

const stacked = (
  context: ProgressContext,
  row: ReportedIndicator,
  outer: Dimension.Dimension,
  inner: Dimension.Dimension | undefined,
  n: number
): readonly Document.Figure[] => {
  const { words } = context
  const readings = new Map(row.evaluation.cells.map(({ cell, reading }) => [Scope.cellKey(cell), reading]))
  const at = (cell: Readonly<Record<string, Id.Category>>): Reading.Reading | undefined =>
    readings.get(Scope.cellKey(cell as Scope.Cell))
  const parts = categories(context, inner ?? outer)
  const bars =
    inner === undefined
      ? [{ label: Context.run(words.progress.toDate), of: parts.map(({ id }) => at({ [outer.id]: id })) }]
      : categories(context, outer).map(({ id, name }) => ({
          label: name,
          of: parts.map((part) => at({ [outer.id]: id, [inner.id]: part.id }))
        }))
  const present = parts
    .map((part, i) => ({ part, i }))
    .filter(({ i }) => bars.some(({ of }) => of[i] !== undefined))
  const kept = bars.filter(({ of }) => of.some((one) => one !== undefined))
  if (!kept.some(({ of }) => of.some((one) => one !== undefined && Reading.number(one) !== undefined)))
    return []
  const format = drawn(context, row, Fraction.one).format
  return [
    {
      is: "figure",
      id: `cells-${row.indicator.id}-${n}`,
      caption: caption(context, row, `${words.progress.by(dimensionNames(context, outer, inner))}`),
      alternative: kept
        .map(
          ({ label, of }) =>
            `${label.text}${words.colon} ${present
              .map(
                ({ part, i }) =>
                  `${part.name.text} ${shownIn(context, row, of[i] ?? Reading.noData("NothingMeasured"))}`
              )
              .join(", ")}`
        )
        .join("; "),
      chart: {
        chart: "stacked",
        format,
        parts: present.map(({ part }) => part.name.text),
        bars: kept.map(({ label, of }) => ({
          label: label.text,
          values: present.map(({ i }) => {
            const one = of[i]
            return one === undefined ? undefined : Reading.number(one)
          })
        }))
      },
      data: {
        columns: [
          {
            title: [
              inner === undefined ? Context.run(words.progress.value) : Context.text(context, outer.name)
            ],
            header: true
          },
          ...present.map(({ part }) => ({ title: [part.name], numeric: true }) as const)
        ],
        rows: kept.map(({ label, of }) => [
          Context.cell(label),
          ...present.map(({ i }) => reading(context, row, of[i] ?? Reading.noData("NothingMeasured")))
        ])
      }
    }
  ]
}

const dimensionNames = (
  context: ProgressContext,
  outer: Dimension.Dimension,
  inner: Dimension.Dimension | undefined
): string => {
  const name = (dimension: Dimension.Dimension) => Context.text(context, dimension.name).text
  return inner === undefined ? name(outer) : context.words.both(name(outer), name(inner))
}
