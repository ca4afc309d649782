/**
 * Signs of the fonts Symbol and Wingdings, which Word writes as numbers of no alphabet.
 *
 * @internal
 */

const symbol: Readonly<Record<number, string>> = {
  60: "<",
  61: "=",
  62: ">",
  163: "≤",
  176: "°",
  177: "±",
  179: "≥",
  180: "×",
  183: "•",
  185: "≠",
  174: "→"
}
const wingdings: Readonly<Record<number, string>> = {
  108: "●",
  110: "■",
  111: "☐",
  113: "☐",
  118: "❖",
  167: "▪",
  168: "☐",
  216: "➢",
  224: "→",
  251: "✗",
  252: "✓",
  253: "☒",
  254: "☒"
}

/** The sign with that number ("F0B3") in the font, or nothing when it is only an ornament. */
export const signOf = (font: string, char: string): string => {
  const code = Number.parseInt(char, 16) & 0xff
  return (/wing|webd/i.test(font) ? wingdings : symbol)[code] ?? ""
}

/** Bullets that were typed in such a font. */
export const withoutFont = (text: string): string =>
  /[\uf000-\uf0ff]/.test(text)
    ? text.replace(/[\uf000-\uf0ff]/g, (sign) =>
        signOf(sign > "\uf0bf" ? "wing" : "symbol", sign.charCodeAt(0).toString(16))
      )
    : text
