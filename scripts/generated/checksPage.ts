/**
 * `docs/checks.md`: what the check finds, from the table of rules, with the sentence of each from the fixture that fails; and
 * what an evaluation finds in facts, each with its example.
 */
import { Check, Finding } from "../../packages/core/src/index.ts"
import { type Example, examples, findingsOf } from "../../packages/core/test/calculate/findings/examples.ts"
import type { Fixture } from "../../packages/core/test/check/support.ts"

const fixtureOf = async (code: string): Promise<Fixture> =>
  (await import(`../../packages/core/test/check/fixtures/${code}.ts`)).fixture

const entry = async ({ code, about, severity }: Check.Rule): Promise<string> => {
  const [finding] = (await fixtureOf(code)).findings
  if (finding === undefined) return ""
  return told(code, severity, about, finding)
}

/** A finding in English, then in French. */
const told = (code: string, severity: string, about: string, finding: Finding.Finding): string => {
  const [english, french] = [Finding.text(finding, "en"), Finding.text(finding, "fr")]
  const quoted = [english, french].map(({ place, sentence }) => `> ${place}: ${sentence}`).join("\n>\n")
  return [`## ${code}`, `*${severity}.* ${about}`, quoted, english.hint, french.hint]
    .filter((part) => part !== undefined)
    .join("\n\n")
}

const entryOfFacts = ([code, example]: readonly [string, Example]): string => {
  const finding = findingsOf(example).find((one) => one.code === code)
  return finding === undefined ? "" : told(code, finding.severity, example.about, finding)
}

const rowOfFacts = ([code, example]: readonly [string, Example]): string => {
  const finding = findingsOf(example).find((one) => one.code === code)
  return `| [${code}](#${code.toLowerCase()}) | ${finding?.severity} | ${example.about} |`
}

/** The page, rules in the order in which their findings are told. */
export const checksPage = async (): Promise<string> => {
  const rows = Check.rules.map(
    ({ code, severity, about }) => `| [${code}](#${code.toLowerCase()}) | ${severity} | ${about} |`
  )
  const entries = await Promise.all(Check.rules.map(entry))
  return `# What the check finds

\`Check.findings(logframe)\`, or \`logframe check FILE\` on the command line, holds a logframe against ${Check.rules.length} rules of good design. A
finding refuses nothing: a signed document may be wrong, and must still be readable. An **error** makes a number or a
promise wrong, a **warning** makes it doubtful, an **info** is worth knowing; some rules say it louder or softer than the
table by how far things are apart. What cannot be read at all is refused with problems instead: [errors](errors.md). So are
ids that stand twice, references to nothing, and rows that stand under themselves.

\`Finding.text(finding, "fr")\`, or \`logframe check FILE --language fr\`, says a finding in another language. As JSON (\`--format json\`)
a finding is the same in every language: \`code\`, \`severity\`, \`place\` as a value (\`{ "_tag": "Indicator", "id": "i4" }\`), \`sentence\` and
\`hint\` in English, and \`said\` where the sentence has values, with the message before they were filled in and the values.

Made from the rules by \`pnpm generate\`.

| code | severity | looks for |
|---|---|---|
${rows.join("\n")}

${entries.join("\n\n")}

# What an evaluation finds

\`Evaluation.make(logframe, facts, question).findings\`, \`logframe evaluate\` and the progress report point at facts, and at values beside
their targets. They refuse nothing either, and change no number. What is recorded is held against what is there already:
\`logframe record\` and \`Storage.append\` tell the findings about new facts, and two more: \`UnknownPlace\` and \`UnknownCell\`, a place, or a
cell, that an earlier edition had and this one does not.

| code | severity | looks for |
|---|---|---|
${Object.entries(examples).map(rowOfFacts).join("\n")}

${Object.entries(examples).map(entryOfFacts).join("\n\n")}
`
}
