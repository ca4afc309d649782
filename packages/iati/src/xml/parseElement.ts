import { ActivityParser } from "./ActivityParser.ts"
import type { Element } from "./Element.ts"

/** The elements that a text writes; none when it is no XML. @internal */
export const parseElements = (text: string): readonly Element[] => {
  const activities: Element[] = []
  try {
    const parser = new ActivityParser((activity) => activities.push(activity))
    parser.write(`<iati-activities>${text}</iati-activities>`)
    parser.end()
    return [...activities, ...parser.around.others]
  } catch {
    return []
  }
}
