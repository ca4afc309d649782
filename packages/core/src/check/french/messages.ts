/**
 * What findings say in French, by what they say in English.
 *
 * The English message is the key, with `{}` where a value stands: a message that is not here does not compile where it is
 * said. The values come in the order of the holes, and the entry knows which of them is a number, words of the logframe or
 * one of the terms; ids and codes stay as they are.
 *
 * @internal
 */
import { ofChain } from "./ofChain.ts"
import { ofFacts } from "./ofFacts.ts"
import { ofIndicators } from "./ofIndicators.ts"
import { ofTimeAndMoney } from "./ofTimeAndMoney.ts"

/** Every message of the check and of the calculation, with its hints. */
export const messages = { ...ofChain, ...ofIndicators, ...ofTimeAndMoney, ...ofFacts }
