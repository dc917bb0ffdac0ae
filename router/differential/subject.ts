import type { GraphQLFormattedError } from 'graphql'
import { ExactNumber } from '../exact-numbers/exact-number.ts'
import { type InProcess, inProcess } from '../testing/in-process.ts'
import type { Model } from './model/model.ts'
import { modelSubgraphs } from './model/model-subgraphs.ts'
import { World } from './model/world.ts'

/** A model and a router over its subgraphs. */
export interface Subject {
  model: Model
  /** What the subgraphs know. */
  world: World
  router: InProcess
  /** The subgraphs' schemas, to show them. */
  sdl: string[]
}

/** @returns undefined when the model does not compose */
export function subjectOf(model: Model): Subject | undefined {
  const world = new World(model)
  const subgraphs = modelSubgraphs(model, world)
  try {
    const sdl = subgraphs.map(({ name, typeDefs }) => `# ${name}\n${typeDefs}`)
    return { model, world, router: inProcess(subgraphs), sdl }
  } catch {
    return undefined
  }
}

/** What queries may read. A client may write an ID as a number. */
export const variables = {
  x: 2,
  n: new ExactNumber('9007199254740993'),
  d: new ExactNumber('90071992547409935'),
  in: {
    m: 'GLAD',
    n: new ExactNumber('9007199254740995'),
    in: { l: [[1], null], d: new ExactNumber('90071992547409937') },
  },
}

export interface Received {
  data: unknown
  errors?: readonly GraphQLFormattedError[]
}

/** What the client is answered: once, or for each event of a subscription. */
export async function ask(
  { router, world }: Subject,
  query: string,
  denials?: Parameters<InProcess['ask']>[2],
): Promise<Received[]> {
  world.reset()
  const received: Received[] = []
  try {
    if (!query.startsWith('subscription')) return [await router.ask(query, variables, denials, world.labels)]
    const events = await router.listen(query, variables, world.labels)
    if ('errors' in events) return [{ data: null, errors: events.errors }]
    for await (const answer of events) received.push(JSON.parse(JSON.stringify(answer)))
    return received
  } catch (error) {
    return [...received, { data: null, errors: [{ message: String(error) }] }]
  }
}
