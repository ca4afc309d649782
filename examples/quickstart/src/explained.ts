/** Why each number is what it is, in lines of text. */
import { type Evaluation, Text } from "@logframe/core"

export const explained = ({ logframe, indicators }: Evaluation.Evaluation): string =>
  indicators
    .map(({ explanation }, i) => {
      const statement = Text.read(logframe.indicators[i]?.statement ?? {}, "en")
      const steps = explanation.steps.map(({ name, rule, arithmetic, result }) =>
        arithmetic === ""
          ? `  ${name}: ${result} (${rule})`
          : `  ${name}: ${arithmetic} → ${result} (${rule})`
      )
      const leftOut = Object.entries(explanation.leftOut).map(([reason, count]) => `${count} ${reason}`)
      const used = `  facts: ${explanation.used} used, left out: ${leftOut.join(", ") || "none"}`
      return [statement, ...steps, used].join("\n")
    })
    .join("\n\n")
