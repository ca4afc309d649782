/**
 * Lists of terms, which name the levels of a logframe and state none: "Goal: the long-term change that …".
 *
 * @internal
 */
import type { Line } from "../read/Block.ts"
import { isBareLevel, listLabel } from "./labels.ts"

const defines =
  /\b(?:refers? to|means|describes?|is defined|are defined|denotes?|stands for|measures? (?:of|that|which)|statements? (?:of|that|about)|désigne|signifie|se réfère|décrit|se refiere|significa|describe|designa|refere-se|descreve|indica|si riferisce|descrive|bezeichnet|bedeutet|beschreibt)\b/i
const begins =
  /^(?:an?|the|what|why|something|anything|une?|les?|la|ce que|ce qui|el|los|las|lo que|un[ao]?|uma?|os?|as|o que|il|lo|gli|ciò che|der|die|das|ein|eine|was)\s/i
const asks =
  /^(?:what|why|how|goods|services|anything|something|ce que|ce qui|lo que|o que|ciò che|was|biens|bienes|beni|bens|güter)\s/i
const generic =
  /\b(?:changes?|effects?|results?|goods|services|conditions?|measures?|values?|statements?|situation|factors?|signs?|level|yardstick|variable|people|project|programme|changements?|biens|facteurs?|valeurs?|cambios?|bienes|servicios|factores|mudanças?|bens|fatores|cambiament[oi]|beni|fattori|veränderung(?:en)?|güter|faktor(?:en)?)\b/i

/** Whether most of the lines say what a word of the field means: three different ones at least, none with a number. */
export const isTerms = (lines: readonly Line[]): boolean => {
  const entries = lines.flatMap(({ text }) => {
    const match = /^([^:–—]{2,60}?)\s*(?::|–|—|\s-\s)\s*(\S[\s\S]*)$/.exec(text)
    return match?.[1] === undefined || match[2] === undefined
      ? []
      : [{ term: match[1].trim(), says: match[2] }]
  })
  const known = entries.filter(({ term }) => isBareLevel(term) || listLabel(term) !== undefined)
  const defined = known.filter(
    ({ says }) =>
      !/\d/.test(says) && (defines.test(says) || asks.test(says) || (begins.test(says) && generic.test(says)))
  )
  return (
    new Set(known.map(({ term }) => term.toLowerCase())).size >= 2 &&
    defined.length >= 2 &&
    defined.length * 2 > known.length
  )
}
