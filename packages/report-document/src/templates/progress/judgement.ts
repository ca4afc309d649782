import type { Evaluation, Fact } from "@logframe/core"
import * as Words from "../../Words.ts"

/** What was judged, and when. */
export const judgement = (words: Words.Words, { says, day }: Evaluation.Judged): string =>
  words.progress.judgedOn(said(words, says), Words.day(words, day))

const said = (words: Words.Words, says: Fact.Judgement): string => {
  switch (says._tag) {
    case "AssumptionState":
      return words.assumptionState[says.state]
    case "ActivityState":
      return words.activityState[says.state]
    case "Score":
      return words.progress.score(says.scheme, says.score)
    case "Kept":
      return words.kept[says.kept ? "yes" : "no"]
    case "OnTrack":
      return words.track[says.track]
  }
}
