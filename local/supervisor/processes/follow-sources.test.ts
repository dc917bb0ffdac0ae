import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { eventually } from '@micromart/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { followSources, type Holdings } from './follow-sources.ts'

/** Who holds what; a build finds that nothing has changed about it unless told otherwise. */
const holdings: Holdings = {
  orders: ['packages/money/money.ts', 'subgraphs/orders/decide.ts', 'subgraphs/orders/schema.graphql'],
  cart: ['packages/money/money.ts', 'subgraphs/cart/cart.ts'],
  router: ['package.json', 'router/main.ts'],
}

let root: string
let end: () => void
let done: string[]
let said: string[]
let ready: (signal: AbortSignal) => Promise<void>
/** What a build ends with. */
let outcome: () => Promise<{ folder: string; inputs: Holdings }>

const save = async (file: string, text = 'changed') => {
  await mkdir(dirname(join(root, file)), { recursive: true })
  await writeFile(join(root, file), text)
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'micromart-sources-'))
  for (const file of Object.values(holdings).flat()) await save(file, 'as it was')
  done = []
  said = []
  ready = async () => {}
  outcome = async () => ({ folder: 'new', inputs: holdings })
  const follower = {
    rebuild: (kinds: string[]) => {
      done.push(`build ${kinds.join()}`)
      return outcome()
    },
    restart: (kind: string, folder: string, signal: AbortSignal) => {
      done.push(`restart ${kind} from ${folder}`)
      return ready(signal)
    },
    recompose: async () => void done.push('compose'),
    say: (line: string) => void said.push(line),
  }
  end = followSources(holdings, follower, root)
})
afterEach(async () => {
  end()
  await rm(root, { recursive: true, force: true })
})

const happens = (...expected: string[]) => eventually(() => expect(done).toEqual(expected), { within: 10_000 })

test('a changed file rebuilds and restarts what holds it, and nothing else', async () => {
  await save('subgraphs/orders/decide.ts')
  await happens('build orders', 'restart orders from new')
})

test('what several hold restarts each of them', async () => {
  await save('packages/money/money.ts')
  await happens('build orders,cart', 'restart orders from new', 'restart cart from new')
})

test('a changed schema is composed once its subgraph runs by it', async () => {
  await save('subgraphs/orders/schema.graphql')
  await happens('build orders', 'restart orders from new', 'compose')
})

test('a file that an editor puts in place of another is a changed one', async () => {
  await save('router/main.ts.new')
  await rename(join(root, 'router/main.ts.new'), join(root, 'router/main.ts'))
  await happens('build router', 'restart router from new')
})

test('what does not compile restarts nothing, and is tried again at the next change, whatever that is', async () => {
  outcome = () => Promise.reject(new Error('router/main.ts:1:8: ERROR'))
  await save('router/main.ts')
  await eventually(() => expect(said.at(-1)).toMatch(/^router\/main\.ts:1:8: ERROR\nUntil that is mended, router/))
  outcome = async () => ({ folder: 'new', inputs: holdings })
  // What it lacked is new, and so is its folder.
  await save('router/stages/limits.ts')
  await happens('build router', 'build router', 'restart router from new')
})

test('a process that does not get ready is told of, and not waited for once what it holds has changed again', async () => {
  ready = () => Promise.reject(new Error('router does not start'))
  await save('router/main.ts')
  await eventually(() => expect(said.at(-1)).toBe('router does not start'))
  ready = (signal) =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
  await save('router/main.ts', 'mended, but it hangs')
  await eventually(() => expect(done).toHaveLength(4), { within: 10_000 })
  await save('router/notes.txt')
  ready = async () => {}
  await save('router/main.ts', 'mended')
  await eventually(() => expect(said.at(-1)).toMatch(/^router: changed in/), { within: 10_000 })
  expect(said.filter((line) => line.startsWith('router: changed in'))).toHaveLength(1)
})

test('what a process holds since its last build is followed, too', async () => {
  outcome = async () => ({ folder: 'new', inputs: { cart: ['subgraphs/cart/cart.ts', 'packages/lists/first.ts'] } })
  await save('packages/lists/first.ts')
  await save('subgraphs/cart/cart.ts')
  await happens('build cart', 'restart cart from new')
  await save('packages/lists/first.ts', 'changed again')
  await happens('build cart', 'restart cart from new', 'build cart', 'restart cart from new')
})

test('what nobody holds changes nothing', async () => {
  await save('packages/money/money.test.ts')
  await save('subgraphs/cart/node_modules/other.ts')
  await save('router/main.ts')
  await happens('build router', 'restart router from new')
})
