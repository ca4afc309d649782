import type { Language } from "../Language.ts"
import { englishChanges } from "./englishChanges.ts"
import { englishPlaces } from "./englishPlaces.ts"

/** English, as the Council of Europe and the United Nations write it. */
export const english: Language = {
  tag: "en",
  places: englishPlaces,
  changes: englishChanges
}
