import { readdir, readFile } from 'node:fs/promises'
import { topicEdges, topics, topicsOf } from '@micromart/events'
import { describe, expect, test } from 'vitest'
import { services } from './list.ts'
import { openAlone } from './open-alone.fixture.ts'

/** The topics that a subgraph's messages are made for, by its source. */
async function spokenBy(service: string): Promise<string[]> {
  const folder = new URL(`./${service}/`, import.meta.url)
  const files = (await readdir(folder, { recursive: true })).filter(
    (file) => /\.ts$/.test(file) && !/test|testing\//.test(file),
  )
  const sources = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')))
  const named = sources.flatMap((source) => [...source.matchAll(/\b(?:message\(|topic: )'(\w+\.\w+)'/g)])
  return [...new Set(named.flatMap(([, topic]) => topic ?? []))].sort()
}

describe.each(services)('%s', (name) => {
  test('listens to exactly the topics that the table has it read', async () => {
    const subgraph = await openAlone(name)
    await subgraph.close()
    expect([...subgraph.listensTo].sort()).toEqual([...topicsOf(name).reads].sort())
  })

  test('says exactly what the table has it write', async () => {
    expect(await spokenBy(name)).toEqual([...topicsOf(name).writes].sort())
  })
})

test('every topic is written by one service of the shop, or by none any more, and read by services of it, and the router', () => {
  for (const topic of topics) {
    const { writer, readers }: { writer: string | null; readers: readonly string[] | 'everybody' } = topicEdges[topic]
    if (writer !== null) expect(services).toContain(writer)
    if (readers !== 'everybody') expect([...services, 'router']).toEqual(expect.arrayContaining([...readers]))
  }
})
