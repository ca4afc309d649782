import * as grammar from "../grammar.ts"

/** An exact number in the signs of French. */
export const number = (exact: string): string => exact.replace(".", ",")

/** Words of the logframe, or a code. */
export const quoted = (words: string): string => `«\u00a0${words}\u00a0»`

/** Zero and one are singular in French. */
export const plural = grammar.plural("fr")
