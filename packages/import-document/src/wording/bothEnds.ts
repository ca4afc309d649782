/**
 * "(baseline 40 in 2023, target 120 by 2027)": both ends of an indicator in a bracket of its words.
 *
 * @internal
 */
import type { Decimal } from "@logframe/core"
import type { When } from "./times.ts"
import { readValue } from "./values.ts"

interface End {
  readonly value: Decimal.Decimal
  readonly when?: When
}

/** The rest of the words, and the two ends. */
export interface BothEnds {
  readonly words: string
  readonly from: End
  readonly to: End
}

const pattern =
  /\s*[([;:,–-]?\s*(?:baseline|base line|référence|valeur de référence|línea de base|linha de base|valore di base|basiswert)\s*:?\s*(?:of |de )?(?<from>[^,;()]{1,40}|[^,;()]{0,20}\([^()]{1,20}\))\s*[,;/]\s*(?:and )?(?:end )?(?:target|cible|meta|valor meta|traguardo|zielwert|ziel)\s*:?\s*(?:of |de )?(?<to>[^,;()]{1,40}(?:\([^()]{1,20}\))?)\s*[)\]]?\s*$/iu

/** The two ends, when both are plain numbers. */
export const bothEnds = (words: string, language: string): BothEnds | undefined => {
  const match = pattern.exec(words)
  const [from, to] = [match?.groups?.from, match?.groups?.to].map((text) => endOf(text, language))
  return match === null || from === undefined || to === undefined || match.index < 3
    ? undefined
    : { words: words.slice(0, match.index), from, to }
}

const endOf = (text: string | undefined, language: string): End | undefined => {
  const [, number, year] =
    /^(.*?)\s+(?:in|en|em|im|nel|by|d[’']ici)\s+((?:19|20)\d\d)$/i.exec(text?.trim() ?? "") ?? []
  const read = readValue(number ?? text ?? "", language)
  const when = year ?? read?.when
  return read?.kind !== "number" || read.value === undefined
    ? undefined
    : { value: read.value, ...(when === undefined ? {} : { when }) }
}
