import type { FetchNode } from '@apollo/query-planner'
import { Kind, Lexer, print, Source, stripIgnoredCharacters, TokenKind } from 'graphql'
import type { NumberPlaces } from '../../exact-numbers/number-places.ts'
import { operationOf } from '../../planning/plan-walk.ts'
import { freshToken } from '../../planning/supergraph/tokens.ts'
import { bodyStart } from '../../subgraphs/request-body.ts'
import type { SubgraphRequest } from '../../subgraphs/transport.ts'
import { typeOfStep } from '../../supergraph/type-conditions.ts'

/** A variable of a fetch whose value is that of a context, which differs from one thing to another. */
export interface ContextInput {
  variable: string
  /** Where it may stand. */
  ways: readonly {
    /** The type that sets the context. */
    setter: string
    /** The type of which this way is. */
    on: string
    path: readonly string[]
  }[]
}

/** What an entity fetch sends whose things do not all have the same context. */
export interface ContextualRequest {
  inputs: readonly ContextInput[]
  /** Asks for the same of things in `count` contexts at once. */
  together(count: number): Pick<SubgraphRequest, 'query' | 'bodyStart' | 'numbers'>
  /** What the variable, or the field `_entities`, of one of these contexts is called. */
  nameIn(context: number, name: string): string
}

function contextInputs(rewrites: NonNullable<FetchNode['contextRewrites']>): ContextInput[] {
  const byVariable = new Map<string, ContextInput['ways'][number][]>()
  for (const { path, renameKeyTo } of rewrites) {
    const [setter = '', on = ''] = path.map(typeOfStep)
    byVariable.set(renameKeyTo, [...(byVariable.get(renameKeyTo) ?? []), { setter, on, path: path.slice(2) }])
  }
  return [...byVariable].map(([variable, ways]) => ({ variable, ways }))
}

/**
 * @param document the entity fetch's own, for things in one context
 * @param places where exact numbers may stand below `_entities`
 */
export function contextualRequest(
  rewrites: NonNullable<FetchNode['contextRewrites']>,
  document: NonNullable<FetchNode['operationDocumentNode']>,
  places: NumberPlaces | undefined,
): ContextualRequest {
  const inputs = contextInputs(rewrites)
  const own = new Set(['representations', ...inputs.map(({ variable }) => variable)])
  const operation = operationOf(document)
  const definitions = operation.variableDefinitions ?? []
  const shared = definitions.filter(({ variable }) => !own.has(variable.name.value))
  const token = freshToken('_in', [...definitions.map(({ variable }) => variable.name.value)])
  const nameIn = (context: number, name: string): string => `${name}${token}${context}`
  const ownParts = definitions
    .filter((it) => !shared.includes(it))
    .map((it) => textParts(stripIgnoredCharacters(print(it)), own))
  const [entities] = operation.selectionSet.selections
  if (entities?.kind !== Kind.FIELD) throw new Error('An entity fetch selects nothing')
  const parts = textParts(stripIgnoredCharacters(print(entities)), own)
  const operationName = operation.name?.value
  const head = `query ${operationName ?? ''}`
  const sharedText = shared.map((it) => stripIgnoredCharacters(print(it)))
  const directives = (operation.directives ?? []).map((it) => print(it)).join(' ')

  return {
    inputs,
    nameIn,
    together(count) {
      const contexts = Array.from({ length: count }, (_, context) => context)
      const written = (them: readonly TextPart[], context: number): string =>
        them.map((part) => (typeof part === 'string' ? part : `$${nameIn(context, part.variable)}`)).join('')
      const variables = contexts.flatMap((context) => ownParts.map((them) => written(them, context)))
      const fields = contexts.map((context) => `${nameIn(context, '_entities')}:${written(parts, context)}`)
      const query = `${head}(${[...sharedText, ...variables].join(',')})${directives}{${fields.join(' ')}}`
      const sent = { query, bodyStart: bodyStart({ query, operationName }) }
      if (!places) return { ...sent, numbers: undefined }
      const inside = contexts.map((context) => ({ name: nameIn(context, '_entities'), inside: places }))
      return { ...sent, numbers: [{ name: 'data', inside }] }
    },
  }
}

type TextPart = string | { variable: string }

/** GraphQL's text, apart at where some variables stand: not in strings that look like them. */
function textParts(text: string, variables: ReadonlySet<string>): TextPart[] {
  const parts: TextPart[] = []
  const lexer = new Lexer(new Source(text))
  let from = 0
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    if (token.kind !== TokenKind.DOLLAR) continue
    const name = lexer.lookahead()
    if (!variables.has(name.value)) continue
    parts.push(text.slice(from, token.start), { variable: name.value })
    from = name.end
  }
  return [...parts, text.slice(from)]
}
