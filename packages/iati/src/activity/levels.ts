/**
 * The levels of results: IATI's own four types.
 *
 * @internal
 */
import { type LevelScheme, Logframe } from "@logframe/core"

const level = (id: string, iati: string, name: string, plural: string, under: readonly string[]) => ({
  id,
  name: { en: name },
  plural: { en: plural },
  under,
  iati,
  indicators: true,
  assumptions: true,
  weights: false,
  risk: false,
  activities: id === "output"
})

/** Impact, outcome, output and other, as the codelist ResultType has them. */
export const scheme = {
  id: "iati",
  name: { en: "IATI results" },
  levels: [
    level("impact", "3", "Impact", "Impacts", []),
    level("outcome", "2", "Outcome", "Outcomes", ["impact"]),
    level("output", "1", "Output", "Outputs", ["outcome"]),
    level("other", "9", "Other", "Other", [])
  ]
} as unknown as LevelScheme.LevelScheme

const types: Readonly<Record<string, string>> = { output: "1", outcome: "2", impact: "3", other: "9" }

/** The type that is meant, by its code or, in version 1, by its word. */
export const typeOf = (written: string | undefined): string | undefined => {
  const text = (written ?? "").trim()
  const code = types[text.toLowerCase()] ?? text
  return ["1", "2", "3", "9"].includes(code) ? code : undefined
}

/** The level of a type; of one that is not known, other. */
export const levelOf = (written: string | undefined): string => {
  const code = typeOf(written) ?? "9"
  return scheme.levels.find(({ iati }) => iati === code)?.id ?? "other"
}

/** The type of a result in the scheme of its logframe. */
export const typeIn = (logframe: Logframe.Logframe, id: string): string =>
  Logframe.scheme(logframe).levels.find((one) => one.id === id)?.iati ?? "9"
