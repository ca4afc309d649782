/**
 * What is counted.
 *
 * Per cent is not a unit: a percentage is a ratio, whose numerator and denominator are kept apart.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { define } from "./define.ts"
import { Currency } from "./Money.ts"
import { plainText } from "./shapes.ts"
import { Text } from "./Text.ts"

/** A named unit ("workshops", "hectares", symbol "ha"), or a currency. */
export const Unit = /* @__PURE__ */ define(() =>
  Schema.Union([
    Schema.Struct({ name: Text, symbol: Schema.optionalKey(plainText(32)) }),
    Schema.Struct({ currency: Currency })
  ]).annotate({ message: 'a unit as {"name": {"en": "…"}} or {"currency": "EUR"}' })
)
export type Unit = typeof Unit.Type

const measured =
  /\b(?:ha|km|kg|m[²³23]?|l|t|[km]wh?)\b|\b(?:hect[aá]r|acres?\b|kilo|grams?\b|grammes?\b|gramos?\b|tonn|tons?\b|toneladas?|m[eèé]t(?:er|re|ro)s?\b|miles?\b|lit(?:er|re|ro)s?\b|watts?\b|joule|hours?\b|heures?\b|horas?\b|minut|days?\b|jours?\b|d[ií]as?\b|weeks?\b|semain|semanas?\b|months?\b|mois\b|mes(?:es)?\b|years?\b|ann?[eé]es?\b|ans?\b|años?\b|per ?cent|pour cent|por ciento|index|indices?\b|[ií]ndices?\b|ratios?\b|rates?\b|taux\b|tasas?\b)/i

/** Whether pieces are counted, as far as the words of the unit tell: nothing that is measured, weighed or paid. */
export const isCounted = (unit: Unit): boolean =>
  !("currency" in unit) &&
  unit.symbol === undefined &&
  !Object.values(unit.name).some((words) => measured.test(words ?? ""))
