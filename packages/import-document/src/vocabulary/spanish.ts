import type { Vocabulary } from "./Vocabulary.ts"

export const spanish: Vocabulary = {
  noun: "first",
  columns: {
    level: "nivel | niveles | tipo | jerarquia",
    code: "no | n | numero | codigo | ref | id | numero indicador | codigo indicador",
    statement:
      "resumen narrativo | resumen | resumen objetivos | enunciado | descripcion | logica intervencion | logica | cadena resultados | resultado* esperado* | resultado* | objetivo* | jerarquia objetivos | jerarquia | narrativa",
    indicator:
      "indicador* | iov | indicador* verificable* objetivamente | indicador* objetivamente verificable* | indicador* desempeno | indicador* exito | indicador* logro | medida* exito",
    unit: "unidad* | unidad* medida",
    baseline:
      "linea base | linea de base | valor* base | valor* partida | valor* inicial* | valor* referencia | situacion inicial | situacion partida | punto partida | dato* base | base",
    baselineYear: "ano linea base | ano base | fecha linea base | ano referencia",
    target:
      "meta* | hito* | valor* objetivo* | valor* esperado* | valor* meta | objetivo* cuantificado* | valor* final* | previsto*",
    current: "valor* actual* | logrado* | logro* | alcanzado* | avance* | progreso | ejecutado*",
    verification:
      "fuente* verificacion | medio* verificacion | verificacion | fuente* | fuente* informacion | fuente* datos | metodo* recoleccion | metodo* | evidencia*",
    frequency: "frecuencia* | periodicidad",
    responsible: "responsable* | quien | encargado*",
    definition: "definicion*",
    breakdown: "desagregacion | desglose",
    assumption:
      "supuesto* | hipotesis | supuesto* importante* | condicion* | condicion* critica* | condicion* previa* | factor* externo*",
    risk: "riesgo* | factor* riesgo",
    activity: "actividad* | accion* | tarea* | actividad* principal*",
    means: "medio* | recurso* | insumo*",
    cost: "costo* | coste* | presupuesto | monto* | importe* | precio",
    period: "plazo* | cronograma | calendario | fecha* | periodo | duracion | cuando",
    weight: "ponderacion | peso"
  },
  levels: {
    goal: "fin | fines | finalidad | meta global",
    impact: "impacto | impactos",
    overallObjective: "objetivo general | objetivos generales | objetivo global",
    strategicObjective: "objetivo estratégico | objetivos estratégicos",
    developmentObjective: "objetivo de desarrollo | objetivos de desarrollo",
    projectObjective: "objetivo del proyecto | objetivos del proyecto | objetivo del programa",
    moduleObjective: "objetivo del módulo",
    objective: "objetivo | objetivos",
    purpose: "propósito | propósitos | propósito del proyecto",
    specificObjective: "objetivo específico | objetivos específicos",
    outcome: "efecto | efectos | efecto directo | efectos directos | resultado directo",
    intermediateOutcome: "efecto intermedio | efectos intermedios | efecto inmediato",
    intermediateResult: "resultado intermedio | resultados intermedios",
    subIntermediateResult: "subresultado | subresultados | sub-resultado",
    pathway: "pilar | pilares | eje | ejes",
    component: "componente | componentes | paquete de trabajo | área de resultados",
    stage: "etapa | etapas | fase | fases",
    expectedResult: "resultado esperado | resultados esperados",
    result: "resultado | resultados",
    output: "producto | productos | entregable | entregables"
  },
  lists: {
    indicators:
      "indicador | indicadores | indicadores clave | indicadores de desempeño | indicadores verificables | indicadores objetivamente verificables",
    assumptions: "supuesto | supuestos | hipótesis | supuestos y riesgos | condiciones previas | condiciones",
    risks: "riesgo | riesgos | riesgos y supuestos",
    activities: "actividad | actividades | actividades principales | acciones",
    verification:
      "fuente | fuentes | fuente de verificación | fuentes de verificación | medio de verificación | medios de verificación",
    baseline: "línea de base | línea base | valor de base | valor inicial | situación inicial",
    target: "meta | metas | valor objetivo | valor meta | hito"
  },
  total: "total | total general | subtotal | suma",
  glossary: "glosario | definiciones | términos | siglas | vocabulario"
}
