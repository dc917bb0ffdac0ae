import {
  type DocumentNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { joinFields, joinTypes, parseFieldSet } from '../planning/supergraph/join-directives.ts'
import { possibleTypes } from './type-lookup.ts'

/** Both as composition has them. */
export const namedLabel = /^[a-zA-Z][\w\-:./]*$/
const percentage = /^percent\((\d{1,2}(?:\.\d{1,8})?|100(?:\.0{1,8})?)\)$/

/** The percentage in a label such as `percent(12.5)`; null for labels that are decided by name. */
export function percentOf(label: string): number | null {
  const percent = percentage.exec(label)?.[1]
  return percent === undefined ? null : Number(percent)
}

/** Whether a label is of a form that anything decides. */
export const isLabel = (label: string): boolean => namedLabel.test(label) || percentOf(label) !== null

/** Finds the labels of progressive `@override`s that the plan of a document can hang on. */
export type FindLabels = (document: DocumentNode) => readonly string[]

/**
 * Reads the labels of a supergraph once. A field's label is counted for every document that asks for the field, and where
 * some key, `@requires` or `@provides` names a field of that name for every document, since planning may ask for it.
 *
 * @param full with every directive
 * @param api what documents are written against
 */
export function labelFinder(full: GraphQLSchema, api: GraphQLSchema): FindLabels {
  const labels = new Map<string, string>()
  const needed = new Set<string>()
  for (const type of Object.values(full.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const { key } of joinTypes({ directives: type.astNode?.directives ?? [] })) addNames(needed, key)
    for (const { name, astNode } of Object.values(type.getFields())) {
      for (const { overrideLabel, requires, provides } of astNode ? joinFields(astNode) : []) {
        if (overrideLabel !== undefined) labels.set(`${type.name}.${name}`, overrideLabel)
        for (const fieldSet of [requires, provides]) addNames(needed, fieldSet)
      }
    }
  }
  if (labels.size === 0) return () => []
  const always = [...labels].flatMap(([place, label]) =>
    needed.has(place.slice(place.indexOf('.') + 1)) ? [label] : [],
  )
  return (document) => {
    const found = new Set(always)
    const types = new TypeInfo(api)
    const Field = ({ name }: { name: { value: string } }) => {
      for (const type of possibleTypes(full, types.getParentType()?.name)) {
        const label = labels.get(`${type}.${name.value}`)
        if (label !== undefined) found.add(label)
      }
    }
    visit(document, visitWithTypeInfo(types, { Field }))
    return [...found].sort()
  }
}

function addNames(names: Set<string>, fieldSet: string | undefined): void {
  if (fieldSet === undefined) return
  visit(parseFieldSet(fieldSet), { Field: ({ name }) => void names.add(name.value) })
}
