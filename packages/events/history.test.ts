import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { catalogue, InvalidMessage, NewerMessage, parseMessage, type Topic, topics } from './index.ts'
import { versionOf } from './upcasters.ts'

// What each version of each message looked like, with samples of it: a line each, which is never changed and never goes, since orders'
// streams hold such messages for good, and logs for a while.

/** A line of history/TOPIC/TYPE.ndjson. */
interface Version {
  topic: Topic
  type: string
  version: number
  shape: string
  /** Data: with all that there may be, and with no more than must be. */
  samples: unknown[]
}

interface Node {
  type?: string
  enum?: unknown[]
  const?: unknown
  format?: string
  minLength?: number
  properties?: Record<string, Node>
  required?: string[]
  anyOf?: Node[]
  items?: Node
}

const folder = new URL('./history/', import.meta.url)
const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ndjson'))
const history: Version[] = (
  await Promise.all(
    files.map(async (name) => {
      const [topic, type] = [dirname(name), basename(name, '.ndjson')]
      const lines = (await readFile(new URL(name, folder), 'utf8')).split('\n').filter(Boolean)
      return lines.map((line) => ({ topic, type, ...JSON.parse(line) }))
    }),
  )
).flat()

/** Such as `{amount: string, note?: string | null, lines: {sku: string}[]}`. */
function shapeOf(node: Node): string {
  if (node.anyOf) return node.anyOf.map(shapeOf).join(' | ')
  if (node.enum) return node.enum.map((each) => JSON.stringify(each)).join(' | ')
  if (node.const !== undefined) return JSON.stringify(node.const)
  if (node.items) return `${shapeOf(node.items)}[]`
  if (!node.properties) return node.format === 'date-time' ? 'instant' : String(node.type)
  const fields = Object.entries(node.properties).sort(([a], [b]) => (a < b ? -1 : 1))
  const isNeeded = (name: string) => node.required?.includes(name) === true
  return `{${fields.map(([name, field]) => `${name}${isNeeded(name) ? '' : '?'}: ${shapeOf(field)}`).join(', ')}}`
}

/** Something of that shape; `whole` has what need not be there, too. */
function sampleOf(node: Node, whole: boolean, name = ''): unknown {
  if (node.anyOf)
    return whole ? sampleOf(node.anyOf[0] ?? {}, whole, name) : sampleOf(node.anyOf.at(-1) ?? {}, whole, name)
  if (node.enum) return node.enum[0]
  if (node.const !== undefined) return node.const
  if (node.items) return [sampleOf(node.items, whole, name)]
  if (node.properties) {
    const fields = Object.entries(node.properties).filter(([field]) => whole || node.required?.includes(field))
    return Object.fromEntries(fields.map(([field, inside]) => [field, sampleOf(inside, whole, field)]))
  }
  if (node.type === 'integer') return 3
  if (node.type === 'boolean') return false
  if (node.type === 'null') return null
  if (node.format === 'date-time') return '2026-01-02T03:04:05.000Z'
  if (name === 'amount') return '19.90'
  return node.minLength === 3 ? 'EUR' : `of ${name}`
}

/** The same sample as often as it has a word of few, each time with another in its place that no version has known yet. */
function newerWords(node: Node, sample: unknown): unknown[] {
  if (node.anyOf) return newerWords(node.anyOf[0] ?? {}, sample)
  if (node.enum) return ['OF_A_NEWER_VERSION']
  if (node.items) return newerWords(node.items, (sample as unknown[])[0]).map((inside) => [inside])
  return Object.entries(node.properties ?? {}).flatMap(([name, field]) =>
    newerWords(field, (sample as Record<string, unknown>)[name]).map((inside) => ({
      ...(sample as object),
      [name]: inside,
    })),
  )
}

const jsonSchema = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', reused: 'inline' }) as Node

const said = topics.flatMap((topic) =>
  Object.entries(catalogue[topic] as Record<string, z.ZodType>).map(([type, schema]) => {
    const node = jsonSchema(schema)
    const samples = [sampleOf(node, true), sampleOf(node, false)]
    const newer = newerWords(node, samples[0])
    return { topic, type, version: versionOf(topic, type), shape: shapeOf(node), samples, newer }
  }),
)

test.each(said)(
  '$type on $topic has the shape that its version had when it was first said',
  ({ topic, type, version, shape, samples }) => {
    const known = history.find((line) => line.topic === topic && line.type === type && line.version === version)
    const file = `packages/events/history/${topic}/${type}.ndjson`
    const line = JSON.stringify({ version, shape, samples })
    if (known === undefined) expect.fail(`${file} has no version ${version}. Its line is:\n${line}`)
    const next = JSON.stringify({ version: version + 1, shape, samples })
    const todo = `What ${type} says on ${topic} has changed: give it a step in upcasters.ts, and ${file} the line\n${next}`
    expect(shape, todo).toBe(known.shape)
  },
)

test('every version from the first to that of now has its line, once', () => {
  const kept = history.map(({ topic, type, version }) => `${topic} ${type} ${version}`).sort()
  const wanted = said.flatMap(({ topic, type, version }) =>
    Array.from({ length: version }, (_, nth) => `${topic} ${type} ${nth + 1}`),
  )
  expect(kept).toEqual(wanted.sort())
})

const messageOf = ({ type, version }: Version, data: unknown) => ({
  specversion: '1.0',
  id: 'evt_1',
  source: '/any',
  type,
  subject: 'any_1',
  time: '2026-01-02T03:04:05.000Z',
  datacontenttype: 'application/json',
  schemaversion: version,
  data,
})

test.each(history)('version $version of $type on $topic is read', (line) => {
  expect(line.samples.length).toBeGreaterThan(0)
  for (const sample of line.samples) {
    const read = parseMessage(line.topic, messageOf(line, sample))
    expect(read.schemaversion).toBe(versionOf(line.topic, line.type))
    const { topic: _, ...again } = read
    expect(parseMessage(line.topic, again)).toEqual(read)
    if (line.version === read.schemaversion) expect(read.data).toMatchObject(sample as object)
  }
})

test.each(said.filter(({ newer }) => newer.length > 0))(
  'a word of $type on $topic that a newer version has is known to be of one',
  (line) => {
    const reading = (version: number, data: unknown) => () =>
      parseMessage(line.topic, messageOf({ ...line, version }, data))
    for (const data of line.newer) {
      expect(reading(line.version + 1, data)).toThrow(NewerMessage)
      // One that this version itself cannot have said is no matter of time.
      expect(reading(line.version, data)).toThrow(InvalidMessage)
      expect(reading(line.version, data)).not.toThrow(NewerMessage)
    }
  },
)
