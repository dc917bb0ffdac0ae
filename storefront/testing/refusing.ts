import { readFileSync } from 'node:fs'
import {
  buildSchema,
  executeSync,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
  isScalarType,
  isUnionType,
  Kind,
  OperationTypeNode,
  parse,
} from 'graphql'
import manifest from '../generated/persisted-documents.json'
import type { Answers } from './sample-shop.ts'

/** What a service says of each refusal, which nobody is to read. */
export const asTheServiceSays = 'The service says that it is not so.'

const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'))
const isProblem = (name: string) => {
  const type = schema.getType(name)
  return isObjectType(type) && type.getInterfaces().some((each) => each.name === 'Problem')
}

const mutations = new Map(
  Object.values(manifest).flatMap((text) => {
    const document = parse(text)
    const [operation] = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION)
    return operation?.operation === OperationTypeNode.MUTATION ? [[operation.name?.value ?? '', document] as const] : []
  }),
)

/** The problems that a mutation of the storefront's may answer with; none for what is no mutation. */
export function problemsOf(operation: string): string[] {
  const [definition] = mutations.get(operation)?.definitions ?? []
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return []
  const [field] = definition.selectionSet.selections
  const type = field?.kind === Kind.FIELD && schema.getMutationType()?.getFields()[field.name.value]?.type
  const union = type && getNamedType(type)
  return isUnionType(union)
    ? union
        .getTypes()
        .map(({ name }) => name)
        .filter(isProblem)
    : []
}

/** Every mutation of the storefront's, with every problem that it may answer. */
export const everyRefusal = [...mutations.keys()].flatMap((operation) =>
  problemsOf(operation).map((problem) => `${operation}: ${problem}`),
)

/** A router at which a mutation is refused with a problem, and each other is done. */
export const refusing = (refused: string, problem: string): Answers =>
  Object.fromEntries(
    [...mutations].map(([operation, document]) => [
      operation,
      (variableValues) => {
        const { data, errors } = executeSync({
          ...{ schema, document, variableValues },
          fieldResolver: (_source, _args, _context, { fieldName, returnType }) => sampleOf(returnType, fieldName),
          typeResolver(_value, _context, _info, union) {
            const names = isUnionType(union) ? union.getTypes().map(({ name }) => name) : []
            return operation === refused ? problem : names.find((name) => !isProblem(name))
          },
        })
        if (errors) throw new Error(`${operation}: ${errors.join('; ')}`)
        return data
      },
    ]),
  )

const scalars: Readonly<Record<string, unknown>> = {
  ...{ Int: 3, Boolean: true, Decimal: '19.90', CurrencyCode: 'EUR', CountryCode: 'DE' },
  DateTime: '2026-01-02T03:04:05Z',
}
const texts: Readonly<Record<string, string>> = {
  ...{ message: asTheServiceSays, declineCode: 'insufficient_funds', amount: '19.90', slug: 'lamp' },
  ...{ rules: 'At least 10 characters.', path: 'somewhere' },
}

function sampleOf(type: GraphQLOutputType, field: string): unknown {
  const of = getNullableType(type)
  if (isListType(of)) return [sampleOf(of.ofType, field)]
  if (isEnumType(of)) return of.getValues()[0]?.value
  if (isScalarType(of)) return scalars[of.name] ?? texts[field] ?? `some-${field}`
  return {}
}
