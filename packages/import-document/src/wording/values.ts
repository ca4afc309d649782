/**
 * What stands in a cell for a baseline or a target: numbers, percentages, ranges, "to be determined", several places.
 *
 * @internal
 */
import { Decimal } from "@logframe/core"
import { numberPattern, readNumber } from "./numbers.ts"

/** One value as read. */
export interface ReadValue {
  readonly kind: "number" | "range" | "open" | "written"
  readonly value?: Decimal.Decimal
  readonly high?: Decimal.Decimal
  readonly percent: boolean
  /** "+10 %": a change from the baseline. */
  readonly change: boolean
  readonly bound?: "UpTo" | "AtLeast" | "AtMost"
  readonly why?: "toBeDetermined" | "notApplicable" | "notAvailable"
  readonly currency?: string
  /** The year in brackets, or after "by". */
  readonly year?: string
  /** "Zambezia: 61 %": the place in front. */
  readonly place?: string
  /** "(min. 50 % female)": a share of the whole in a cell. */
  readonly share?: { readonly value: Decimal.Decimal; readonly category: string }
  /** What is left of the words: a unit. */
  readonly rest: string
  readonly text: string
}

const open: readonly (readonly [RegExp, NonNullable<ReadValue["why"]>])[] = [
  [/^(tbd|tbc|to be (determined|defined|confirmed|decided|set)|à déterminer|à définir)\b/i, "toBeDetermined"],
  [/^(n\/?a|not applicable|sans objet|s\.?o\.?)$/i, "notApplicable"],
  [/^(not available|no data|n\.?d\.?|non disponible)$/i, "notAvailable"]
]

const currencies: readonly (readonly [RegExp, string])[] = [
  [/€|\beuros?\b|\bEUR\b/i, "EUR"],
  [/£|\bGBP\b/i, "GBP"],
  [/\bUS\$|\$|\bUSD\b/i, "USD"]
]

/** Reads one line of a value cell; an empty cell or a dash says nothing. */
export const readValue = (line: string, language: string): ReadValue | undefined => {
  const text = line.trim()
  if (text === "" || /^[-–—.…]+$/.test(text)) return undefined
  const { place, words, year } = around(text)
  const base = {
    percent: false,
    change: false,
    rest: "",
    text,
    ...(year && { year }),
    ...(place && { place })
  }
  const why = open.find(([pattern]) => pattern.test(words))?.[1]
  if (why !== undefined) return { ...base, kind: "open", why }
  const range = new RegExp(
    `^(?:between |entre )?(${numberPattern})\\s*%?\\s*(?:–|-|to|and|à|et)\\s*(${numberPattern})\\s*(%?)$`,
    "i"
  ).exec(words)
  if (range !== null) {
    const [low, high] = [readNumber(range[1] ?? "", language), readNumber(range[2] ?? "", language)]
    if (low !== undefined && high !== undefined && Decimal.compare(low, high) <= 0)
      return { ...base, kind: "range", value: low, high, percent: range[3] === "%" }
  }
  return single(words, language, base) ?? { ...base, kind: "written" }
}

const around = (text: string) => {
  const labelled = /^(?:baseline|target|value|référence|cible)\s*:\s*(.+)$/i.exec(text)?.[1] ?? text
  const placed = /^([^\d:()]{2,60}):\s*(\S.*)$/.exec(labelled)
  const words = placed?.[2] ?? labelled
  const dated = /\s*\(?\b(?:by |in |d’ici |en )?((?:19|20)\d\d)\)?\s*$/.exec(words)
  const lonely = dated !== null && dated.index === 0
  return {
    place: placed?.[1]?.trim(),
    words: (dated === null || lonely || !/[(]|by |in |d’ici |en /.test(dated[0])
      ? words
      : words.slice(0, dated.index)
    ).trim(),
    year: dated !== null && !lonely && /[(]|by |in |d’ici |en /.test(dated[0]) ? dated[1] : undefined
  }
}

const single = (words: string, language: string, base: Omit<ReadValue, "kind">): ReadValue | undefined => {
  const shape = new RegExp(
    `^(?<bound>up to|at least|at most|no more than|min\\.?|max\\.?|jusqu[’']à|au moins|au plus|≥|≤|>|<)?\\s*(?<money>[€£$]|US\\$|EUR|USD|GBP)?\\s*(?<sign>[+−–-]\\s?)?(?<number>${numberPattern})\\s*(?<percent>%|per cent|percent|pour cent)?(?<rest>.*)$`,
    "is"
  ).exec(words)
  const groups = shape?.groups
  if (groups === undefined) return undefined
  const value = readNumber(groups.number ?? "", language)
  const rest = (groups.rest ?? "").trim()
  if (value === undefined || /^[=;×*^]|^[eE]\d|^[.,]\d/.test(rest) || /\d\s*[=×;]/.test(rest))
    return undefined
  const sign = groups.sign?.trim()
  const minus = sign !== undefined && sign !== "+"
  const share =
    /\(\s*(?:min\.?|minimum|at least|au moins|of whom|dont)\s*(\d+(?:[.,]\d+)?)\s*%\s*(?:of\s+)?(?:are\s+)?([\p{L}-]+)\s*\)/iu.exec(
      rest
    )
  const shareValue = share === null ? undefined : readNumber(share[1] ?? "", language)
  const currency = currencies.find(([pattern]) => pattern.test(`${groups.money ?? ""} ${rest}`))?.[1]
  const bound = boundOf(groups.bound)
  const number = minus && value !== "0" ? Decimal.make(`-${value}`) : value
  const left = share === null ? rest : rest.replace(share[0], "").trim()
  if (/\d/.test(left) && !/^\(.*\)$/.test(left)) return undefined
  return {
    ...base,
    kind: "number",
    value: number,
    percent: groups.percent !== undefined,
    change: sign === "+" || (minus && groups.percent !== undefined),
    rest: left,
    ...(bound && { bound }),
    ...(currency && { currency }),
    ...(share !== null &&
      shareValue !== undefined && { share: { value: shareValue, category: share[2] ?? "" } })
  }
}

const boundOf = (word: string | undefined): ReadValue["bound"] | undefined => {
  if (word === undefined) return undefined
  if (/^(up to|jusqu)/i.test(word)) return "UpTo"
  return /^(at least|min|au moins|≥|>)/i.test(word) ? "AtLeast" : "AtMost"
}

/** "240 MT / 10,000 HH": two values with a unit each, or nothing. */
export const readPair = (line: string, language: string): readonly ReadValue[] | undefined => {
  const halves = line.split(/\s+\/\s+/)
  if (halves.length !== 2) return undefined
  const read = halves.flatMap((half) => readValue(half, language) ?? [])
  return read.length === 2 && read.every((one) => one.kind === "number" && one.rest !== "") ? read : undefined
}
