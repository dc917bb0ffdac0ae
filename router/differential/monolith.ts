import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type OperationDefinitionNode,
  parse,
  subscribe,
} from 'graphql'
import { exactByType } from '../exact-numbers/exact-by-type.ts'
import { eventCount } from './model/model-subgraphs.ts'
import { type Thing, World } from './model/world.ts'
import { type Subject, variables } from './subject.ts'

const none: ReadonlySet<string> = new Set()

/**
 * What is right of a query: one graphql-js over all of the model, asked once, or for each event of a subscription.
 *
 * @param denied fields that fail, whatever they are on
 */
export async function rightData(
  { model, router: { supergraph } }: Subject,
  query: string,
  denied = none,
): Promise<unknown[]> {
  const world = new World(model)
  const document = parse(query)
  const [operation] = document.definitions as OperationDefinitionNode[]
  const args: ExecutionArgs = {
    schema: supergraph.apiSchema,
    document,
    variableValues: exactByType(supergraph.apiSchema, operation?.variableDefinitions ?? [], variables),
    rootValue: { __typename: operation?.operation === 'mutation' ? 'Mutation' : 'Query', id: 'Query' } satisfies Thing,
    fieldResolver: (parent: Thing, given, _, { fieldName }) => {
      if (denied.has(fieldName)) throw new Denied()
      return within(world.valueOf(parent, fieldName, given), parent)
    },
    typeResolver: (thing: Thing) => thing.__typename,
    subscribeFieldResolver: () => events(),
  }
  if (operation?.operation !== 'subscription') return [dataOf(await execute(args))]
  const answers = await subscribe(args)
  if (!(Symbol.asyncIterator in answers)) return [dataOf(answers)]
  const right: unknown[] = []
  for await (const answer of answers) right.push(dataOf(answer))
  return right
}

class Denied extends Error {}

/** Things, each knowing what it was asked of. */
function within(value: unknown, around: Thing): unknown {
  if (Array.isArray(value)) return value.map((item) => within(item, around))
  return typeof value === 'object' && value !== null && '__typename' in value ? { ...value, around } : value
}

async function* events(): AsyncGenerator<Thing> {
  for (let event = 1; event <= eventCount; event++) yield { __typename: 'Subscription', id: `event ${event}` }
}

function dataOf({ data, errors }: ExecutionResult): unknown {
  if (errors?.some(({ originalError }) => !(originalError instanceof Denied)))
    throw new Error(`The truth has errors: ${errors.join('\n')}`)
  return JSON.parse(JSON.stringify(data))
}
