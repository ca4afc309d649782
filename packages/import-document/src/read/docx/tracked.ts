/**
 * What Word keeps beside the words: changes that are tracked, old properties, pictures for older programs.
 *
 * @internal
 */

/** Elements whose content is not read: it was deleted, moved away, replaced, or says the same in another way. */
export const unread: ReadonlySet<string> = new Set([
  "del",
  "moveFrom",
  "cellDel",
  "Fallback",
  "pPrChange",
  "rPrChange",
  "tblPrChange",
  "tblPrExChange",
  "trPrChange",
  "tcPrChange",
  "tblGridChange",
  "sectPrChange",
  "numberingChange",
  "sdtPr",
  "sdtEndPr",
  "instrText",
  "delText",
  "delInstrText",
  "ruby"
])

/** Elements that each are a tracked change. */
export const changes: ReadonlySet<string> = new Set([
  "ins",
  "del",
  "moveFrom",
  "moveTo",
  "cellIns",
  "cellDel"
])
