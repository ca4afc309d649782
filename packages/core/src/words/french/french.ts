import type { Language } from "../Language.ts"
import { frenchChain } from "./frenchChain.ts"
import { frenchChanges } from "./frenchChanges.ts"
import { frenchFacts } from "./frenchFacts.ts"
import { frenchIndicators } from "./frenchIndicators.ts"
import { frenchPlaces } from "./frenchPlaces.ts"
import { frenchTimeAndMoney } from "./frenchTimeAndMoney.ts"

/** French, as the Council of Europe writes it. */
export const french: Language = {
  tag: "fr",
  places: frenchPlaces,
  changes: frenchChanges,
  findings: { ...frenchChain, ...frenchIndicators, ...frenchTimeAndMoney, ...frenchFacts }
}
