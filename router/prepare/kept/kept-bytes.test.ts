import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { parseConfig } from '../../config/read-config.ts'
import type { Data } from '../../execution/data.ts'
import { Faults } from '../../execution/faults.ts'
import { composed } from '../../testing/in-process.ts'
import { library } from '../../testing/library.ts'
import { planningHere, preparation } from '../prepare.ts'
import type { PreparedOperation } from '../prepared-operation.ts'
import type { Shape, ShapeType } from '../shape.ts'
import { operationCache, type ReadDocument } from './operation-cache.ts'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

const supergraph = composed(library())
const prepareWith = preparation({
  supergraph,
  plan: planningHere(supergraph),
  config: parseConfig({}, {}),
  introspection: true,
  onPlan: () => {},
})

/**
 * Each text is another document, none with much in common with the shop's; so many that what else comes and goes meanwhile, some 200 KB of
 * compiled code, is little beside them.
 */
const kinds: [what: string, many: number, text: (number: number) => string][] = [
  ['small', 200, (n) => `{ book(id: "${n}") { id title year } }`],
  [
    'wide',
    40,
    (n) => `{ book(id: "${n}") { ${Array.from({ length: 150 }, (_, i) => `a${n}_${i}: title`).join(' ')} } }`,
  ],
  [
    'of many fetches',
    40,
    (n) =>
      `{ ${Array.from({ length: 10 }, (_, i) => `b${i}: book(id: "${n}_${i}") { title reviews { id stars } }`).join(' ')} }`,
  ],
  ['of much text', 200, (n) => `{ book(id: "${n}") { id } } # ${'much to say '.repeat(1_000)}`],
]

it.each(kinds)('what is kept of documents that are %s is told within a factor of two', async (_, many, text) => {
  const run = async (number: number, grows: (bytes: number) => void) => {
    const read = prepareWith(text(number), grows)
    const prepared = read.operation(null)
    await planned(prepared)
    return { read, prepared }
  }
  for (let warm = 0; warm < 10; warm++) await run(many + warm, () => {})
  const kept: { read: ReadDocument; prepared: PreparedOperation }[] = []
  let told = 0
  const before = heapUsed()
  for (let number = 0; number < many; number++) kept.push(await run(number, (bytes) => (told += bytes)))
  const measured = heapUsed() - before
  for (const { read } of kept) told += read.bytes
  expect(told).toBeGreaterThan(measured / 2)
  expect(told).toBeLessThan(measured * 2)
})

it('no more is kept than may be, and what is asked again stays', async () => {
  const { known, read } = operationCache(prepareWith, 1_000_000)
  const texts = Array.from({ length: 100 }, (_, i) => kinds[1]?.[2](i) ?? '')
  for (const text of texts) {
    await planned(read(text, null))
    known(texts[0] ?? '', null)
  }
  const kept = texts.filter((text) => known(text, null) !== undefined)
  expect(kept.length).toBeGreaterThan(2)
  expect(kept.length).toBeLessThan(25)
  expect(kept[0]).toBe(texts[0])
})

/** Plans it, and completes answers as running it would. */
async function planned(prepared: PreparedOperation): Promise<void> {
  const { rootType, executable } = await prepared.plan({ denied: new Map(), key: '' })
  const { plan, shape, projection } = await executable({})
  // Sending a fetch makes one string of the pieces that it was written of.
  JSON.stringify(plan)
  const data = someData(shape, rootType.name)
  let completed: Data | undefined
  // Its code grows by what is noted of its runs.
  for (let run = 0; run < 50; run++) completed = projection.of(data, new Faults())
  expect(completed).toBeDefined()
}

/** That fits, of the library. */
function someData(shape: Shape, typeName: string): Data {
  return Object.fromEntries(shape.of(typeName).fields.map(({ name, type }) => [name, someValue(type)]))
}

function someValue(type: ShapeType): unknown {
  if (type.kind === 'list') return [someValue(type.of)]
  if (type.kind === 'composite') return someData(type.shape, type.typeName)
  return type.typeName === 'Int' ? 5 : 'text'
}

function heapUsed(): number {
  for (let round = 0; round < 3; round++) collectGarbage()
  return process.memoryUsage().heapUsed
}
