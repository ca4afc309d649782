import type { Document } from "@logframe/core"
import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from "docx"
import { noteLook } from "./block.ts"
import { isRightToLeft, spoken } from "./inline.ts"

/** The ink of text and headings. */
const ink = { text: "1C2530", heading: "1F4E8C", quiet: "4A5562" } as const

/** Word's own styles by their own names, so that a reader's template can take their place. */
export const styles = ({ language }: Document.Document): IStylesOptions => {
  const said = language === "und" ? {} : spoken(language)
  const direction = isRightToLeft(language) ? { bidirectional: true } : {}
  const heading = (size: number, before: number) => ({
    run: { font: "Calibri", size, bold: true, color: ink.heading },
    paragraph: { ...direction, keepNext: true, keepLines: true, spacing: { before, after: 100 } }
  })
  const based = { basedOn: "Normal", quickFormat: true } as const
  return {
    default: {
      document: {
        run: { font: "Calibri", size: 21, color: ink.text, ...said },
        paragraph: { ...direction, spacing: { after: 120, line: 264, lineRule: "auto" } }
      },
      title: {
        run: { font: "Calibri", size: 44, bold: true, color: ink.text },
        paragraph: { ...direction, keepNext: true, spacing: { after: 60 } }
      },
      heading1: heading(32, 360),
      heading2: heading(26, 280),
      heading3: heading(23, 240),
      heading4: heading(21, 200),
      heading5: heading(21, 200),
      heading6: heading(21, 200),
      listParagraph: { run: {}, paragraph: { spacing: { after: 60 }, contextualSpacing: true } },
      hyperlink: { run: { color: "0B4FA3", underline: { type: "single", color: "0B4FA3" } } }
    },
    paragraphStyles: [
      {
        ...based,
        id: "Subtitle",
        name: "Subtitle",
        run: { size: 26, color: ink.quiet },
        paragraph: { spacing: { after: 240 } }
      },
      {
        ...based,
        id: "Caption",
        name: "caption",
        run: { size: 19, bold: true, color: ink.quiet },
        paragraph: { spacing: { before: 160, after: 80 } }
      },
      { ...based, id: "ListContinue", name: "List Continue", paragraph: { indent: { left: 720 } } },
      { ...based, id: "TOC1", name: "toc 1", paragraph: { spacing: { after: 40 } } },
      {
        ...based,
        id: "TableText",
        name: "Table Text",
        run: { size: 18 },
        paragraph: { spacing: { after: 0, line: 240, lineRule: "auto" } }
      },
      { ...based, id: "ReportFigure", name: "Report Figure", paragraph: { spacing: { after: 80 } } },
      {
        ...based,
        id: "ReportGap",
        name: "Report Gap",
        run: { size: 8 },
        paragraph: { spacing: { after: 0, line: 200, lineRule: "exact" } }
      },
      {
        ...based,
        id: "ReportNote",
        name: "Report Note",
        paragraph: { indent: { left: 200 }, ...noteLook("1F4E8C", "EEF3F9") }
      },
      {
        ...based,
        id: "ReportWarning",
        name: "Report Warning",
        paragraph: { indent: { left: 200 }, ...noteLook("9A4A00", "FDF3E1") }
      }
    ]
  }
}

const depths = [0, 1, 2, 3, 4, 5, 6, 7, 8]

/** Lists that count and lists that do not, nine levels deep. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: "bullets",
      levels: depths.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: ["•", "–", "▪"][level % 3] ?? "•",
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 260 } } }
      }))
    },
    {
      reference: "numbers",
      levels: depths.map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } }
      }))
    }
  ]
}
