/**
 * The text as any format can hold it.
 *
 * Control characters and halves of a surrogate pair are illegal in XML and invisible on a page; a logframe refuses them.
 * A document made elsewhere may hold some: each becomes U+FFFD, so that something is seen where something was. A
 * carriage return with its newline is one line break, a tab is a space. A direction that a text changes (from right to
 * left, say) ends with its line, so that it does not turn the words of others.
 */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replaceAll("\t", " ")
    .replace(/(?!\n)\p{Cc}|[\ufffe\uffff]/gu, "\ufffd")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .split("\n")
    .map(ended)
    .join("\n")

const embedding = /[\u202a\u202b\u202d\u202e]/
const isolate = /[\u2066-\u2068]/
const endOfEmbedding = "\u202c"
const endOfIsolate = "\u2069"

/** The line with an end for each change of direction that has none. */
const ended = (line: string): string => {
  const missing: string[] = []
  for (const character of line) {
    if (embedding.test(character)) missing.push(endOfEmbedding)
    else if (isolate.test(character)) missing.push(endOfIsolate)
    else if (character === endOfEmbedding && missing.at(-1) === character) missing.pop()
    else if (character === endOfIsolate && missing.includes(character))
      missing.length = missing.lastIndexOf(character)
  }
  return line + missing.reverse().join("")
}
