/**
 * The table of contents of the check.
 */
import { activityServesNothing } from "./activityServesNothing.ts"
import { amendmentOutsideProject } from "./amendmentOutsideProject.ts"
import { assumptionMissing } from "./assumptionMissing.ts"
import { baselineWithoutDate } from "./baselineWithoutDate.ts"
import { breakdownWithoutCategories } from "./breakdownWithoutCategories.ts"
import { cadenceAgainstTotal } from "./cadenceAgainstTotal.ts"
import { cellTargetMissing, cellTargetsDisagree } from "./cellTargets.ts"
import { codeOrder } from "./codeOrder.ts"
import { currencyUnknown } from "./currencyUnknown.ts"
import { duplicateCode } from "./duplicateCode.ts"
import { duplicateTarget } from "./duplicateTarget.ts"
import { endsOnSeveralDays } from "./endsOnSeveralDays.ts"
import { formulaOfRetired } from "./formulaOfRetired.ts"
import { formulaUnits } from "./formulaUnits.ts"
import { breakdownAgainstBudget, duplicateBudget, noBudget } from "./fundingStated.ts"
import { killerAssumption } from "./killerAssumption.ts"
import { languageMissing } from "./languageMissing.ts"
import { levelDoesNotHave } from "./levelDoesNotHave.ts"
import { noBaseline } from "./noBaseline.ts"
import { noPeriod } from "./noPeriod.ts"
import { noTarget } from "./noTarget.ts"
import { noteWithoutPlace } from "./noteWithoutPlace.ts"
import { noVerification } from "./noVerification.ts"
import { orphanResult } from "./orphanResult.ts"
import { periodGap, periodsOverlap } from "./periodsOfTargets.ts"
import type { OwnRule, Rule } from "./Rule.ts"
import { replacesInRing } from "./replacesInRing.ts"
import { replacesUnknown } from "./replacesUnknown.ts"
import { resultWithoutActivity } from "./resultWithoutActivity.ts"
import { resultWithoutIndicator } from "./resultWithoutIndicator.ts"
import { riskHalfRated } from "./riskHalfRated.ts"
import { sameWords } from "./sameWords.ts"
import { targetAfterRetirement } from "./targetAfterRetirement.ts"
import { targetCellUnknown } from "./targetCellUnknown.ts"
import { targetEqualsBaseline } from "./targetEqualsBaseline.ts"
import { targetNotMeasurable } from "./targetNotMeasurable.ts"
import { targetOutsideProject } from "./targetOutsideProject.ts"
import { targetsDoNotGrow } from "./targetsDoNotGrow.ts"
import { targetWorseThanBaseline } from "./targetWorseThanBaseline.ts"
import { unclassified } from "./unclassified.ts"
import { valueDoesNotFit } from "./valueDoesNotFit.ts"
import { weights } from "./weights.ts"
import { wholeWithOnePart } from "./wholeWithOnePart.ts"
import { wrongLevel } from "./wrongLevel.ts"

/** All rules, in the order in which their findings are told: the chain, the indicators, time, amendments, money, words. */
export const rules: readonly Rule[] = [
  orphanResult,
  wrongLevel,
  levelDoesNotHave,
  duplicateCode,
  codeOrder,
  resultWithoutIndicator,
  resultWithoutActivity,
  activityServesNothing,
  assumptionMissing,
  killerAssumption,
  riskHalfRated,
  weights,
  unclassified,
  formulaUnits,
  wholeWithOnePart,
  noBaseline,
  baselineWithoutDate,
  noTarget,
  targetNotMeasurable,
  valueDoesNotFit,
  noVerification,
  targetWorseThanBaseline,
  targetEqualsBaseline,
  duplicateTarget,
  targetsDoNotGrow,
  sameWords,
  targetCellUnknown,
  cellTargetMissing,
  cellTargetsDisagree,
  breakdownWithoutCategories,
  noPeriod,
  targetOutsideProject,
  periodGap,
  periodsOverlap,
  cadenceAgainstTotal,
  replacesUnknown,
  replacesInRing,
  endsOnSeveralDays,
  amendmentOutsideProject,
  targetAfterRetirement,
  formulaOfRetired,
  noBudget,
  duplicateBudget,
  breakdownAgainstBudget,
  currencyUnknown,
  noteWithoutPlace,
  languageMissing
] satisfies readonly OwnRule[]
