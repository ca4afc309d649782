/**
 * The thing that a phrase counts: a noun at its end in English, at its beginning in French and Spanish.
 *
 * @internal
 */

const people =
  /^(?:people|persons?|participants?|experts?|farmers?|women|men|girls?|boys?|children|students?|pupils?|judges?|prosecutors?|officers?|officials?|practitioners?|caregivers?|households?|beneficiar(?:y|ies)|teachers?|workers?|lawyers?|citizens?|refugees?|youths?|individuals?|professionals?|trainees?|users?|personnes|femmes|hommes|enfants|filles|garçons|juges|procureurs|agents|agriculteurs|agricultrices|bénéficiaires|enseignants|élèves|ménages|personen|frauen|männer|kinder|richter|teilnehmer|haushalte|personas|mujeres|hombres|niños|agricultores|pessoas|mulheres)$/i

/** Whether the words are a unit of people, who may be counted once or each time. */
export const isPeople = (unit: string): boolean => people.test(unit)

const places =
  /^(?:countries|states|parties|municipalities|districts|regions|provinces|villages|communities|organi[sz]ations|institutions|ministries|cities|pays|états|communes|régions|organisations|institutions|ministères|länder|staaten|países|municipios)$/i

/** Whether the words are places or bodies, which are hardly counted twice when they come back. */
export const isBody = (unit: string): boolean => places.test(unit)

/** Things of which fewer are better, or of which nobody can tell. */
export const isBurden = (words: string): boolean =>
  /\b(?:deaths?|cases?|complaints?|incidents?|accidents?|days?|hours?|weeks?|backlog|victims?|violations?|drop-?outs?|errors?|attacks?|delays?|losses|emissions?|vacancies|arrears|décès|cas|plaintes?|incidents?|accidents?|jours?|heures?|victimes?|violations?|retards?|pertes?|todesfälle|tage|muertes|casos|días)\b/i.test(
    words
  )

const nounsThatLookDone = /^(?:seeds?|needs?|feeds?|beds?|sheds?|breeds?|weeds?|speed|feed|hundred)$/i
const irregular =
  /^(?:held|heard|seen|found|kept|left|lost|dug|built|sold|grown|taught|made|given|met|drawn|written|sent|paid|won|taken|put|tenue?s?|soumis(?:es)?|mis(?:es)?|pris(?:es)?|conduite?s?|produite?s?|construite?s?|couverte?s?|vendue?s?|atteinte?s?|touchée?s?)$/i

/** Whether the word says that something was done: "trained", "held", "formés", "realizados". */
export const isDone = (word: string): boolean =>
  irregular.test(word) ||
  (/^\p{L}{3,}(?:ed|ée?s?|ados?|adas?|idos?|idas?)$/iu.test(word) && !nounsThatLookDone.test(word))

const verbs =
  /^(?:participating|attending|receiving|using|completing|benefiting|applying|reporting|having|working|living|operating|functioning|selling|adopting|implementing|including|are|is|was|were|be|been|being|have|has|had|will|can|could|may|do|does|receive|receives|get|use|pass|take|takes|meet|meets|know|apply|sell|benefit|participate|attend|complete|report|work|live|adopt|implement|reached|sont|est|ont|a|bénéficient|participent|utilisent|reçoivent|appliquent|réussissent|werden|wird|haben|hat|sind|reciben|tienen|operational|functional|available|accessible|active|open|present|ready|able|aware|free|larger|smaller|greater|older|younger|higher|lower|longer|shorter|more|less|fewer|aged|lasting|exceeding|worth|opérationnels?|opérationnelles?|fonctionnels?|fonctionnelles?|disponibles?|operativ[oaei]s?|operacionais|funcionales|funzionanti|disaggregated|ventilée?s?|désagrégée?s?)$/i
const prepositions =
  /^(?:of|in|by|to|from|for|with|without|on|at|per|that|who|which|whose|where|within|through|under|over|across|among|between|as|against|than|each|every|annually|yearly|quarterly|monthly|de|des|d|du|pour|dans|par|qui|ayant|avec|sans|sur|au|aux|à|en|dont|chez|von|der|die|das|mit|für|im|pro|zu|del|con|para|por|que)$/i

/** A thing, and the words behind it. */
export interface Counted {
  readonly unit: string
  readonly behind: string
  /** The whole noun phrase. */
  readonly phrase: string
}

/** The thing counted in a phrase that begins with it, perhaps behind adjectives. */
export const countedIn = (words: string, language: string): Counted => {
  const text = words.slice(0, 300).replace(/[‘’“”"]/g, (quote) => (quote === "’" ? "’" : ""))
  const cut =
    /[;:()[\]]|\.\s|\.$|,(?!\s*\p{L}[\p{L}-]*(?:,|\s+(?:and|or|et|ou|und|oder|y|o)\s))/u.exec(text)?.index ??
    text.length
  const parts = text
    .slice(0, cut)
    .trim()
    .split(/\s+|(?<=[dl][’'])/i)
    .filter((part) => part !== "")
  const end = parts.findIndex((word, i) => i > 0 && ends(word, parts[i - 1] ?? ""))
  const nouns = (end < 0 ? parts : parts.slice(0, end)).filter(
    (word) => !/^(?:the|les?|la|l[’']|die|der|das|los|las|new|all|both)$/i.test(word)
  )
  const behind = `${(end < 0 ? [] : parts.slice(end)).join(" ")}${text.slice(cut)}`.trim()
  const phrase = nouns.join(" ").replace(/[,;]$/, "")
  const listed = /\s(?:and|or|et|ou|und|oder|y|o)\s|,\s/.test(phrase) && phrase.length <= 60
  const alternatives =
    listed &&
    nouns.every((word) => /^(?:and|or|et|ou|und|oder|y|o)$/i.test(word) || /^\p{L}[\p{L}-]*s,?$/u.test(word))
  const unit = alternatives ? phrase : nounOf(nouns, language)
  return { unit: alternatives ? phrase : unit, behind, phrase }
}

const ends = (word: string, before: string): boolean => {
  const bare = word.replace(/[,’']$/, "")
  if (/^(?:and|or|et|ou|und|oder|y|o)$/i.test(before)) return false
  if (/^\p{L}{3,}ly$/iu.test(bare) && !/^(?:family|supply|assembly|anomaly|monopoly|july|only)$/i.test(bare))
    return true
  return prepositions.test(bare) || verbs.test(bare) || isDone(bare)
}

/** Languages whose adjectives stand before the noun end with the noun; those of French and Spanish begin with it. */
const nounOf = (nouns: readonly string[], language: string): string => {
  const clean = nouns.map((word) => word.replace(/[^\p{L}\p{N}/²³-]/gu, "")).filter((word) => word !== "")
  if (/^(?:fr|es|pt|it|ro)\b/.test(language)) {
    return (
      clean.find(
        (word) => !/^(?:nouve|petit|grand|jeune|autre|premi|divers|différent|nuev|gran)/i.test(word)
      ) ??
      clean[0] ??
      ""
    ).toLowerCase()
  }
  const noun = clean.at(-1) ?? ""
  return /^(?:de)\b/.test(language) || /^[A-Z]{2,}/.test(noun) ? noun : noun.toLowerCase()
}

/** The plural of a regular noun, for "one conference per year". */
export const plural = (word: string): string =>
  word === "" || /s$|people|personnes|men$|children/i.test(word)
    ? word
    : /[^aeiou]y$/i.test(word)
      ? `${word.slice(0, -1)}ies`
      : `${word}s`
