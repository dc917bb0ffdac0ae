import { eventually } from '@micromart/testing/eventually'
import { ask, type Expectation, isRight } from './answers.ts'
import type { Row } from './rows.ts'
import type { RunningGateway } from './running-gateway.ts'
import type { SubgraphProcess } from './subgraph-process.ts'

/** A row whose gateway runs. */
export interface Subject {
  name: string
  row: Row
  gateway: RunningGateway
  /** Sent in turn. */
  asked: readonly Expectation[]
  /** Of subgraphs: all of them so far, and those for one answer when nobody else asks. */
  calls: { soFar(): Promise<number>; ofOne: number }
}

/** A gateway may take this long to start, in ms. */
const startMs = 60_000
/** Operations are asked for the first time so many at once. */
const atOnce = 4

/**
 * Waits until a gateway answers each operation, compares that, and counts the calls that one answer takes by then.
 * @throws Error where it does not start, or answers wrongly
 */
export async function checkedSubject(
  { name, gateway, asked, row }: Omit<Subject, 'calls'>,
  subgraphs: SubgraphProcess,
): Promise<Subject> {
  const one = firstOf(asked)
  await eventually(
    () => {
      if (gateway.hasEnded()) return 'ended'
      return ask(gateway.url, one)
    },
    { within: startMs },
  ).catch((error) => {
    throw new Error(`${name} does not start: ${error.message}\n${gateway.said()}`)
  })
  const operations = [...new Map(asked.map((each) => [each.body, each])).values()]
  const rest = operations.values()
  const askAll = async () => {
    for (const each of rest) {
      const text = await ask(gateway.url, each)
      if (!isRight(text, each)) throw new Error(`${name} answers wrongly: ${text.slice(0, 1_000)}\n${gateway.said()}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, askAll))
  const before = await subgraphs.calls()
  await ask(gateway.url, one)
  const calls = { soFar: subgraphs.calls, ofOne: (await subgraphs.calls()) - before }
  return { name, gateway, asked, row, calls }
}

export function firstOf(asked: readonly Expectation[]): Expectation {
  if (asked[0] === undefined) throw new Error('nothing is asked')
  return asked[0]
}
