import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Message, type Topic, writerOf } from '@micromart/events'
import { newId } from '@micromart/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { services } from './list.ts'
import { openAlone } from './open-alone.fixture.ts'

/** A message as some version once said it, with all that there was to say or with no more than there had to be. */
interface Said {
  topic: Topic
  type: string
  version: number
  data: Record<string, unknown>
}

const history = join('packages', 'events', 'history')
const files = (await readdir(history, { recursive: true })).filter((name) => name.endsWith('.ndjson'))
const said: Said[] = (
  await Promise.all(
    files.map(async (name) => {
      const [topic, type] = [dirname(name) as Topic, basename(name, '.ndjson')]
      const lines = (await readFile(join(history, name), 'utf8')).split('\n').filter(Boolean)
      return lines.flatMap((line) => {
        const { version, samples } = JSON.parse(line)
        return samples.map((data: Record<string, unknown>) => ({ topic, type, version, data }))
      })
    }),
  )
).flat()

function messageOf({ topic, type, version, data }: Said, subject = newId('ord')): Message {
  const envelope = {
    ...{ specversion: '1.0', id: newId('evt'), source: `/${writerOf(topic) ?? 'test'}`, type, subject },
    ...{ time: '2026-01-02T03:04:05.000Z', datacontenttype: 'application/json', schemaversion: version, data },
  }
  return { topic, ...envelope } as unknown as Message
}

/** The same, one text of it after the other in words that this release does not have; ids say nothing. */
function* inLaterWords(value: unknown): Generator<unknown> {
  if (typeof value === 'string') yield 'OF_A_LATER_RELEASE'
  if (typeof value !== 'object' || value === null) return
  for (const [name, item] of Object.entries(value))
    for (const later of /Id$/.test(name) ? [] : inLaterWords(item))
      yield Array.isArray(value) ? value.with(Number(name), later) : { ...value, [name]: later }
}

/** What is right to say of a message that is about nothing, or contradicts what was said before it. */
const isAboutNothing = /^Unprocessable: .*(?:which is no order|payment cannot be captured)$/

describe.each(services)('%s', (name) => {
  let subgraph: Awaited<ReturnType<typeof openAlone>>
  beforeAll(async () => {
    subgraph = await openAlone(name)
  })
  afterAll(() => subgraph?.close())

  const heard = () => said.filter(({ topic }) => subgraph.listensTo.includes(topic))

  /** What came of hearing each. */
  async function faultsOf(messages: Iterable<Message>): Promise<[what: string, fault: string][]> {
    const faults: [string, string][] = []
    for (const each of messages) {
      try {
        await subgraph.hearTogether([each])
      } catch (error) {
        faults.push([`${each.topic} ${each.type} ${JSON.stringify(each.data)}`, String(error)])
      }
    }
    return faults
  }

  test('hears whatever was ever said on its topics', async () => {
    const faults = await faultsOf(heard().map((each) => messageOf(each)))
    expect(faults.filter(([, fault]) => !isAboutNothing.test(fault))).toEqual([])
  })

  test('puts aside at once what a later release says in other words, and fails at none of it', async () => {
    const later = heard().flatMap((each) => [
      messageOf({ ...each, type: 'thing.of_a_later_release' }),
      ...[...inLaterWords(each.data)].map((data) => messageOf({ ...each, data: data as Said['data'] })),
    ])
    const faults = await faultsOf(later)
    expect(faults.length).toBeGreaterThan(heard().length / 2)
    expect(faults.filter(([, fault]) => !fault.startsWith('Unprocessable: '))).toEqual([])
  })
})
