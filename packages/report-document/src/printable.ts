/**
 * The text as any format can hold it.
 *
 * Control characters and halves of a surrogate pair are illegal in XML and invisible on a page; a logframe refuses them.
 * A document made elsewhere may hold some: each becomes U+FFFD, so that something is seen where something was. A
 * carriage return with its newline is one line break, a tab is a space.
 */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replaceAll("\t", " ")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to replace
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, "\ufffd")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
