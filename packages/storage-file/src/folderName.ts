/**
 * The folder of a logframe, named after its id.
 *
 * File systems differ in what they tell apart: some take `A` and `a` for the same, some keep names for themselves, dots
 * and slashes lead elsewhere. So small letters, digits, dashes and underscores stay, a capital is `~` and the small
 * letter, and all else is `%` and two hexadecimal digits for each byte. No id leads out of the folder.
 *
 * @internal
 */

/** Names that Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/

const bytes = (text: string): string => Buffer.from(text).toString("hex").replace(/../g, "%$&")

/** The name of the folder; different ids have different names. */
export const folderName = (id: string): string => {
  const name = id.replace(/[^a-z0-9_-]/gsu, (sign) =>
    /[A-Z]/.test(sign) ? `~${sign.toLowerCase()}` : bytes(sign)
  )
  if (name === "") return "%"
  return reserved.test(name) ? `${bytes(name.slice(0, 1))}${name.slice(1)}` : name
}

/** The id that gave the folder its name, or nothing when no id did. */
export const idOf = (name: string): string | undefined => {
  if (name === "%") return ""
  const id = name.replace(/~([a-z])|((?:%[0-9a-f]{2})+)/g, (_, letter?: string, hex?: string) =>
    letter === undefined
      ? Buffer.from((hex ?? "").replaceAll("%", ""), "hex").toString()
      : letter.toUpperCase()
  )
  return folderName(id) === name ? id : undefined
}
