/**
 * Days, months, years, spans and project years as people write them.
 *
 * @internal
 */
import { CalendarDate, type Logframe } from "@logframe/core"

type Target = NonNullable<NonNullable<Logframe.Input["indicators"]>[number]["targets"]>[number]
/** When something holds, in the encoded form. */
export type When = NonNullable<Target["when"]>

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "january jan janvier janv januar enero janeiro",
    "february feb février févr fevrier februar febrero fevereiro",
    "march mar mars märz marzo março",
    "april apr avril avr abril",
    "may mai mayo maio",
    "june jun juin juni junio junho",
    "july jul juillet juil juli julio julho",
    "august aug août aout agosto",
    "september sept sep septembre septiembre setembro",
    "october oct octobre oktober octubre outubro",
    "november nov novembre noviembre novembro",
    "december dec décembre déc decembre dezember diciembre dezembro"
  ].flatMap((names, i) => names.split(" ").map((name) => [name, i + 1]))
)

const named = Object.keys(months)
  .sort((a, b) => b.length - a.length)
  .join("|")
const year = "(?:19|20)\\d\\d"

const dayPattern = new RegExp(
  [
    `(?<y1>${year})[-/.](?<m1>\\d\\d?)[-/.](?<d1>\\d\\d?)(?!\\d)`,
    `(?<![\\d.])(?<d2>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?\\s+(?:of\\s+|de\\s+)?(?<m2>${named})\\.?,?\\s+(?:de\\s+)?(?<y2>${year})`,
    `(?<![\\p{L}])(?<m3>${named})\\.?\\s+(?<d3>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y3>${year})`,
    `(?<!\\d)(?<d4>\\d{1,2})[/.-](?<m4>\\d{1,2})[/.-](?<y4>${year})(?!\\d)`
  ].join("|"),
  "giu"
)

/** A day in the words, and whether its day and its month could be each other. */
export interface DayIn {
  readonly day: CalendarDate.CalendarDate
  readonly ambiguous: boolean
}

/** The days in their order: "1 January 2014", "March 31, 2014", "2014-01-01", "31.12.2014". A day that no calendar has is none. */
export const daysIn = (text: string): readonly DayIn[] =>
  [...text.slice(0, 2_000).matchAll(dayPattern)].flatMap(({ groups = {} }) => {
    const [y, m, d] = [1, 2, 3, 4]
      .map((i) => [groups[`y${i}`], groups[`m${i}`], groups[`d${i}`]] as const)
      .find(([one]) => one !== undefined) ?? ["", "", ""]
    const month = months[(m ?? "").toLowerCase()] ?? Number(m)
    const numeric = groups.y4 !== undefined
    const american = numeric && month > 12 && Number(d) <= 12
    const [mm, dd] = american ? [Number(d), month] : [month, Number(d)]
    const day = CalendarDate.parse(`${y}-${two(mm)}-${two(dd)}`)
    return day === undefined
      ? []
      : [{ day, ambiguous: numeric && Number(m) <= 12 && Number(d) <= 12 && m !== d }]
  })

const two = (part: number): string => String(part).padStart(2, "0")

const monthPattern = new RegExp(
  `(?<![\\p{L}])(?<name>${named})\\.?\\s+(?<year>${year})|(?<!\\d)(?<number>0?[1-9]|1[0-2])/(?<year2>${year})(?!\\d)|(?<year3>${year})-(?<number2>0[1-9]|1[0-2])(?![-\\d])`,
  "giu"
)

/** The months in their order: "December 2025", "12/2025", "2025-12". */
export const monthsIn = (text: string): readonly string[] =>
  [...text.slice(0, 2_000).matchAll(monthPattern)].map(({ groups = {} }) => {
    const month = months[(groups.name ?? "").toLowerCase()] ?? Number(groups.number ?? groups.number2)
    return `${groups.year ?? groups.year2 ?? groups.year3}-${two(month)}`
  })

const quarter = new RegExp(`\\b[QT]([1-4])[\\s/-]*(${year})\\b|\\b(${year})[\\s/-]*[QT]([1-4])\\b`, "i")
const half = new RegExp(`\\b[HS]([12])[\\s/-]+(${year})\\b|\\b(${year})[\\s/-]+[HS]([12])\\b`, "i")
const span = new RegExp(`\\b(${year})\\s*[–/-]\\s*(${year}|\\d\\d)\\b(?![-/.]\\d)`)
const projectYear =
  /\b(?:(?:project )?(?:years?|yrs?|années?|año|ano|jahr)|an|y|pa?y)\s?\.?\s?(\d{1,2}|one|two|three|four|five)\b|\b(\d)(?:st|nd|rd|th) year\b/i
const projectMonth =
  /(?<![\p{L}\d])(?:months?|mois|mes|m[eê]s|mese|monat)\s*\.?\s?(\d{1,3})(?![\d%])|(?<![\p{L}\d])M(\d{1,3})(?![\d\p{L}])/iu
const ordinals: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5 }

/** A time in the words, and why it is in doubt. */
export interface TimeIn {
  readonly when: When
  /** "month 30": counted from the first month of the project, whose year of the project is `when`. */
  readonly projectMonth?: number
  readonly doubt?: string
}

/**
 * The one time that the words name: a day, a month, a quarter, a year, years of the project.
 *
 * "2023/24" and "FY24" are years that do not begin in January: their words are kept as the label, and the year is taken
 * only to order them, with a doubt.
 */
export const timeIn = (words: string): TimeIn | undefined => {
  const text = words.slice(0, 400)
  const day = daysIn(text).at(-1)
  if (day !== undefined)
    return day.ambiguous
      ? { when: day.day, doubt: `"${words}" is read with the day before the month.` }
      : { when: day.day }
  const month = monthsIn(text).at(-1)
  if (month !== undefined) return { when: month }
  const part = partOfYear(text)
  if (part !== undefined) return { when: part }
  const fiscal = /\b(?:FY|fiscal year|financial year|exercice)\s*['’]?((?:20)?\d\d)\b(?!\s*[/–-]\s*\d)/i.exec(
    text
  )?.[1]
  if (fiscal !== undefined)
    return {
      when: fiscal.length === 2 ? `20${fiscal}` : fiscal,
      doubt: `"${words}" is a year whose first day the document does not say; the calendar year is read.`
    }
  const years = span.exec(text)
  if (years?.[1] !== undefined && years[2] !== undefined) return spanOf(years[1], years[2], words)
  const byMonth = projectMonth.exec(text)
  const month30 = Number(byMonth?.[1] ?? byMonth?.[2] ?? 0)
  if (month30 >= 1 && month30 <= 240)
    return {
      when: { projectYear: Math.ceil(month30 / 12) },
      projectMonth: month30,
      ...(month30 % 12 === 0
        ? {}
        : {
            doubt: `Month ${month30} is counted from the first day of the project, which the document does not say; its year is read.`
          })
    }
  const project = projectYear.exec(text)
  const n =
    project === null
      ? undefined
      : (ordinals[(project[1] ?? "").toLowerCase()] ?? Number(project[1] ?? project[2]))
  if (n !== undefined && n >= 1) return { when: { projectYear: n } }
  const plain = new RegExp(`(?<![\\d.,])${year}(?![\\d]|[.,]\\d)`).exec(text)?.[0]
  return plain === undefined ? undefined : { when: plain }
}

const spanOf = (first: string, second: string, words: string): TimeIn => {
  const last = second.length === 2 ? `${first.slice(0, 2)}${second}` : second
  if (Number(last) === Number(first) + 1)
    return {
      when: last,
      doubt: `"${words}" is a year over two calendar years; the second is read.`
    }
  return last > first ? { when: { from: `${first}-01-01`, through: `${last}-12-31` } } : { when: first }
}

const partOfYear = (text: string): When | undefined => {
  const q = quarter.exec(text)
  const h = half.exec(text)
  const [y, n, length] =
    q !== null ? [q[2] ?? q[3], q[1] ?? q[4], 3] : h !== null ? [h[2] ?? h[3], h[1] ?? h[4], 6] : []
  if (y === undefined || n === undefined || length === undefined) return undefined
  const last = Number(n) * length
  return {
    from: `${y}-${two(last - length + 1)}-01`,
    through: CalendarDate.lastOfMonth(`${y}-${two(last)}`)
  }
}
