/**
 * `docs/checks.md`: what the check finds, from the table of rules, with the sentence of each from the fixture that fails.
 */
import { Check, Finding } from "../../packages/core/src/index.ts"
import type { Fixture } from "../../packages/core/test/check/support.ts"

const fixtureOf = async (code: string): Promise<Fixture> =>
  (await import(`../../packages/core/test/check/fixtures/${code}.ts`)).fixture

const entry = async ({ code, about, severity }: Check.Rule): Promise<string> => {
  const [finding] = (await fixtureOf(code)).findings
  if (finding === undefined) return ""
  const { place, sentence, hint } = Finding.text(finding, "en")
  return [`## ${code}`, `*${severity}.* ${about}`, `> ${place}: ${sentence}`, `${hint}`].join("\n\n")
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
`
}
