/**
 * A section of RESULTS.md, which each program writes by itself.
 */

/** The text with that section instead of the one of that title, or at the end. */
export const withSection = (text: string, title: string, body: string): string => {
  const section = `## ${title}\n\n${body.trim()}\n`
  const start = text.indexOf(`## ${title}\n`)
  if (start < 0) return `${text.trimEnd()}\n\n${section}`
  const end = text.indexOf("\n## ", start)
  return `${text.slice(0, start)}${section}${end < 0 ? "" : text.slice(end)}`
}

/** The section of that title, with its heading; nothing when there is none. */
export const sectionOf = (text: string, title: string): string => {
  const start = text.indexOf(`## ${title}\n`)
  const end = text.indexOf("\n## ", start)
  return start < 0 ? "" : text.slice(start, end < 0 ? undefined : end)
}
