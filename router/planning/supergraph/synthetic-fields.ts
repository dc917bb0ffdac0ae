import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { parseFieldSet } from './join-directives.ts'
import { fieldOf, hasFields, namedType, type TypesWithFields, typesWithFields } from './sdl-types.ts'
import { freshToken } from './tokens.ts'

/**
 * The planner keeps one set of arguments for a field that is asked twice, so that a `@requires` with
 * arguments can be handed a value asked with others. In the planning copy each field with arguments in a
 * required selection is therefore a field of its own without any, and made real again in what is sent.
 */
export interface SyntheticFields {
  /** The field that a subgraph knows behind a name in a plan. */
  realName(name: string): string
  /** An operation of a plan as a subgraph can answer it. */
  real(document: DocumentNode): DocumentNode
}

/** Replaces fields with arguments in the required selections of a supergraph. */
export function withSyntheticFields(document: DocumentNode): { document: DocumentNode; synthetic: SyntheticFields } {
  const types = typesWithFields(document)
  const token = freshToken(
    '__r',
    [...types.values()].flatMap((type) => (type.fields ?? []).map(({ name }) => name.value)),
  )
  const made = new Map<string, { name: string; field: FieldNode }>()
  /** By type: the original of each added field. */
  const additions = new Map<string, Map<string, string>>()

  const synthesise = (type: string, field: FieldNode): FieldNode => {
    const key = `${field.name.value}(${printSorted(field.arguments ?? [])})`
    const name = made.get(key)?.name ?? `${field.name.value}${token}${made.size}`
    made.set(key, { name, field })
    for (const sharer of sharersOf(types, type, field.name.value)) {
      additions.set(sharer, (additions.get(sharer) ?? new Map<string, string>()).set(name, field.name.value))
    }
    return { ...field, name: { ...field.name, value: name }, arguments: [] }
  }

  const rewriteSelections = (type: string, selections: SelectionSetNode): SelectionSetNode => ({
    ...selections,
    selections: selections.selections.map((node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return node
      if (node.kind === Kind.INLINE_FRAGMENT) {
        return { ...node, selectionSet: rewriteSelections(node.typeCondition?.name.value ?? type, node.selectionSet) }
      }
      const inner = fieldOf(types, type, node.name.value)
      const selectionSet = node.selectionSet && inner && rewriteSelections(namedType(inner.type), node.selectionSet)
      const rewritten = selectionSet ? { ...node, selectionSet } : node
      return node.arguments?.length ? synthesise(type, rewritten) : rewritten
    }),
  })

  const rewritten = mapRequires(document, (type, fieldSet) =>
    fieldSet.includes('(') ? print(rewriteSelections(type, parseFieldSet(fieldSet))).slice(1, -1) : fieldSet,
  )
  const real = new Map([...made.values()].map(({ name, field }) => [name, field]))
  return {
    document: withFields(rewritten, additions),
    synthetic: {
      realName: (name) => real.get(name)?.name.value ?? name,
      real: (planned) => (real.size === 0 ? planned : realFields(planned, real)),
    },
  }
}

function realFields(document: DocumentNode, real: ReadonlyMap<string, FieldNode>): DocumentNode {
  return visit(document, {
    Field(node) {
      const field = real.get(node.name.value)
      return field && { ...node, alias: node.alias ?? node.name, name: field.name, arguments: field.arguments }
    },
  })
}

const printSorted = (args: readonly ArgumentNode[]): string => args.map(print).sort().join(', ')

/** The type, every interface of it that has the field, and every implementer of those, to the end. */
function sharersOf(types: TypesWithFields, type: string, field: string): Set<string> {
  const sharers = new Set([type])
  for (const sharer of sharers) {
    const interfaces = types.get(sharer)?.interfaces?.map(({ name }) => name.value) ?? []
    for (const name of interfaces) if (fieldOf(types, name, field)) sharers.add(name)
    for (const [name, candidate] of types) {
      if (candidate.interfaces?.some((implemented) => implemented.name.value === sharer)) sharers.add(name)
    }
  }
  return sharers
}

function mapRequires(document: DocumentNode, map: (type: string, fieldSet: string) => string): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.map((definition) => {
      if (!hasFields(definition)) return definition
      const type = definition.name.value
      return visit(definition, {
        Directive(node) {
          if (node.name.value !== 'join__field') return false
          return {
            ...node,
            arguments: node.arguments?.map((argument) =>
              argument.name.value === 'requires' && argument.value.kind === Kind.STRING
                ? { ...argument, value: { ...argument.value, value: map(type, argument.value.value) } }
                : argument,
            ),
          }
        },
      })
    }),
  }
}

/** Copies have the directives of their originals, after the rewriting: their own `@requires` too. */
function withFields(document: DocumentNode, additions: ReadonlyMap<string, ReadonlyMap<string, string>>): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.map((definition) => {
      if (!hasFields(definition)) return definition
      const fields = definition.fields ?? []
      const copies = [...(additions.get(definition.name.value) ?? [])].flatMap(([name, original]) => {
        const field = fields.find((candidate) => candidate.name.value === original)
        return field ? [{ ...field, name: { ...field.name, value: name }, arguments: [] }] : []
      })
      return { ...definition, fields: [...fields, ...copies] }
    }),
  }
}
