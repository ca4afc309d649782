import type { Vocabulary } from "./Vocabulary.ts"

export const portuguese: Vocabulary = {
  noun: "first",
  columns: {
    level: "nivel | niveis | tipo | hierarquia",
    code: "no | n | numero | codigo | ref | id | numero indicador | codigo indicador",
    statement:
      "resumo narrativo | resumo | enunciado | descricao | logica intervencao | logica | cadeia resultados | resultado* esperado* | resultado* | objetivo* | objectivo* | hierarquia objetivos | hierarquia | narrativa",
    indicator:
      "indicador* | iov | indicador* objetivamente verificave* | indicador* objectivamente verificave* | indicador* desempenho | indicador* sucesso | medida* sucesso",
    unit: "unidade* | unidade* medida",
    baseline:
      "linha base | linha de base | valor* base | valor* partida | valor* inicia* | valor* referencia | situacao inicial | situacao partida | ponto partida | dado* base | referencia | base",
    baselineYear: "ano linha base | ano base | ano referencia | data linha base",
    target:
      "meta* | marco* | valor* alvo | alvo* | valor* esperado* | valor* meta | valor* fina* | previsto*",
    current: "valor* atua* | alcancado* | realizado* | progresso | atingido* | execucao",
    verification:
      "fonte* verificacao | meio* verificacao | verificacao | fonte* | fonte* informacao | fonte* dados | metodo* recolha | metodo* coleta | metodo* | evidencia*",
    frequency: "frequencia* | periodicidade",
    responsible: "responsave* | quem | encarregado*",
    definition: "definicao | definicoes",
    breakdown: "desagregacao | discriminacao",
    assumption:
      "pressuposto* | hipotese* | suposicoes | suposicao | condicoes | condicao | condicoes criticas | condicoes previas | fatores externos | premissa*",
    risk: "risco* | fator* risco",
    activity: "atividade* | actividade* | acao | acoes | tarefa*",
    means: "meio* | recurso* | insumo*",
    cost: "custo* | orcamento | montante* | valor* orcado* | preco",
    period: "prazo* | cronograma | calendario | data* | periodo | duracao | quando",
    weight: "ponderacao | peso"
  },
  levels: {
    goal: "fim | finalidade | meta global",
    impact: "impacto | impactos",
    overallObjective:
      "objetivo geral | objetivos gerais | objectivo geral | objectivos gerais | objetivo global",
    strategicObjective: "objetivo estratégico | objetivos estratégicos",
    developmentObjective: "objetivo de desenvolvimento | objetivos de desenvolvimento",
    projectObjective: "objetivo do projeto | objetivos do projeto | objectivo do projecto",
    moduleObjective: "objetivo do módulo",
    objective: "objetivo | objetivos | objectivo | objectivos",
    purpose: "propósito | propósitos | propósito do projeto",
    specificObjective:
      "objetivo específico | objetivos específicos | objectivo específico | objectivos específicos",
    outcome: "efeito | efeitos | efeito direto | resultado direto",
    intermediateOutcome: "efeito intermédio | efeitos intermédios | efeito intermediário | efeito imediato",
    intermediateResult:
      "resultado intermédio | resultados intermédios | resultado intermediário | resultados intermediários",
    subIntermediateResult: "sub-resultado | subresultado",
    pathway: "pilar | pilares | eixo | eixos",
    component: "componente | componentes | pacote de trabalho | área de resultados",
    stage: "etapa | etapas | fase | fases",
    expectedResult: "resultado esperado | resultados esperados",
    result: "resultado | resultados",
    output: "produto | produtos | entregável | entregáveis"
  },
  lists: {
    indicators:
      "indicador | indicadores | indicadores de desempenho | indicadores objetivamente verificáveis | indicadores-chave",
    assumptions:
      "pressuposto | pressupostos | hipótese | hipóteses | pressupostos e riscos | condições prévias | premissas",
    risks: "risco | riscos | riscos e pressupostos",
    activities: "atividade | atividades | actividade | actividades | ações",
    verification:
      "fonte | fontes | fonte de verificação | fontes de verificação | meio de verificação | meios de verificação",
    baseline: "linha de base | linha base | valor de base | valor inicial | situação inicial",
    target: "meta | metas | valor alvo | valor meta"
  },
  total: "total | total geral | subtotal | soma",
  glossary: "glossário | definições | termos | siglas | vocabulário"
}
