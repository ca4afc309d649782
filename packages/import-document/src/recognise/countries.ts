/**
 * Names of countries in English and French, from the platform's own tables.
 *
 * @internal
 */

const aliases: Readonly<Record<string, string>> = {
  usa: "us",
  us: "us",
  uk: "gb",
  "united states of america": "us",
  "czech republic": "cz",
  "the netherlands": "nl",
  "pays-bas": "nl",
  "états-unis": "us",
  "royaume-uni": "gb"
}

/** The code of the country, in small letters, when the name is one. */
export const countryCode = (name: string): string | undefined => {
  const key = name.toLowerCase()
  return Object.hasOwn(aliases, key) ? aliases[key] : countries().get(key)
}

let names: ReadonlyMap<string, string> | undefined
const countries = (): ReadonlyMap<string, string> => {
  if (names !== undefined) return names
  const table = new Map<string, string>()
  const alphabet = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
  for (const language of ["en", "fr"]) {
    const display = new Intl.DisplayNames([language], { type: "region", fallback: "none" })
    for (const code of alphabet.flatMap((a) => alphabet.map((b) => a + b))) {
      const name = display.of(code)?.toLowerCase()
      if (name !== undefined && !table.has(name) && !/^(?:eu|ez|un|zz|qo|xa|xb)$/i.test(code))
        table.set(name, code.toLowerCase())
    }
  }
  names = table
  return table
}
