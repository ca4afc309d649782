import { type Document, Fraction } from "@logframe/core"
import { plainText, printable, Show, StatusSign, type Words } from "@logframe/report-document"
import type { Cell, CellStyle } from "hucre"

/** The longest text that a cell holds. */
const longestText = 32_767

/** A cell of the workbook. */
export type Written = Partial<Cell>

/** The letters of all cells; a style that names none would fall back to another. */
export const face = { name: "Calibri", size: 11 } as const

/** A text: never a formula, cut with a sign where Excel would refuse it. */
export const text = (content: string, style: CellStyle = {}): Written => {
  const shown = escaped(printable(content))
  return {
    value:
      shown.length <= longestText
        ? shown
        : `${shown.slice(0, longestText - 1).replace(/[\ud800-\udbff]$/, "")}…`,
    type: "string",
    style: {
      ...style,
      font: { ...face, ...style.font },
      alignment: { vertical: "top", wrapText: true, ...style.alignment }
    }
  }
}

/** Excel reads `_x000D_` as a character; a text that holds the like says so. */
const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")

/** A day as Excel counts them. */
const dayCell = (day: string): Written => ({
  value: new Date(`${day}T00:00:00Z`),
  type: "date",
  style: { numFmt: "yyyy-mm-dd", alignment: { vertical: "top", horizontal: "left" } }
})

/** The first day that Excel knows, and that no program counts wrongly. */
const firstDay = "1900-03-01"

/** What a cell of a table holds, as Excel's own kind of value. */
export const cell = (words: Words.Words, content: Document.Cell | undefined): Written => {
  if (content === undefined) return { value: null, type: "empty" }
  switch (content.is) {
    case "number":
      return number(words, content)
    case "day":
      return content.day >= firstDay ? dayCell(content.day) : text(content.day)
    case "text":
      return content.text.length === 1 && content.text[0]?.is === "value"
        ? cell(words, content.text[0].value)
        : text(Show.line(words, content.text))
    case "blocks":
      return text(plainText(words, content.body).join("\n"))
    case "noData":
      return text(Show.value(words, content), { font: { italic: true, color: { rgb: "4A5562" } } })
    case "status": {
      const { sign, tone } = StatusSign.look[content.code]
      return text(`${sign} ${Show.value(words, content)}`, {
        font: { bold: true, color: colour(StatusSign.dark[tone]) },
        fill: { type: "pattern", pattern: "solid", fgColor: colour(StatusSign.light[tone]) }
      })
    }
  }
}

const colour = (hex: string) => ({ rgb: hex.replace("#", "").toUpperCase() })

/**
 * A number that Excel shows as every other format of the report does.
 *
 * Excel keeps 15 digits and rounds them half away from zero. Where that shows the same digits, the cell holds the value
 * itself; where it would not, the cell holds what is shown; and where no number shows it ("> 99.9 %"), its words.
 */
const number = (words: Words.Words, value: Extract<Document.Value, { is: "number" }>): Written => {
  const { exact, format } = value
  const shown = Show.plain(exact, format)
  const digits = shown.replace(/^-?0*\.?0*/, "").replace(/\D/g, "")
  if (!/^-?[\d.]+$/.test(shown) || digits.length > 15) return text(Show.value(words, value))
  const scale = format.as === "percent" ? 2 : 0
  const decimals = shown.split(".")[1]?.length ?? 0
  const kept = kept15(exact)
  const agrees =
    kept !== undefined && Show.plain(kept.fraction, { ...format, rounding: "halfAwayFromZero" }) === shown
  return {
    value: agrees ? Number(kept.digits) : Number(`${shown}e-${scale}`),
    type: "number",
    style: { numFmt: numberFormat(format, decimals), alignment: { vertical: "top", horizontal: "right" } }
  }
}

/** The value in the 15 digits that Excel keeps. */
const kept15 = (
  exact: Fraction.Fraction
): { readonly digits: string; readonly fraction: Fraction.Fraction } | undefined => {
  const whole = Show.plain(Fraction.abs(exact), { as: "decimal", decimals: 0, rounding: "down" })
  const digits = Show.plain(exact, {
    as: "decimal",
    decimals: Math.max(15 - (whole === "0" ? 0 : whole.length), 0),
    rounding: "halfAwayFromZero"
  })
  const fraction = Fraction.parse(digits)
  return fraction === undefined ? undefined : { digits, fraction }
}

/** The format of the number, with as many decimals as it shows. */
const numberFormat = (format: Document.NumberFormat, decimals: number): string => {
  const digits = `#,##0${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}`
  switch (format.as) {
    case "decimal":
      return format.unit === undefined ? digits : `${digits}${literal(` ${format.unit}`)}`
    case "percent":
      return `${digits}%`
    case "oneTo":
      return `"1 : "${digits}`
    case "money":
      return `${literal(`${format.currency} `)}${digits}`
  }
}

/** Words in a format, so that Excel shows them and does not read them. */
const literal = (words: string): string => `"${printable(words).replace(/["\n]/g, " ").slice(0, 100)}"`

/** How high a row must be for its texts, in points: programs do not grow a row that somebody else wrote. */
export const heightOf = (cells: readonly (readonly [cell: Written | undefined, width: number])[]): number =>
  Math.min(
    Math.max(
      ...cells.map(([cell, width]) => {
        const size = cell?.style?.font?.size ?? face.size
        const across = Math.max((width * face.size) / size, 1)
        const lines = typeof cell?.value === "string" ? cell.value.split("\n") : [""]
        return (
          lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / across)), 0) * size * 1.38
        )
      })
    ),
    highest
  )

/** No row is higher. */
const highest = 409
