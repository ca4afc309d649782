/**
 * Spanish, with the terms of the United Nations, the European Union and the Development Assistance Committee of the OECD.
 *
 * @internal
 */
import type { Noun } from "./ChangeWords.ts"
import * as grammar from "./grammar.ts"
import type { Language } from "./Language.ts"
import type { TermWords } from "./Messages.ts"

const { levelNames, term } = grammar

const plural = /* @__PURE__ */ grammar.plural("es")

/** "1 registro", "2 registros". */
const counted = (count: number, forms: grammar.Forms): string => `${count}\u00a0${plural(count, forms)}`

/** Words of the logframe, or a code. */
const quoted = (words: string): string => `«${words}»`

/** An exact number in the signs of Spanish. */
const number = (exact: string): string => exact.replace(".", ",")

/** "y", but "e" before the sound of an i: "edad e ingresos". */
const both = (one: string, other: string): string =>
  `${one} ${/^(i|hi(?!e))/i.test(other) ? "e" : "y"} ${other}`

const m = (name: string): Noun => ({ name })
const f = (name: string): Noun => ({ name, feminine: true })
const mp = (name: string): Noun => ({ name, plural: true })
const fp = (name: string): Noun => ({ name, feminine: true, plural: true })

/** The participle, without its ending, in the gender and number of what it speaks of. */
const agreed = (participle: string, { feminine, plural }: Noun): string =>
  `${participle}${feminine ? "a" : "o"}${plural ? "s" : ""}`

/** Rows that a finding names by their kind. */
const rows = {
  results: "resultados",
  indicators: "indicadores",
  activities: "actividades",
  outputs: "productos",
  reports: "registros"
} as const

const kinds = {
  section: "sección",
  party: "entidad",
  place: "lugar",
  dimension: "dimensión",
  document: "documento"
} as const

/** The terms that complete a message, in the gender and with the preposition that their hole asks for. */
const terms: TermWords = {
  lacking: {
    indicators: "indicadores",
    assumptions: "supuestos",
    activities: "actividades",
    weights: "ponderaciones",
    "risk rating": "calificación de riesgo"
  },
  says: { "a number": "un número", "a numerator and a denominator": "un numerador y un denominador" },
  names: { stage: "la etapa", label: "la etiqueta" },
  measures: {
    "a quantity": "a una cantidad",
    "a ratio": "a una razón",
    "the stages of this milestone": "a las etapas de este hito",
    "the labels of this scale": "a las etiquetas de esta escala",
    "an indicator of words": "a un indicador expresado en palabras",
    "a composite": "a un índice compuesto",
    "a formula": "a una fórmula",
    "an indicator without a measure": "a un indicador sin medida"
  },
  directions: { rising: "aumentar", falling: "disminuir" },
  lines: {
    result: "resultado",
    activity: "actividad",
    period: "período",
    funder: "donante",
    name: "nombre"
  },
  limits: {
    "more than the ceiling": "más que el límite máximo",
    "more than the budget": "más que el presupuesto",
    "less than the budget": "menos que el presupuesto"
  },
  values: {
    Number: "número",
    Parts: "numerador y denominador",
    Stage: "etapa",
    Label: "etiqueta",
    Narrative: "texto",
    Written: "texto",
    Open: "dejado en blanco"
  },
  measured: {
    Quantity: "cantidad",
    Ratio: "razón",
    Milestone: "hito",
    Scale: "escala",
    Qualitative: "palabras",
    Composite: "índice compuesto",
    Calculated: "fórmula",
    Unclassified: "aún sin precisar"
  },
  totals: { "the reported total": "el total registrado", "the value to date": "el valor a la fecha" },
  flowBaselines: {
    "added to the baseline": "se suma a la línea de base",
    "counted without the baseline": "se cuenta sin la línea de base"
  },
  money: {
    budgeted: "presupuestado",
    pledged: "prometido",
    committed: "comprometido",
    received: "recibido",
    spent: "gastado"
  },
  funded: {
    "fully funded": "totalmente financiado",
    "not fully funded": "sin financiación completa"
  }
}

/** What a rate comes to over the project, counted in its unit and in that of the rate. */
const rate =
  (unit: string, unitOf: (every: string) => string) =>
  (duration: string, count: string, every: string, due: string, total: string): string =>
    `${duration} ${unit} a razón de ${number(count)} por período de ${number(every)} ${unitOf(every)} dan ${number(due)}; el documento promete ${number(total)}.`

const months = (count: string): string => plural(count, { one: "mes", other: "meses" })

/** The levels of the built-in schemes, as their donors name them. */
const levels: Language["levels"] = {
  "coe-summary.objective": "Objetivo del proyecto",
  "coe-summary.output": "Producto",
  "coe-full.overallObjective": "Objetivo general",
  "coe-full.purpose": "Objetivo específico del proyecto",
  "coe-full.expectedResult": "Resultado esperado",
  "eu-intpa.impact": "Impacto",
  "eu-intpa.outcome": "Efecto",
  "eu-intpa.intermediateOutcome": "Efecto intermedio",
  "eu-intpa.output": "Producto",
  "fcdo.impact": "Impacto",
  "fcdo.outcome": "Efecto directo",
  "fcdo.output": "Producto",
  "usaid.goal": "Fin",
  "usaid.purpose": "Propósito",
  "usaid.intermediateResult": "Resultado intermedio",
  "usaid.subIntermediateResult": "Subresultado intermedio",
  "usaid.output": "Producto",
  "world-bank.pdo": "Objetivo de desarrollo del proyecto",
  "world-bank.intermediateResult": "Resultado intermedio",
  "un.outcome": "Efecto directo",
  "un.output": "Producto",
  "giz.moduleObjective": "Objetivo del módulo",
  "giz.output": "Producto"
}

/** Spanish. */
export const spanish: Language = {
  tag: "es",
  numerals: {
    decimal: ",",
    group: "\u202f",
    groupedFrom: 5,
    percent: (number) => `${number}\u00a0%`,
    money: (number, currency) => `${number}\u00a0${currency}`,
    moreThan: (number) => `>\u00a0${number}`,
    lessThan: (number) => `<\u00a0${number}`
  },
  months: [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre"
  ],
  day: (dayOfMonth, month, year) => `${dayOfMonth}\u00a0de ${month} de ${year}`,
  month: (month, year) => `${month} de ${year}`,
  span: (from, through) => `${from} – ${through}`,
  monthsLong: (count) => counted(count, { one: "mes", other: "meses" }),
  daysLong: (count) => counted(count, { one: "día", other: "días" }),
  colon: ":",
  listed: "; ",
  both,
  quoted,
  counted,

  titles: {
    indicator: "Indicador",
    baseline: "Línea de base",
    target: "Meta",
    expected: "Previsto a la fecha",
    actual: "Alcanzado",
    progress: "Avance",
    status: "Estado",
    verification: "Medios de verificación",
    budget: "Presupuesto",
    pledged: "Prometido",
    committed: "Comprometido",
    received: "Recibido",
    spent: "Gastado"
  },
  noData: {
    NothingMeasured: "nada medido",
    NothingApproved: "nada aprobado",
    OnlyOutsidePeriod: "registros que terminan después del período",
    ZeroDenominator: "nada entre lo que dividir (cero)",
    NoDenominator: "denominador no comunicado",
    NoBaseline: "sin línea de base",
    NoTarget: "sin meta",
    TargetEqualsBaseline: "meta igual a la línea de base",
    TargetMetAtBaseline: "la línea de base ya alcanza la meta",
    BaselineOfOtherSpan: "línea de base de un período de otra duración",
    NotNumeric: "no es un número",
    NotAggregable: "no se puede sumar",
    NotDueYet: "aún no vence",
    Suppressed: "no publicado (muy pocas personas)",
    FallingWithoutBaseline: "debe disminuir, pero sin línea de base",
    MissingPart: "una parte no tiene datos"
  },
  status: {
    kept: "cumplido",
    onTrack: "bien encaminado",
    behind: "con retraso",
    offTrack: "desviado",
    notDue: "aún sin vencer",
    noData: "no se puede valorar",
    over: "por encima de la meta",
    onTarget: "conforme a la meta",
    under: "por debajo de la meta",
    notReporting: "sin registros",
    narrativeRequired: "se requiere explicación",
    withinTolerance: "dentro de la tolerancia",
    green: "verde",
    yellow: "amarillo",
    red: "rojo"
  },
  severity: {
    error: { one: "error", other: "errores" },
    warning: { one: "advertencia", other: "advertencias" },
    info: { one: "información", other: "informaciones" }
  },
  factStatus: { draft: "borrador", submitted: "presentado", approved: "aprobado", rejected: "rechazado" },
  leftOut: {
    draft: "borrador",
    submitted: "aún no aprobado",
    approved: "aprobado, no solicitado",
    rejected: "rechazado",
    superseded: "corregido por un registro posterior",
    withdrawn: "retirado",
    beforeProject: "anterior al proyecto",
    afterRetirement: "posterior al último día del indicador",
    afterAsOf: "posterior al día de este informe",
    recordedLater: "registrado más tarde",
    laterFactCounts: "cuenta un registro posterior",
    wholeReported: "el conjunto se registró como uno solo",
    doesNotFit: "no corresponde al indicador"
  },
  assumptionState: {
    holds: "se cumple",
    atRisk: "en riesgo",
    failed: "no se cumplió",
    notAssessed: "sin valorar"
  },
  activityState: {
    notStarted: "no iniciada",
    underWay: "en curso",
    done: "realizada",
    late: "con retraso",
    cancelled: "cancelada"
  },
  track: { onTrack: "bien encaminado", atRisk: "en riesgo", offTrack: "desviado" },
  kept: { yes: "cumplido", no: "no cumplido" },
  open: { toBeDetermined: "por determinar", notApplicable: "no aplicable", notAvailable: "no disponible" },
  notStated: "no especificado",
  marks: {
    MayDoubleCount: ({ low, high }) =>
      `puede contar dos veces a las mismas personas: entre ${low} y ${high} personas distintas`,
    Completeness: ({ present, of }) => `${present} de ${of} lugares informaron`,
    Preview: () => "incluye registros no aprobados",
    DerivedTotal: () => "total obtenido al sumar sus partes",
    DerivedRest: () => "el resto entre el total y sus partes",
    CellsDisagree: () => "la suma de las partes no es el total",
    CarriedOver: () => "tomado de un registro anterior",
    Renormalised: ({ present, of }) => `a partir de ${present} de ${of} partes`
  },
  expectation: {
    atLeast: (value) => `al menos ${value}`,
    atMost: (value) => `como máximo ${value}`,
    exactly: (value) => `exactamente ${value}`,
    upTo: (value) => `hasta ${value}`,
    between: (low, high) => `entre ${low} y ${high}`,
    shareOfTotal: (value) => `${value} del total`,
    changeInPercent: (value) => `cambio respecto de la línea de base: ${value}`,
    changeInUnits: (value) => `cambio respecto de la línea de base: ${value}`,
    cadence: (count, length) => `${count} por período de ${length}`,
    projectYear: (year) => `año ${year} del proyecto`,
    inWords: "en palabras"
  },
  rules: {
    sum: "la suma de todos los registros a la fecha, correcciones negativas incluidas",
    latest: "el registro más reciente, según el último día de su período",
    runningTotal: "el total acumulado más reciente",
    mean: "la media de todos los registros, cada uno una vez",
    timeWeighted: "la media de los niveles, cada uno ponderado por los días que duró",
    max: "el registro más alto",
    min: "el registro más bajo",
    count: "el número de registros",
    ratioOfSums: "la suma de los numeradores dividida entre la suma de los denominadores",
    distinct: "el número de personas distintas, según sus seudónimos",
    weightedMean:
      "la media ponderada de las partes; una etapa cuenta como la parte del camino de la primera a la última",
    formula: "la fórmula, aplicada a los valores de sus entradas",
    completedPeriods: "las metas de los períodos concluidos",
    stepped: "el último hito fechado que ha vencido, antes del primero la línea de base",
    linear: "una línea recta, por días, desde el inicio o la línea de base hasta el vencimiento de la meta",
    cadence: "el ritmo prometido por los intervalos concluidos, el total el último día",
    none: "no se puede indicar ningún avance",
    wayCovered: "la parte recorrida del camino de la línea de base a la meta",
    achievement: "la parte de la meta",
    delivery: "la parte entregada del máximo financiado",
    hold: "1 dentro del intervalo, fuera de él la parte del camino de vuelta",
    steps: "la parte alcanzada de las etapas prometidas, desde la etapa de la línea de base",
    ours: "lo alcanzado sobre lo previsto a la fecha: cumplido, bien encaminado, con retraso o desviado",
    tola15:
      "lo alcanzado, con un margen del 15\u00a0% respecto de lo previsto a la fecha: por encima de la meta, conforme a ella o por debajo",
    usaid10: "se requiere explicación a partir de un 10\u00a0% de desviación de lo previsto a la fecha",
    undp: "lo alcanzado sobre lo previsto a la fecha: verde, amarillo o rojo"
  },
  dueOnLastDay: "la meta para toda la duración del proyecto, que vence el último día",
  placeRules: {
    sum: "sumados",
    mean: "su media",
    max: "el más alto",
    min: "el más bajo",
    median: "el del medio, y de dos el más bajo",
    ratioOfSums: "la suma de los numeradores dividida entre la suma de los denominadores",
    countPerStep: "cuántos hay en cada etapa",
    refuse: "no se pueden sumar"
  },
  conventions: {
    cadenceCounting: {
      name: "Vencimiento según un ritmo",
      options: {
        completedIntervals: "uno por cada intervalo concluido",
        dueAtStart: "uno al inicio de cada intervalo",
        linear: "en proporción a los días del intervalo en curso"
      }
    },
    spanCrossing: {
      name: "Registro que abarca dos períodos",
      options: {
        endDay: "pertenece al período de su último día",
        prorateByDays: "se reparte según los días"
      }
    },
    overTime: { name: "Valores a lo largo del tiempo", options: { default: "según el tipo de indicador" } },
    mean: {
      name: "Media a lo largo del tiempo",
      options: {
        perFact: "todos los registros pesan lo mismo",
        timeWeighted: "un nivel pesa los días que duró"
      }
    },
    overPlaces: { name: "Valores de varios lugares", options: { default: "según el tipo de indicador" } },
    placesMeet: {
      name: "Niveles de varios lugares",
      options: {
        eachLatest: "cada lugar con su registro más reciente",
        sameDayOnly: "solo los lugares registrados el último día"
      }
    },
    progress: {
      name: "Avance",
      options: { default: "camino recorrido desde la línea de base; sin ella, parte de la meta" }
    },
    fallingWithoutBaseline: {
      name: "Disminución sin línea de base",
      options: {
        refuse: "sin porcentaje",
        inverse: "meta entre alcanzado",
        tola: "alcanzado entre meta",
        mirror: "dos menos alcanzado entre meta"
      }
    },
    progressFloor: {
      name: "Avance negativo",
      options: { none: "se muestra tal cual", floorAtZero: "se muestra como cero" }
    },
    progressCap: {
      name: "Avance por encima de la meta",
      options: { none: "se muestra tal cual", capAtOne: "se muestra como 100\u00a0%" }
    },
    headline: {
      name: "Se valora según",
      options: {
        life: "la meta para toda la duración del proyecto",
        period: "la meta del período en curso o del último"
      }
    },
    flowBaseline: {
      name: "Línea de base de un recuento",
      options: { baselineExcluded: "no cuenta para la meta", carryBaseline: "cuenta para la meta" }
    },
    missingPart: {
      name: "Índice compuesto al que falta una parte",
      options: { refuse: "no tiene valor", renormalise: "es la media de las partes disponibles" }
    },
    compositeParts: {
      name: "Partes de un índice compuesto superiores al 100\u00a0%",
      options: { uncapped: "cuentan tal cual", capAtOne: "cuentan como 100\u00a0%" }
    },
    resultParts: {
      name: "Indicadores superiores al 100\u00a0% en el avance de un resultado",
      options: { capAtOne: "cuentan como 100\u00a0%", uncapped: "cuentan tal cual" }
    },
    calculated: {
      name: "Fórmulas",
      options: {
        afterAggregation: "sobre los valores ya reunidos",
        perCell: "parte por parte, y después se reúnen"
      }
    },
    missingInput: {
      name: "Fórmula a la que falta una entrada",
      options: { refuse: "no tiene valor", skipMissing: "la omite" }
    },
    schedule: { name: "Previsto a la fecha", options: { default: "según el tipo de metas" } },
    includeRunning: {
      name: "Período en curso",
      options: { no: "todavía no se espera", prorata: "se espera en proporción a sus días" }
    },
    statusScheme: { name: "Estado", options: {} },
    rounding: {
      name: "Redondeo",
      options: {
        halfAwayFromZero: "la mitad se aleja del cero",
        halfEven: "la mitad hacia la cifra par",
        down: "hacia abajo"
      }
    },
    nearWhole: {
      name: "Valores que el redondeo mostraría como 0\u00a0% o 100\u00a0%",
      options: { marked: "señalados con > o <", plain: "redondeados" }
    },
    suppressedZero: {
      name: "Cero en un cuadro protegido",
      options: { shown: "se muestra", hidden: "no se publica" }
    },
    scaleOverPlaces: {
      name: "Valoraciones de varios lugares",
      options: {
        median: "su mediana",
        treatAsInterval: "su media, como si los grados fueran equidistantes"
      }
    },
    gapFrom: {
      name: "Déficit de financiación",
      options: {
        committed: "presupuesto menos comprometido",
        pledged: "presupuesto menos prometido",
        received: "presupuesto menos recibido"
      }
    },
    yearBeginsIn: (month) => `Los años de informe comienzan en ${month}`,
    suppressBelow: (count) =>
      `Los números inferiores a ${count} no se publican, para proteger a las personas`,
    onTrackFrom: (share) => `Bien encaminado a partir del ${share} de lo previsto a la fecha`,
    behindFrom: (share) => `Con retraso a partir del ${share} de lo previsto a la fecha, desviado por debajo`
  },
  levels,

  explanation: {
    topics: {
      overTime: "a lo largo del tiempo",
      disaggregation: "desglose",
      measures: "medidas",
      targets: "metas",
      progress: "avance",
      expectedToDate: "previsto a la fecha",
      status: "escalas de estado"
    },
    operands: {
      fact: "",
      count: "número",
      days: "días",
      share: "parte de sus días",
      factor: "factor",
      indicator: "parte",
      weight: "ponderación",
      constant: "",
      baseline: "línea de base",
      target: "meta",
      actual: "alcanzado",
      expected: "previsto",
      intervals: "intervalos concluidos",
      perInterval: "por intervalo",
      low: "extremo inferior",
      high: "extremo superior"
    },
    rest: (sum, count) => `${sum} de ${counted(count, { one: "registro más", other: "registros más" })}`,
    rule: "Regla",
    source: "Fuente",
    ours: "una elección de esta biblioteca",
    arithmetic: "Cálculo",
    formula: "Fórmula",
    noDataIs: (reason) => `sin datos (${reason})`,
    about: (shown) => `aproximadamente ${shown}`,
    step: (name, rank, of) => `${name} (etapa ${rank} de ${of})`,
    from: (status, share) => `${status} a partir de ${share}`,
    over: (reports, rule) =>
      `; valores de ${counted(reports, { one: "lugar o socio", other: "lugares o socios" })}: ${rule}`,
    turned: {
      inverse: "; a la inversa, ya que el valor debe disminuir y no tiene línea de base",
      mirror: "; restado de 2, ya que el valor debe disminuir y no tiene línea de base"
    },
    median: "mediana",
    note: "Nota",
    as: (systems) => `como ${systems}`,
    used: (count) => counted(count, { one: "registro utilizado", other: "registros utilizados" }),
    left: "No utilizados",
    first: (shown, of) => `los primeros ${shown} de ${of}`,
    find: (indicators, logframe, upTo) =>
      `Todos: las mediciones de ${indicators} y las revisiones, en el diario de ${logframe} hasta la entrada ${upTo}.`,
    conventions: "Convenciones distintas de las predeterminadas",
    noConventions: "Convenciones: las predeterminadas",
    withdrawal: "retirada",
    words: "texto"
  },

  places: {
    Logframe: ({ id, field, element }) =>
      [
        `marco lógico${id === undefined ? "" : ` ${id}`}`,
        ...(field === undefined ? [] : [field]),
        ...(element === undefined ? [] : [`<${element}>`])
      ].join(", "),
    Title: () => "título",
    Result: ({ id, field }) =>
      field === undefined
        ? `resultado ${id}`
        : `${field === "weight" ? "ponderación" : "calificación de riesgo"} del resultado ${id}`,
    Indicator: ({ id, logframe, baseline, targets, fact }) =>
      [
        `indicador ${logframe === undefined ? "" : `${logframe}/`}${id}`,
        ...(baseline === undefined ? [] : [`línea de base ${baseline}`]),
        ...(targets === undefined ? [] : [`${targets.length > 1 ? "metas" : "meta"} ${targets.join(", ")}`]),
        ...(fact === undefined ? [] : [`registro ${fact}`])
      ].join(", "),
    Activity: ({ id }) => `actividad ${id}`,
    Assumption: ({ id }) => `supuesto ${id}`,
    Note: ({ id }) => `nota ${id}`,
    Fact: ({ id }) => `registro ${id}`,
    Row: ({ row, id }) => `${kinds[row]} ${id}`,
    Rows: ({ rows: kind, ids }) => (ids === undefined ? rows[kind] : `${rows[kind]} ${ids.join(", ")}`),
    ResultsUnder: ({ level, above }) =>
      `resultados ${above === undefined ? "en la cima" : `bajo ${above}`}, de nivel ${level}`,
    IndicatorsOf: ({ result }) => `indicadores de ${result}`,
    PartsOf: ({ indicator }) => `partes de ${indicator}`,
    Funding: ({ currency, budgetLine }) =>
      [
        `financiación${currency === undefined ? "" : ` en ${currency}`}`,
        ...(budgetLine === undefined ? [] : [`línea presupuestaria ${budgetLine}`])
      ].join(", "),
    Document: ({ document, line, table, row, cell, item, element, column }) =>
      [
        ...(document === undefined ? [] : [document]),
        ...(line === undefined ? [] : [`línea ${line}`]),
        ...(table === undefined ? [] : [`cuadro ${table}`]),
        ...(row === undefined ? [] : [`fila ${row}`]),
        ...(cell === undefined ? [] : [`celda ${cell}`]),
        ...(item === undefined ? [] : [`número ${item}`]),
        ...(element === undefined ? [] : [`<${element}>`]),
        ...(column === undefined ? [] : [`columna ${column}`])
      ].join(", ") || "documento"
  },

  changes: {
    noChanges: "No hay diferencias.",
    row: {
      logframe: m("marco lógico"),
      result: m("resultado"),
      indicator: m("indicador"),
      baseline: f("línea de base"),
      target: f("meta"),
      activity: f("actividad"),
      assumption: m("supuesto"),
      budgetLine: f("línea presupuestaria"),
      place: m("lugar"),
      party: f("entidad"),
      document: m("documento"),
      dimension: f("dimensión"),
      section: f("sección"),
      note: f("nota")
    },
    field: {
      id: m("identificador"),
      code: m("código"),
      title: m("título"),
      language: m("idioma"),
      scheme: mp("niveles"),
      "edition.day": m("día de la edición"),
      "edition.label": m("nombre de la edición"),
      edition: f("edición"),
      period: m("período"),
      "period.end": m("fin del período"),
      area: f("zona"),
      implementation: f("ejecución"),
      currencies: fp("monedas"),
      contacts: mp("contactos"),
      amendments: fp("enmiendas"),
      conventions: fp("convenciones"),
      extensions: mp("datos propios"),
      funding: f("financiación"),
      "funding.statement": f("declaración sobre la financiación"),
      "funding.fullyFunded": f("financiación completa"),
      "funding.source": f("procedencia de la financiación"),
      level: m("nivel"),
      under: m("lugar en la cadena"),
      partOf: m("conjunto"),
      statement: m("enunciado"),
      description: f("descripción"),
      weight: f("ponderación"),
      risk: f("calificación de riesgo"),
      implied: m("carácter implícito"),
      replaces: f("sustitución de otro indicador"),
      retired: f("retirada"),
      measure: f("medida"),
      direction: m("sentido"),
      targetsSay: m("alcance de las metas"),
      cadence: m("ritmo"),
      breakdowns: mp("desgloses"),
      verification: mp("medios de verificación"),
      sheet: f("ficha de referencia"),
      "sheet.definition": f("definición"),
      "sheet.rationale": f("justificación"),
      "sheet.dataSource": f("fuente de los datos"),
      "sheet.method": m("método"),
      "sheet.frequency": f("frecuencia"),
      "sheet.responsible": m("responsable de los datos"),
      "sheet.baselineNote": f("nota sobre la línea de base"),
      "sheet.targetRationale": f("justificación de las metas"),
      "sheet.limitations": fp("limitaciones"),
      "sheet.qualityReviews": mp("controles de calidad"),
      "sheet.changes": mp("cambios de la ficha"),
      references: fp("referencias"),
      aggregable: f("suma entre proyectos"),
      source: f("procedencia"),
      indicator: m("indicador"),
      value: m("valor"),
      expectation: f("meta"),
      when: f("fecha"),
      "target.when": f("fecha de vencimiento"),
      basis: f("base"),
      label: f("etiqueta"),
      place: m("lugar"),
      party: f("entidad"),
      cell: m("desglose"),
      note: f("nota"),
      responsible: m("responsable"),
      means: mp("medios"),
      kind: m("tipo"),
      probability: f("probabilidad"),
      impact: m("impacto"),
      response: f("respuesta"),
      amount: m("importe"),
      staff: m("personal"),
      bound: m("límite"),
      for: m("destino"),
      funder: m("donante"),
      name: m("nombre"),
      roles: mp("roles"),
      codes: mp("códigos"),
      group: m("grupo"),
      mediaType: m("tipo de archivo"),
      sha256: f("huella del archivo"),
      version: f("versión"),
      day: m("día"),
      categories: fp("categorías"),
      overlapping: m("solapamiento"),
      number: m("número"),
      body: m("texto"),
      links: mp("enlaces"),
      mark: m("signo"),
      text: m("texto"),
      on: fp("filas a las que se refiere"),
      unit: f("unidad"),
      facts: m("alcance de un registro"),
      counts: fp("personas contadas"),
      negative: mp("valores negativos"),
      numerator: m("numerador"),
      denominator: m("denominador"),
      factor: m("factor"),
      shown: f("presentación"),
      annualised: f("anualización"),
      stages: fp("etapas"),
      labels: fp("etiquetas"),
      of: f("media"),
      formula: f("fórmula")
    },
    ofIndicator: (label) => ` del indicador ${label}`,
    forTime: (when) => ` para ${when}`,
    inLanguage: (tag) => ` (${tag})`,

    added: (what) => agreed("añadid", what),
    removed: (what) => agreed("suprimid", what),
    moved: (what, from, to) =>
      to === undefined
        ? `${agreed("separad", what)} de: ${from}`
        : from === undefined
          ? `${agreed("vinculad", what)} a: ${to}`
          : `${agreed("trasladad", what)} de: ${from}, a: ${to}`,
    standsAfter: (row) => (row === undefined ? "ahora en primer lugar" : `ahora después de: ${row}`),
    reworded: (what, from, to) => `${agreed("reformulad", what)}: ${from} pasa a ser ${to}`,
    renumbered: (what, from, to) => `${agreed("cambiad", what)} de ${from} a ${to}`,
    raised: (what, from, to) => `${agreed("aumentad", what)} de ${from} a ${to}`,
    lowered: (what, from, to) => `${agreed("reducid", what)} de ${from} a ${to}`,
    dateMoved: (what, by, from, to) => `${agreed("desplazad", what)} ${by}: ${from} pasa a ser ${to}`,
    changed: (what) => agreed("modificad", what),
    changedTo: (what, from, to) => `${agreed("modificad", what)}: ${from} pasa a ser ${to}`,

    measure: {
      Quantity: "una cantidad",
      Ratio: "una razón",
      Milestone: "un hito",
      Scale: "una escala",
      Qualitative: "palabras",
      Composite: "un índice compuesto",
      Calculated: "una fórmula",
      Unclassified: "aún sin precisar"
    },
    yes: "sí",
    no: "no",
    nothing: "nada",

    clash: {
      field: (subject, mine, theirs, base) =>
        `${subject}: ambas versiones lo cambiaron. Versión propia: ${mine}. Otra versión: ${theirs}. Antes: ${base}. Acuerde un solo valor, escríbalo en ambas y fusione de nuevo.`,
      removed: (row, by, changes) =>
        by === "mine"
          ? `${row}: la versión propia lo suprimió, pero la otra lo cambió (${changes}). Recupérelo en la propia, o suprímalo también en la otra, y fusione de nuevo.`
          : `${row}: la otra versión lo suprimió, pero la propia lo cambió (${changes}). Suprímalo también en la propia, o recupérelo en la otra, y fusione de nuevo.`,
      order: (list, mine, theirs) =>
        `Orden ${list}: ambas versiones lo cambiaron. Versión propia: ${mine}. Otra versión: ${theirs}. Acuerde un solo orden, aplíquelo en ambas y fusione de nuevo.`,
      invalid: (place, found, expected) =>
        `${place}: cada cambio es correcto por separado, pero no los dos juntos: se encontró ${found}, se esperaba ${expected}. Corrija uno de los dos y fusione de nuevo.`
    },
    list: {
      result: "de los resultados",
      indicator: "de los indicadores",
      activity: "de las actividades",
      assumption: "de los supuestos",
      section: "de las secciones",
      note: "de las notas"
    }
  },

  findings: {
    terms,
    messages: {
      // Results, activities, assumptions and weights.
      '"{}" stands under no result of the level above.': (words) =>
        `${quoted(words)} no depende de ningún resultado del nivel superior.`,
      "Say in `under` which result it contributes to.": "Indique en `under` a qué resultado contribuye.",
      "It is of the level {} and stands under {}, of the level {}; the scheme expects no result.": (
        level,
        above,
        its
      ) =>
        `Este resultado es de nivel ${quoted(levelNames(levels, level))} y depende de ${above}, de nivel ${quoted(levelNames(levels, its))}; el esquema de niveles no prevé ningún resultado por encima.`,
      "It is of the level {} and stands under {}, of the level {}; the scheme expects a result of the level {}.":
        (level, above, its, expected) =>
          `Este resultado es de nivel ${quoted(levelNames(levels, level))} y depende de ${above}, de nivel ${quoted(levelNames(levels, its))}; el esquema de niveles prevé un resultado de nivel ${quoted(levelNames(levels, expected))}.`,
      "Move the result, or write out a level scheme that allows it.":
        "Mueva el resultado, o escriba un esquema de niveles que lo permita.",
      "It hangs on {}, of the level {}, which has no {} in this scheme.": (results, level, what) =>
        `Este elemento está vinculado a ${results}, de nivel ${quoted(levelNames(levels, level))}, que no tiene ${term(terms.lacking, what)} en este esquema de niveles.`,
      "Hang it on another level, or write out a level scheme that allows it.":
        "Vincúlelo a otro nivel, o escriba un esquema de niveles que lo permita.",
      '{} rows have the code "{}".': (count, code) => `${count} filas tienen el código ${quoted(code)}.`,
      "Give each its own code; ids tell them apart meanwhile.":
        "Dé a cada una su propio código; entretanto las distinguen los identificadores.",
      '"{}" is listed after "{}".': (code, before) => `${quoted(code)} figura después de ${quoted(before)}.`,
      "Rows print in the order of the list: move the row, or correct its code.":
        "Las filas se imprimen en el orden de la lista: mueva la fila, o corrija su código.",
      'No indicator measures "{}".': (words) => `Ningún indicador mide ${quoted(words)}.`,
      "Add an indicator that would show whether it was reached.":
        "Añada un indicador que muestre si se alcanzó este resultado.",
      'No activity serves "{}".': (words) => `Ninguna actividad contribuye a ${quoted(words)}.`,
      "Add the activity, or name the result in `under` of one that serves it.":
        "Añada la actividad, o nombre el resultado en `under` de la que contribuye a él.",
      '"{}" serves no output.': (words) => `${quoted(words)} no contribuye a ningún producto.`,
      "Say in `under` which result it serves.":
        "Indique en `under` a qué resultado contribuye esta actividad.",
      'No assumption is stated for "{}".': (words) => `No se enuncia ningún supuesto para ${quoted(words)}.`,
      "Say what must hold outside the project for it to lead to the level above.":
        "Indique qué debe cumplirse fuera del proyecto para que este resultado conduzca al nivel superior.",
      '"{}" is rated probability {}, impact {}.': (words, probability, impact) =>
        `${quoted(words)} tiene una probabilidad calificada con ${probability} y un impacto calificado con ${impact}.`,
      "Redesign the project so that it does not depend on it.":
        "Rediseñe el proyecto para que no dependa de ello.",
      "It has an impact and no probability; a risk score needs both.":
        "Tiene un impacto y ninguna probabilidad; una puntuación de riesgo necesita los dos.",
      "It has a probability and no impact; a risk score needs both.":
        "Tiene una probabilidad y ningún impacto; una puntuación de riesgo necesita los dos.",
      "Add the other, from 1 to 5.": "Añada la otra calificación, de 1 a 5.",
      "None of them has a weight, although this level has weights.":
        "Ninguno tiene ponderación, aunque este nivel las prevé.",
      "Add the weights in per cent; together they are 100.":
        "Añada las ponderaciones en porcentaje; juntas suman 100.",
      "{} of {} have a weight; without the others none can be used.": (given, all) =>
        `${given} de ${all} ${plural(given, { one: "tiene", other: "tienen" })} ponderación; sin las demás no se puede usar ninguna.`,
      "Give each its weight in per cent, or none of them.":
        "Dé a cada uno su ponderación en porcentaje, o a ninguno.",
      "The weights add up to {}, not to 100.": (total) =>
        `Las ponderaciones suman ${number(total)}, y no 100.`,
      "Means are divided by their sum; correct the weights.":
        "Las medias se dividen entre esta suma; corrija las ponderaciones.",
      // Indicators, their baselines and targets.
      "It has no unit and no measure: nothing can be calculated.":
        "El indicador no tiene unidad ni medida: no se puede calcular nada.",
      "Say whether it is a number with a unit, a percentage, a milestone, a scale or words.":
        "Indique si es un número con su unidad, un porcentaje, un hito, una escala o palabras.",
      'At character {} of the formula "{}" meets "{}".': (at, a, b) =>
        `En el carácter ${at} de la fórmula, ${quoted(a)} se encuentra con ${quoted(b)}.`,
      'At character {} of the formula "{}" meets a number without unit.': (at, unit) =>
        `En el carácter ${at} de la fórmula, ${quoted(unit)} se encuentra con un número sin unidad.`,
      'The formula gives "{}", the unit is stated as "{}".': (gives, stated) =>
        `La fórmula da ${quoted(gives)}, la unidad indicada es ${quoted(stated)}.`,
      'The formula gives a number without unit, the unit is stated as "{}".': (stated) =>
        `La fórmula da un número sin unidad, la unidad indicada es ${quoted(stated)}.`,
      "Correct the formula, or write the same unit in the same words.":
        "Corrija la fórmula, o escriba la misma unidad con las mismas palabras.",
      "It is made of parts and has fewer than two.":
        "El indicador se compone de partes y tiene menos de dos.",
      "Add the parts as indicators whose `partOf` names it.":
        "Añada las partes como indicadores cuyo `partOf` lo nombre.",
      "It has no baseline, so nobody can say how far it has come.":
        "El indicador no tiene línea de base: nadie puede decir cuánto se ha avanzado.",
      "Its baseline is still to be determined, so nobody can say how far it has come.":
        "La línea de base está por determinar: nadie puede decir cuánto se ha avanzado.",
      "Add the value before the project, with its day.": "Añada el valor anterior al proyecto, con su fecha.",
      "It has no year; what is expected in between is reckoned from the project's start.":
        "La línea de base no tiene fecha; lo previsto entretanto se calcula desde el inicio del proyecto.",
      "Add `when`: a day, a month or a year.": "Añada `when`: un día, un mes o un año.",
      "It has no target.": "El indicador no tiene meta.",
      "Add what is promised and by when, or say that it is only watched.":
        "Añada qué se promete y para cuándo, o indique que solo se le da seguimiento.",
      "The target is left open, the measure is a number: nothing can be held against it.":
        "La meta se deja abierta y la medida es un número: no se puede comparar nada con ella.",
      "The target is words, the measure is a number: nothing can be held against it.":
        "La meta son palabras y la medida es un número: no se puede comparar nada con ella.",
      "State a number, or make the indicator qualitative.":
        "Indique un número, o haga cualitativo el indicador.",
      "It says {}, which does not fit {}; nothing can be calculated from it.": (what, measure) =>
        `El valor indicado es ${term(terms.says, what)}, que no corresponde ${term(terms.measures, measure)}; no se puede calcular nada con él.`,
      'It says the {} "{}", which does not fit {}; nothing can be calculated from it.': (
        what,
        step,
        measure
      ) =>
        `El valor indicado es ${term(terms.names, what)} ${quoted(step)}, que no corresponde ${term(terms.measures, measure)}; no se puede calcular nada con él.`,
      "Correct the row, or the measure of the indicator.": "Corrija la fila, o la medida del indicador.",
      "{} of {} indicators does not say how it is verified.": (missing, all) =>
        `${missing} de ${all} indicadores no indica cómo se verifica.`,
      "{} of {} indicators do not say how they are verified.": (missing, all) =>
        `${missing} de ${all} indicadores no indican cómo se verifican.`,
      "Name the means of verification: a register, a survey, a report.":
        "Nombre los medios de verificación: un registro, una encuesta, un informe.",
      'The target "{}" lies on the worse side of the baseline "{}".': (target, baseline) =>
        `La meta ${quoted(target)} es peor que la línea de base ${quoted(baseline)}.`,
      "The target {} lies on the worse side of the baseline {}, for an indicator that should be {}.": (
        target,
        baseline,
        direction
      ) =>
        `La meta ${number(target)} es peor que la línea de base ${number(baseline)}, para un indicador que debería ${term(terms.directions, direction)}.`,
      "Check target and baseline, or state the direction.":
        "Compruebe la meta y la línea de base, o indique el sentido.",
      "Baseline and target are both {}: there is no way to cover.": (value) =>
        `La línea de base y la meta son ambas ${number(value)}: no hay camino que recorrer.`,
      "Nothing to do when the promise is to hold the level; else correct one of the two.":
        "No hay nada que hacer si se promete mantener el nivel; si no, corrija una de las dos.",
      "Targets {} speak of the same place, party, cell and time; {} counts.": (all, counting) =>
        `Las metas ${all} se refieren al mismo lugar, socio, casilla y fecha; cuenta ${counting}.`,
      "Remove all but one, or say what tells them apart.":
        "Suprímalas todas menos una, o indique qué las distingue.",
      "The target of {} by {} speaks of everything to date, and is not above the {} by {}.": (
        last,
        by,
        first,
        since
      ) =>
        `La meta de ${number(last)} para el ${by} se refiere a todo lo alcanzado hasta entonces, y no supera la de ${number(first)} para el ${since}.`,
      'If each target is for its own year, say so with targetsSay "perPeriod"; else correct the values.':
        'Si cada meta vale para su propio año, indíquelo con `targetsSay` "perPeriod"; si no, corrija los valores.',
      'They have the same words: "{}".': (words) => `Tienen el mismo enunciado: ${quoted(words)}.`,
      "If they are one, let it stand under several results.":
        "Si son un solo indicador, vincúlelo a varios resultados.",
      "It is set for {}, but the indicator is not broken down by {}.": (cell, dimensions) =>
        `La meta vale para ${cell}, pero el indicador no se desglosa por ${dimensions}.`,
      "Add the dimension to `breakdowns`, so that reports are asked for it.":
        "Añada la dimensión a `breakdowns`, para que los registros la pidan.",
      "By {} there is no target for {}.": (dimension, missing) =>
        `En el desglose por ${dimension} no hay meta para ${missing}.`,
      "Add the targets that are missing, or let the whole stand alone.":
        "Añada las metas que faltan, o deje solo la del conjunto.",
      "The targets by {} add up to {}, the whole is {}.": (dimension, total, whole) =>
        `Las metas por ${dimension} suman ${number(total)}, la del conjunto es ${number(whole)}.`,
      "Correct one of the numbers, or say that the dimension is `overlapping`.":
        "Corrija uno de los números, o indique que la dimensión es `overlapping`.",
      "It is broken down by {}, which has no categories.": (dimension) =>
        `El indicador se desglosa por ${dimension}, que no tiene categorías.`,
      "Name the categories of the dimension.": "Nombre las categorías de la dimensión.",
      // Periods, rates, budgets and notes.
      "The project has no period: project years, rates and targets for life have no day.":
        "El proyecto no tiene período: los años del proyecto, los ritmos y las metas para toda su duración no tienen fecha.",
      "Add `period` with the first and the last day.": "Añada `period` con el primer y el último día.",
      "It is due by {}; the project runs from {} to {}.": (due, from, through) =>
        `La meta vence el ${due}; el proyecto va del ${from} al ${through}.`,
      "Correct the day of the target, or the period of the project.":
        "Corrija la fecha de la meta, o el período del proyecto.",
      "No target covers the days between {} and {}.": (from, to) =>
        `Ninguna meta cubre los días entre el ${from} y el ${to}.`,
      "Nothing to do when nothing was promised for them; else add the target.":
        "No hay nada que hacer si no se prometió nada para esos días; si no, añada la meta.",
      "The periods {} to {} and {} to {} share days; a fact on one of them counts by its last day.": (
        from,
        through,
        laterFrom,
        laterThrough
      ) =>
        `Los períodos del ${from} al ${through} y del ${laterFrom} al ${laterThrough} tienen días en común; un registro que cae en ellos cuenta según su último día.`,
      "Let the later period start on the day after the earlier ends.":
        "Haga que el segundo período comience el día siguiente al fin del primero.",
      "{} months at {} per {} months is {}; the document promises {}.": rate("meses", months),
      "{} days at {} per {} months is {}; the document promises {}.": rate("días", months),
      "{} days at {} per {} days is {}; the document promises {}.": rate("días", (every) =>
        plural(every, { one: "día", other: "días" })
      ),
      "Both are kept: the rate says what is due by when, the total what is due at the end.":
        "Se conservan los dos: el ritmo dice qué vence y cuándo, el total qué vence al final.",
      "No total budget is stated, so no gap can be computed.":
        "No se indica un presupuesto total: no se puede calcular ningún déficit.",
      "Add a line of `budget` without result, period, funder and name: the programme's total.":
        "Añada una línea de `budget` sin resultado, período, donante ni nombre: el total del programa.",
      "The gap in {} leaves out the money in {}.": (currency, others) =>
        `El déficit en ${currency} no incluye los importes en ${others}.`,
      "Convert it with a table of rates, or say it beside the gap.":
        "Conviértalos con una tabla de tipos de cambio, o indíquelos junto al déficit.",
      "Budget lines {} are for the same results, period, funder and name; {} counts.": (all, counting) =>
        `Las líneas presupuestarias ${all} son para los mismos resultados, período, donante y nombre; cuenta ${counting}.`,
      "Keep one, or say in `for`, `period`, `funder` or `name` what the others are for.":
        "Conserve uno, o indique en `for`, `period`, `funder` o `name` para qué son los demás.",
      "The lines by {}{} add up to {}, {} of {} {}.": (by, level, sum, limit, total, currency) =>
        `Las líneas por ${term(terms.lines, by)}${level} suman ${number(sum)}, ${term(terms.limits, limit)}, de ${number(total)}\u00a0${currency}.`,
      "Correct the lines or the total, or add the line that is missing.":
        "Corrija las líneas o el total, o añada la línea que falta.",
      "{} is no currency in force by ISO 4217, and the logframe does not declare it.": (currency) =>
        `${currency} no es una moneda vigente según la norma ISO 4217, y el marco lógico no la declara.`,
      "Correct the code, or add it to `currencies` when it is a token or a unit of account.":
        "Corrija el código, o añádalo a `currencies` si es una ficha o una unidad de cuenta.",
      "The footnote does not say what it is about.": "La nota no dice a qué se refiere.",
      'Name in `on` the rows it stands on, or "funding" or "logframe".':
        'Nombre en `on` las filas a las que se refiere, o "funding" o "logframe".',
      'The logframe is in "{}", these words only in {}.': (language, others) =>
        `El idioma del marco lógico es ${quoted(language)}, estas palabras solo existen en ${others}.`,
      "Add the translation, or correct the language of the logframe.":
        "Añada la traducción, o corrija el idioma del marco lógico.",
      // Facts, and values beside their targets.
      "Two accepted corrections replace it, {} and {}; the later counts.": (one, other) =>
        `Dos correcciones aceptadas, ${one} y ${other}, sustituyen este registro; cuenta la última que se registró.`,
      "Reject one, or let the later correct the other.":
        "Rechace una, o haga que la última corrija a la otra.",
      "It measures {}, which this edition does not have.": (indicator) =>
        `El registro mide ${indicator}, que esta edición del marco lógico no tiene.`,
      "A value of the kind {} does not fit the measure {}; it is kept, not calculated with.": (
        kind,
        measure
      ) =>
        `Un valor de tipo ${quoted(term(terms.values, kind))} no corresponde a la medida ${quoted(term(terms.measured, measure))}; se conserva, pero no entra en el cálculo.`,
      "Correct the report, or the measure of the indicator.":
        "Corrija el registro, o la medida del indicador.",
      "It is of place {}, which this edition does not have.": (place) =>
        `El registro es del lugar ${place}, que esta edición del marco lógico no tiene.`,
      "Correct the place, or add it to the logframe again.":
        "Corrija el lugar, o añádalo de nuevo al marco lógico.",
      "It has cells of {}, by which this edition does not break down the indicator.": (cells) =>
        `El registro tiene celdas ${cells}, por las que esta edición no desagrega el indicador.`,
      "Correct the cells, or add the dimension to `breakdowns`.":
        "Corrija las celdas, o añada la dimensión a `breakdowns`.",
      "Report {} of the same place and partner speaks of the same days, {} to {}: both count.": (
        report,
        from,
        through
      ) =>
        `El registro ${report} del mismo lugar y socio se refiere a los mismos días, del ${from} al ${through}: cuentan los dos.`,
      "Report {} of the same place and partner speaks of the same days, {} to {}: the later one counts.": (
        report,
        from,
        through
      ) =>
        `El registro ${report} del mismo lugar y socio se refiere a los mismos días, del ${from} al ${through}: cuenta el último que se registró.`,
      "Withdraw one of the two, or record one as the correction of the other.":
        "Retire uno de los dos, o registre uno como corrección del otro.",
      "It reports {} to {}, report {} of the same place and partner {} to {}: both count, also for the days that they share.":
        (from, through, report, itsFrom, itsThrough) =>
          `El registro va del ${from} al ${through}, y el registro ${report} del mismo lugar y socio del ${itsFrom} al ${itsThrough}: cuentan los dos, también para los días en común.`,
      "Correct one of them, so that each day is reported once.":
        "Corrija uno de ellos, para que cada día se registre una sola vez.",
      "A share of {} does not lie between nothing and the whole, {}.": (share, whole) =>
        `Una parte de ${number(share)} no está entre cero y el total, ${number(whole)}.`,
      "There cannot be {}, which is less than nothing.": (value) =>
        `No puede haber ${number(value)}, menos que cero.`,
      "Correct the report; where such values are meant, say so in the measure or the target of the indicator.":
        "Corrija el registro; si se quieren tales valores, indíquelo en la medida o la meta del indicador.",
      "It says {} of something that is counted in whole pieces.": (value) =>
        `El registro indica ${number(value)} de algo que se cuenta en unidades enteras.`,
      "Correct the report, or name in the unit what is measured.":
        "Corrija el registro, o nombre en la unidad lo que se mide.",
      "It says {}, where the median of the other reports is {}.": (value, median) =>
        `El registro indica ${number(value)}, cuando la mediana de los demás registros es ${number(median)}.`,
      "Check the unit: thousands, a percentage written as a fraction, a decimal point that was lost.":
        "Compruebe la unidad: miles, un porcentaje escrito como fracción, una coma decimal perdida.",
      "It reports {} to {}, outside the project ({} to {}).": (from, through, start, end) =>
        `El registro va del ${from} al ${through}, fuera del proyecto (del ${start} al ${end}).`,
      "The cells by {} may overlap and add up to {}; {} {} does not lie between the largest of them and their sum.":
        (by, sum, what, total) =>
          `Las casillas por ${by} pueden solaparse y suman ${number(sum)}; ${term(terms.totals, what)}, ${number(total)}, no está entre la mayor de ellas y esta suma.`,
      "The cells by {} may overlap; {} does not lie between the largest of them and their sum.": (by, what) =>
        `Las casillas por ${by} pueden solaparse; ${term(terms.totals, what)} no está entre la mayor de ellas y su suma.`,
      "The cells by {} add up to {}, more than {} {}; the total stays the reading.": (by, sum, what, total) =>
        `Las casillas por ${by} suman ${number(sum)}, más que ${term(terms.totals, what)}, ${number(total)}; se mantiene el total.`,
      "The cells by {} add up to more than {}; the total stays the reading.": (by, what) =>
        `Las casillas por ${by} suman más que ${term(terms.totals, what)}; se mantiene el total.`,
      "The cells by {} add up to {}, less than {} {}; the rest is shown as not stated.": (
        by,
        sum,
        what,
        total
      ) =>
        `Las casillas por ${by} suman ${number(sum)}, menos que ${term(terms.totals, what)}, ${number(total)}; el resto figura como no especificado.`,
      "The cells by {} add up to less than {}; the rest is shown as not stated.": (by, what) =>
        `Las casillas por ${by} suman menos que ${term(terms.totals, what)}; el resto figura como no especificado.`,
      "The steps of a scale were averaged as if equally far apart.":
        "La media de los grados de una escala se calculó como si fueran equidistantes.",
      "The running total fell from {} to {}; the value is kept.": (before, after) =>
        `El total acumulado pasó de ${number(before)} a ${number(after)}; el valor se conserva.`,
      "A total to date does not fall: check whether the report is an increment.":
        "Un total a la fecha no disminuye: compruebe si el registro es un incremento.",
      "It reports {} to {} and counts wholly in the period from {}, in which it ends.": (
        from,
        through,
        start
      ) =>
        `El registro va del ${from} al ${through} y cuenta por entero en el período que comienza el ${start}, en el que termina.`,
      "The places add up to {}, the whole was reported as {}; the whole stays the reading.": (sum, whole) =>
        `Los lugares suman ${number(sum)}, el conjunto se registró como ${number(whole)}; se mantiene el conjunto.`,
      "The places add up to {}, place {} as a whole was reported as {}; the whole stays the reading.": (
        sum,
        place,
        whole
      ) =>
        `Los lugares suman ${number(sum)}, el lugar ${place} en su conjunto se registró como ${number(whole)}; se mantiene el conjunto.`,
      "The partners add up to {}, without a partner {} was reported; what was reported without a partner stays the reading.":
        (sum, all) =>
          `Los socios suman ${number(sum)}, sin socio se registró ${number(all)}; se mantiene lo registrado sin socio.`,
      "Some of the parts have reported later than the whole, not all of them; the whole stays the reading.":
        "Algunas partes tienen un registro posterior al del conjunto, pero no todas; se mantiene el conjunto.",
      "Some of the parts of place {} have reported later than it as a whole, not all of them; the whole stays the reading.":
        (place) =>
          `Algunas partes del lugar ${place} tienen un registro posterior al del lugar en su conjunto, pero no todas; se mantiene el conjunto.`,
      "Report {} has numerator and denominator, report {} only the percentage: the two do not add up.": (
        withParts,
        without
      ) =>
        `El registro ${withParts} tiene numerador y denominador, el registro ${without} solo el porcentaje: los dos no se pueden sumar.`,
      "Report numerator and denominator of each percentage.":
        "Registre el numerador y el denominador de cada porcentaje.",
      "Baselines {} speak of the same place, party and cell; {}, the latest, counts.": (all, counting) =>
        `Las líneas de base ${all} se refieren al mismo lugar, socio y casilla; cuenta ${counting}, la más reciente.`,
      "{} of {} periods have a report.": (present, all) =>
        `${present} de ${all} períodos ${plural(present, { one: "tiene", other: "tienen" })} registro.`,
      "Report every period: a limit is kept when each of them was.":
        "Registre cada período: un límite se cumple cuando se cumplió en cada uno.",
      "Report the whole again, or the parts that are missing.":
        "Registre de nuevo el conjunto, o las partes que faltan.",
      "The target for the life of the project is {}, the targets of the periods come to {}; the first counts.":
        (stated, derived) =>
          `La meta para toda la duración del proyecto es ${number(stated)}, las metas de los períodos dan ${number(derived)}; cuenta la primera.`,
      "{} were delivered where up to {} were funded.": (delivered, funded) =>
        `Se entregó ${number(delivered)}, aunque se financió hasta ${number(funded)}.`,
      "Say in the report how the rest was paid for.": "Indique en el informe cómo se pagó el resto.",
      "The value is {} where exactly {} was promised.": (value, promised) =>
        `El valor es ${number(value)}, aunque se prometió exactamente ${number(promised)}.`,
      "It counts what happens and has a baseline of {}; the value to date is {}.": (baseline, how) =>
        `El indicador cuenta lo que ocurre y tiene una línea de base de ${number(baseline)}; el valor a la fecha ${term(terms.flowBaselines, how)}.`,
      "More was {} than {}: {} against {} {}.": (what, than, sum, above, currency) =>
        `El importe ${term(terms.money, what)} supera el importe ${term(terms.money, than)}: ${number(sum)} frente a ${number(above)}\u00a0${currency}.`,
      "Check the facts of money.": "Compruebe los movimientos de fondos.",
      "The document says that the project is {}; the gap is {} {}.": (funded, gap, currency) =>
        `Según el documento, el proyecto está ${term(terms.funded, funded)}; el déficit es de ${number(gap)}\u00a0${currency}.`,
      "{} reports came where {} were due; the completeness is shown as 100 %.": (came, due) =>
        `Llegaron ${came} registros cuando ${plural(due, { one: "se esperaba", other: "se esperaban" })} ${due}; la exhaustividad se muestra como 100\u00a0%.`,
      "The weights of the scored outputs add up to {}, not to 100; the mean is divided by their sum.": (
        total
      ) =>
        `Las ponderaciones de los productos puntuados suman ${number(total)}, y no 100; la media se divide entre esta suma.`,
      "{} would contribute to itself; this contribution is not counted.": (indicator) =>
        `${indicator} contribuiría a sí mismo; esta contribución no se cuenta.`,
      "{} is reached on two paths; it counts once.": (indicator) =>
        `Se llega a ${indicator} por dos caminos; cuenta una vez.`,
      "{} does not add up: it says that it may not be added up over projects.": (indicator) =>
        `${indicator} no se puede sumar: indica que no debe sumarse entre proyectos.`,
      "{} does not add up: the parent says that it may not be added up over projects.": (indicator) =>
        `${indicator} no se puede sumar: el indicador superior indica que no debe sumarse entre proyectos.`,
      "{} does not add up: it is a score or a share without its parts.": (indicator) =>
        `${indicator} no se puede sumar: es una puntuación, o una parte sin numerador ni denominador.`,
      "{} does not add up: its unit is another.": (indicator) =>
        `${indicator} no se puede sumar: su unidad es otra.`,
      "It replaces {}, which the logframe does not have.": (indicator) =>
        `El indicador sustituye a ${indicator}, que no figura en el marco lógico.`,
      "Keep the row that is replaced: its promises and its facts stay readable.":
        "Conserve la fila sustituida: sus compromisos y sus informes siguen siendo legibles.",
      "Each replaces another one of them, in a ring: {}.": (indicators) =>
        `Cada uno de estos indicadores sustituye a otro de ellos, en círculo: ${indicators}.`,
      "Say in `replaces` of one of them another indicator, or none.":
        "Indique en `replaces` de uno de ellos otro indicador, o ninguno.",
      "The amendment is of {}; the project runs from {} to {}.": (day, start, end) =>
        `La enmienda es del ${day}; el proyecto dura del ${start} al ${end}.`,
      "Correct the day of the amendment, or the period of the project.":
        "Corrija la fecha de la enmienda, o el período del proyecto.",
      "It ends on several days, {}; the earliest counts.": (days) =>
        `El indicador termina en varias fechas, ${days}; cuenta la primera.`,
      "Say the same day in `retired` and in `replaces`.":
        "Indique la misma fecha en `retired` y en `replaces`.",
      "It is due by {}, after the last day of the indicator, {}: nobody will hold anything against it.": (
        due,
        through
      ) =>
        `La meta vence el ${due}, después del último día del indicador, el ${through}: nada se comparará con ella.`,
      "Nothing to do when it shows what was once promised; else correct the day of the amendment.":
        "Nada que hacer si recuerda lo que se prometió entonces; si no, corrija la fecha de la enmienda.",
      "The formula names {}, which is no longer in force after {}: its value stands still from then on.": (
        input,
        through
      ) =>
        `La fórmula nombra ${input}, que ya no está en vigor después del ${through}: su valor no cambia desde entonces.`,
      "Name in the formula the indicator that replaces it.":
        "Nombre en la fórmula el indicador que lo sustituye.",
      "It reports {} to {}; the last day of the indicator is {}, and the report does not count.": (
        from,
        through,
        last
      ) =>
        `El informe abarca del ${from} al ${through}; el último día del indicador es el ${last}, y el informe no cuenta.`,
      "Report on the indicator that replaces it, or correct the day of the amendment.":
        "Informe sobre el indicador que lo sustituye, o corrija la fecha de la enmienda.",
      "{} is not in force on that day and nothing replaces it; it does not count.": (indicator) =>
        `${indicator} no está en vigor en esa fecha y nada lo sustituye; no cuenta.`
    }
  },
  noFindings: "No se encontró nada que requiera atención.",
  doubts: "Los registros plantean preguntas"
}
