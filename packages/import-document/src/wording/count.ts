/**
 * "Number of …": what is counted, whether it is one thing or several, whether reports add up.
 *
 * @internal
 */
import { categoryOf } from "./categories.ts"
import { quantity } from "./measures.ts"
import { countedIn, isBody, isBurden, isDone, isPeople } from "./nouns.ts"
import { trailingPromise, withoutPromise } from "./promise.ts"
import type { Context, ImpliedPart, ReadStatement } from "./ReadStatement.ts"

const lead =
  "(?:(?:total |cumulative )?(?:number|no\\.?|nr\\.?|nb\\.?|count|nombre(?: total)?|n°|anzahl|zahl|número|numero|cantidad) (?:of|de la|de las|de los|de|des|du|d[’']|der|an|von|di|dei|degli|delle|della|dell[’']|da|das|do|dos)|anzahl|#\\s*(?:of)?|no\\.(?! of))"
const first = new RegExp(`^(?:the |le |die |el |o )?${lead}\\s*(?:the |les |los |las )?(.+)$`, "isu")
const anywhere = /(?<![\p{L}\d])(?:number of|nombre (?:de|des|d[’']))\s*(?:the )?(.+)$/isu

/** Reads a count that begins the statement, or that stands anywhere in it. */
export const readCount = (
  statement: string,
  { language }: Context,
  where: "first" | "anywhere"
): ReadStatement | undefined => {
  const match = (where === "first" ? first : anywhere).exec(statement)
  if (match === null) return undefined
  const whole = (match[1] ?? "").replace(/[‘“”"]/g, "")
  const rest = withoutPromise(whole).replace(
    /,?\s+(?:dis-?aggregated|broken down|ventilée?s?|désagrégée?s?|aufgeschlüsselt|desagregad[oa]s?)\s.*$/is,
    ""
  )
  const implied = impliedParts(rest, language)
  if (implied !== undefined) {
    return {
      measure: { _tag: "Unclassified" },
      implied,
      inferred: ["measure"],
      doubt: `One line counts ${implied.length} things: each is measured by itself.`
    }
  }
  const standing = standingIn(rest, language)
  if (standing !== undefined) return standing
  const quoted = /^[‘“"']([^’”"]{3,200})[’”"](.*)$/s.exec(match[1] ?? "")
  const counted = countedIn(peopleIn(rest) ?? rest, language)
  const { unit, behind } =
    quoted === null
      ? counted
      : { unit: quoted[1]?.split(/\s+/).at(-1) ?? "", behind: (quoted[2] ?? "").trim() }
  const flow = isFlow(unit, behind)
  const measure = quantity(unit, flow ? "increment" : "level", language)
  const promise = trailingPromise(statement, language, measure)
  const burden = isBurden(`${unit} ${rest.split(/\s+/).slice(0, 3).join(" ")}`)
  return {
    measure,
    ...promise,
    ...(burden ? {} : { direction: "rising" as const }),
    inferred: [
      "measure",
      ...(burden ? [] : ["direction"]),
      ...(promise.expectation === undefined ? [] : ["targets"])
    ],
    doubt: `Each report is read as ${flow ? "what was added" : "how many there are on the day"}.${burden ? " The words do not say whether more or fewer are better." : ""}`
  }
}

/** What was done adds up; people do, unless they have something or are somewhere on the day. */
const isFlow = (unit: string, behind: string): boolean => {
  if (/^(?:days?|hours?|weeks?|months?|jours?|heures?|mois|tage)$/i.test(unit)) return false
  const near = behind.split(/\s(?:in|with|by|from|dans|avec|par|who|qui)\s/i)[0] ?? behind
  if (near.split(/[^\p{L}-]+/u).some(isDone)) return true
  if (/\b(?:participating|attending|completing|participant|receiving|reporting)\b/i.test(near)) return true
  return (
    isPeople(unit) &&
    !/^(?:with|having|who have|that have|living|in|without|ayant|avec|dans|mit|con)\b/i.test(behind)
  )
}

/** "women and men trained": one count of people, broken down by sex, not two. */
const peopleIn = (rest: string): string | undefined => {
  const pair =
    /^([\p{L}]+)\s+(?:and|et|&|und|y)\s+(?:d[’'])?([\p{L}]+)(?![\p{L}])(?:\s+(?=[\p{L}])|$)(.*)$/isu.exec(
      rest
    )
  const [a, b] = [categoryOf(pair?.[1] ?? ""), categoryOf(pair?.[2] ?? "")]
  if (pair === null || a?.dimension !== "sex" || b?.dimension !== "sex") return undefined
  const behind = pair[3] ?? ""
  const adjectives = /^(?:fe)?males?$/i.test(pair[1] ?? "") && behind !== ""
  return adjectives
    ? behind
    : `${/^(?:femmes|hommes)/i.test(pair[1] ?? "") ? "personnes" : "people"} ${behind}`
}

/** "Parties and observers": members of one body by their standing. */
const standingIn = (rest: string, language: string): ReadStatement | undefined => {
  const match = /^((?:States? )?part(?:ies|y) and (?:the )?observers?|parties et observateurs)\b/i.exec(rest)
  if (match === null) return undefined
  return {
    measure: quantity(match[1] ?? "", "level", language),
    direction: "rising",
    breakdowns: [
      {
        dimension: "standing",
        categories: [
          { id: "party", words: "Party" },
          { id: "observer", words: "observer" }
        ]
      }
    ],
    inferred: ["measure", "direction", "breakdowns"],
    doubt:
      "Each report is read as how many there are on the day, Parties and observers as two groups of them."
  }
}

const gathered =
  "(?:participating|attending|involved|trained|reached|assisted|supported|engaged|participante?s?|impliquée?s?|formée?s?|touchée?s?|appuyée?s?)"
const listed = new RegExp(
  `^((?:[\\p{L}-]+)(?:(?:\\s*,\\s*|\\s+(?:and|et|und)\\s+)(?:of |de |d[’'])?[\\p{L}-]+){1,7})\\s+(${gathered})(?![\\p{L}])`,
  "iu"
)

/** "experts and countries and organisations participating", "participants in and meetings of": one line, several counts. */
const impliedParts = (rest: string, language: string): readonly ImpliedPart[] | undefined => {
  const shared =
    /^([\p{L}-]{2,40})\s+(?:in|of|at|from|to)\s+and\s+([\p{L}-]{2,40})\s+(?:in|of|at|from|to)\b/iu.exec(rest)
  if (shared !== null) return [shared[1] ?? "", shared[2] ?? ""].map((noun) => part(noun, noun, language))
  const match = listed.exec(rest)
  const nouns = (match?.[1] ?? "")
    .split(/\s*,\s*(?:(?:and|et|und)\s+)?|\s+(?:and|et|und)\s+/i)
    .map((noun) => noun.replace(/^(?:of |de |d[’'])/i, ""))
    .filter((noun) => noun !== "")
  if (match === null || nouns.length < 2 || nouns.every((noun) => categoryOf(noun)?.dimension === "sex"))
    return undefined
  if (nouns.some((noun) => !/s$|people|women|men|children/i.test(noun))) return undefined
  return nouns.map((noun) => part(noun, `${noun} ${match[2]}`, language))
}

const part = (noun: string, words: string, language: string): ImpliedPart => {
  const lower = noun.toLowerCase()
  return {
    words: `${words[0]?.toUpperCase() ?? ""}${words.slice(1)}`,
    measure: quantity(lower, isBody(lower) ? "level" : "increment", language)
  }
}
