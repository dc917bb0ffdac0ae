import { setImmediate } from 'node:timers/promises'
import type { Random } from '@micromart/testing/random'
import { SubgraphFault } from '../subgraphs/transport.ts'
import type { InProcess } from '../testing/in-process.ts'
import { dishonesty } from './honesty.ts'
import { rightData } from './monolith.ts'
import { isEntities, type Said, type Spoilt, spoil } from './spoil.ts'
import { ask, type Received, type Subject } from './subject.ts'

interface Dishonest {
  query: string
  expected: unknown
  received: unknown
  errors: Received['errors']
}

type Breaking = NonNullable<Parameters<InProcess['replace']>[1]>

/** Asks again while one subgraph's answers are lost on the way, late, doubled or have errors. */
export async function compareBroken(subject: Subject, query: string, random: Random): Promise<Dishonest | undefined> {
  const { name } = random.pick(subject.model.subgraphs)
  const expected = await rightData(subject, query)
  const said: Said[] = []
  let spoilings = 0
  const lost: Breaking = async (_, right) => {
    await right()
    throw new SubgraphFault('SUBGRAPH_UNAVAILABLE', `${name} is away`)
  }
  /** After all that others answer meanwhile. */
  const late: Breaking = async (_, right) => {
    const response = await right()
    for (let turn = 0; turn < random.between(1, 5); turn++) await setImmediate()
    return response
  }
  const doubled: Breaking = async (_, right) => {
    const { data, ...rest } = await right()
    return { ...rest, data: data && Object.fromEntries(Object.entries(data).map(twice)) }
  }
  const spoilt: Breaking = async (request, right) => {
    const { response, said: now } = spoil(random, await right(), spoilings++)
    if (!isAskedAgain(request, response)) said.push(...now)
    return response
  }
  return (
    (await dishonestWith(lost, 'without')) ??
    (await dishonestWith(late, 'waiting for', true)) ??
    (await dishonestWith(doubled, 'hearing twice of')) ??
    (await dishonestWith(spoilt, 'with errors of'))
  )

  async function dishonestWith(broken: Breaking, how: string, isWhole = false): Promise<Dishonest | undefined> {
    subject.router.replace(name, broken)
    const received = await ask(subject, query)
    subject.router.replace(name, undefined)
    const isUntold = untold(subject.router, received)
    const kept = said.find(isUntold)
    const errors = received.flatMap((answer) => answer.errors ?? [])
    const refused = isWhole && errors.length > 0 ? 'nothing was missing' : undefined
    const fault = faultOf(expected, received) ?? refused ?? (kept && `nobody is told of ${kept.message}`)
    if (!fault) return undefined
    return {
      query: `# ${how} ${name}: ${fault}\n${query}`,
      expected,
      received: received.map(({ data }) => data),
      errors,
    }
  }
}

/** What is refused to be asked together is asked one by one, and those answers count in its place. */
const isAskedAgain = ({ representations = {} }: Parameters<Breaking>[0], { data }: Spoilt['response']): boolean =>
  !data && Object.keys(representations).length > 1

/** Entities are answered for as many as were asked about. */
const twice = ([name, value]: [string, unknown]): [string, unknown] =>
  isEntities(name) && Array.isArray(value) ? [name, [...value, ...value]] : [name, value]

/** An answer is about the same event as the right one; a subscription may end early, with an error. */
function faultOf(expected: readonly unknown[], received: readonly Received[]): string | undefined {
  if (received.length > expected.length) return 'more answers than events'
  for (const [index, { data, errors }] of received.entries()) {
    const fault = dishonesty(expected[index], data, errors)
    if (fault) return fault
  }
  return received.length < expected.length && !received.at(-1)?.errors ? 'fewer answers than events' : undefined
}

/** Whether the client was not told of an error: in its own words, or by the id that the log has it under. */
function untold({ reported }: InProcess, received: readonly Received[]): (said: Said) => boolean {
  const errors = received.flatMap((answer) => answer.errors ?? [])
  return ({ message, shown }) => {
    if (shown) return !errors.some((error) => error.message === message)
    const ids = reported.flatMap((line, index) => (line.endsWith(`: ${message}`) ? [`${index + 1}`] : []))
    return !errors.some(({ extensions }) => ids.includes(String(extensions?.id)))
  }
}
