/**
 * Laws of safety: whatever a logframe or a fact says stays text.
 *
 * @internal
 */
import type { Document } from "@logframe/core"
import { truly } from "../storage/expectations.ts"
import { everyKind } from "./documents.ts"
import type { ReporterLaw } from "./ReporterLaw.ts"
import { addressed, addressesWith, hostile, stories } from "./snapshots.ts"
import { count, plain } from "./texts.ts"

/** What a text of the logframe may lead to. */
const isAddress = (text: string): boolean => /^(https?:\/\/|mailto:)/iu.test(text)

/** Nothing that the files lead to holds the word. */
const leadsNowhere = (runs: readonly string[], word: RegExp): void => {
  const found = runs.find((run) => /^[a-z+.-]*:|^\/\/|^www\./iu.test(run) && word.test(run))
  truly(found === undefined, `words became a link to ${JSON.stringify(found)}`)
}

/** The document with each word of the kit replaced. */
const reworded = (document: Document.Document, next: () => string): Document.Document =>
  JSON.parse(JSON.stringify(document), (key, value) =>
    typeof value === "string" && key !== "href" && /zq/u.test(value) ? next() : value
  )

/** How many changes of direction a line begins and does not end. */
const open = (line: string): number => {
  const left: string[] = []
  for (const character of line) {
    if (/[\u202a\u202b\u202d\u202e]/u.test(character)) left.push("\u202c")
    else if (/[\u2066-\u2068]/u.test(character)) left.push("\u2069")
    else if (character === "\u202c" && left.at(-1) === character) left.pop()
    else if (character === "\u2069" && left.includes(character)) left.length = left.lastIndexOf(character)
  }
  return left.length
}

export const safeLaws: readonly ReporterLaw[] = [
  {
    key: "safe/text-stays-text",
    says: "a text with markup, formulas or marks of direction comes back as the same text, wherever it is shown",
    holds: async ({ see }) => {
      for (const { snapshot, put } of hostile()) {
        const seen = plain((await see(snapshot)).text)
        const words = put.filter(({ end }) => seen.includes(end))
        truly(words.length > 0, "no text of the logframe is in the report")
        for (const { text, end } of words) {
          const [shown, whole] = [count(seen, end), count(seen, plain(text))]
          truly(
            shown === whole,
            `${JSON.stringify(text)} is shown ${shown} times, and ${whole} times as it is`
          )
        }
      }
    }
  },
  {
    key: "safe/nothing-runs",
    says: "no word of a logframe or a fact gets into what runs or is followed, but addresses of the web and of mail",
    holds: async ({ see }) => {
      for (const { snapshot, put } of hostile()) {
        for (const active of (await see(snapshot)).runs) {
          const found = isAddress(active)
            ? undefined
            : put.find(({ inner, end }) => active.includes(inner) || active.includes(end))
          truly(found === undefined, `${JSON.stringify(found?.text)} got into ${JSON.stringify(active)}`)
        }
      }
    }
  },
  {
    key: "safe/words-are-no-links",
    says: "an address in the words of a logframe, a fact or a document stays words, and is followed nowhere",
    holds: async ({ see, write }) => {
      const { snapshot } = addressed()
      leadsNowhere((await see(snapshot)).runs, /zqlink/iu)
      if (write === undefined) return
      const texts = addressesWith("zqlink")
      let n = 0
      const next = () => texts[n++ % texts.length] ?? ""
      for (let shift = 0; shift < texts.length; shift++) {
        n = shift
        const { text, runs } = await write(reworded(everyKind(), next))
        leadsNowhere(runs, /zqlink/iu)
        for (const one of texts)
          truly(
            plain(text).includes(plain(one)),
            `${JSON.stringify(one)} does not stand in the report as it is`
          )
      }
    }
  },
  {
    key: "safe/no-control-characters",
    says: "no control character is in the text, but tabs and ends of lines",
    holds: async ({ see }) => {
      for (const snapshot of [...stories(), ...hostile().map(({ snapshot }) => snapshot)]) {
        const found = /[^\P{Cc}\t\n\r]/u.exec((await see(snapshot)).text)
        truly(found === null, `the report holds U+${found?.[0].codePointAt(0)?.toString(16)}`)
      }
    }
  },
  {
    key: "safe/direction-ends",
    says: "a direction that a text changes ends with the line, so that it turns nobody else's words",
    holds: async ({ see }) => {
      for (const { snapshot } of hostile())
        for (const line of (await see(snapshot)).text.split(/\r?\n/u))
          truly(
            open(line) === 0,
            `${JSON.stringify(line.slice(0, 300))} changes the direction of what follows`
          )
    }
  }
]
