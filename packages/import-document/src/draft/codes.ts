/**
 * Printed codes in front of words, and ids made of words.
 *
 * @internal
 */

const label =
  "(?:(?:impact|outcome|output|objective|result|goal|purpose|module objective|intermediate result|performance|process|key|core|custom)\\s+)*(?:indicators?|indicateurs?|indikator|indicador(?:es)?|ind\\.|kpi|ovi|activity|activité|aktivität|actividad|action|assumption|hypothèse|risk|risque)"
const labelled = new RegExp(
  `^${label}\\s*(?:no\\.?|n°|nr\\.?|#)?\\s*([A-Z]{0,3}\\d{1,4}(?:\\.\\d{1,4}){0,6}[a-z]?)\\s*[:.)–—_-]*\\s+(\\S[\\s\\S]*)$`,
  "i"
)
const bareLabel = new RegExp(`^${label}\\s*:\\s+(\\S[\\s\\S]*)$`, "i")
/** Several numbers, or letters and numbers, with a sign behind them that no number has. */
const punctuated =
  /^((?:\d{1,4}\.){1,6}(?:\d{1,4}[a-z]?(?:\.[a-z])?|[a-z])(?![\p{L}\d])|\d{1,3}[a-z]?|(?:[A-Z]{1,3}|Oc|Op|Ir)\s?\d{1,4}(?:\.\d{1,4}){0,6}[a-z]?)\s?(?:[_:)–—]|\.(?!\d|[a-z]\s)|-(?=\s))\s*(\S[\s\S]*)$/u
/** The same with a space alone: then what follows must not look like the unit of a number. */
const spaced =
  /^((?:\d{1,4}\.){1,6}(?:\d{1,4}[a-z]?(?:\.[a-z])?|[a-z])(?![\p{L}\d])|(?:OC|OP|IR|SO|DO|OI|Oc|Op|Ir|[A-Z])\s?\d{1,4}(?:\.\d{1,4}){0,6}[a-z]?)\s+([\p{Lu}#%‘“"][\s\S]*|\d[\s\S]*|(?:number|percentage|proportion|nombre|pourcentage|anzahl|anteil|share|level)\s[\s\S]*)$/u

/** A printed code in front of the words: "3.1.2_ Number of …", "Indicator 1.1: …", "1.1 Implementer prepared". */
export const codeOf = (text: string): { readonly code?: string; readonly words: string } => {
  const trimmed = text.trim()
  const match = labelled.exec(trimmed) ?? punctuated.exec(trimmed) ?? spaced.exec(trimmed)
  if (match?.[1] !== undefined && match[2] !== undefined) return { code: match[1], words: match[2].trim() }
  return { words: bareLabel.exec(trimmed)?.[1]?.trim() ?? trimmed }
}

/** The numbers of a code, by which a row finds the one above it: "Op 1.2" is under "Oc 1". */
export const numbersOf = (code: string): string => code.replace(/^[^\d]+/, "").replace(/[^\d.].*$/, "")

/** An id from words: ASCII letters and digits with dashes. */
export const slug = (words: string): string => {
  const plain = words
    .slice(0, 200)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .slice(0, 48)
    .replace(/^-|-$/g, "")
    .toLowerCase()
  return plain === "" ? "row" : plain
}

/** The id, or the id with the first number that makes it unique. */
export const unique = (id: string, taken: (candidate: string) => boolean): string => {
  if (!taken(id)) return id
  let n = 2
  while (taken(`${id}-${n}`)) n++
  return `${id}-${n}`
}

/** The next id in a row's list: `i4-t`, `i4-t2`, … */
export const nextId = (
  row: string,
  kind: string,
  rows: readonly { readonly id?: string }[] | undefined
): string => {
  const last = rows?.at(-1)?.id
  if (last === undefined) return `${row}-${kind}`
  return `${row}-${kind}${Number(/\d+$/.exec(last.slice(row.length))?.[0] ?? "1") + 1}`
}
