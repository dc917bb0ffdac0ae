import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { k6 } from '../engines/k6.ts'
import type { PartContext } from '../runner/part.ts'
import { type LoadedShop, loadedShop } from './run/load-shop.ts'
import { loadProfiles } from './run/profiles.ts'
import { type LoadWish, runLoad, tooSmall } from './run/run-load.ts'
import type { LoadSettings } from './script/settings.ts'

export const title =
  'Customers whom k6 sends buy, each order is accounted for, and a page tells of it; every profile is one that k6 takes'
export const long = true
export const patienceMs = 900_000

/** How fast answers are says nothing on a machine that does other work: limits of time are not asked about. */
const notOfTime = new Set(['failures', 'orders_unended', 'orders_cancelled'])

export async function run({ shop, say, signal }: PartContext): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'micromart-load-'))
  try {
    const program = await k6(say)
    for (const name of loadProfiles().keys()) {
      say(`k6 takes ${name}`)
      await taken(program, name, folder)
    }
    say('a load of which nobody would come is told before it begins')
    assert.match((await tooSmall({ name: 'spike', scale: 0.01 }, { say })) ?? '', /nobody would come for .* before:/)
    const wish = { name: 'checkout', title: 'customers buy', scale: 0.02, seconds: 20, folder: join(folder, 'run') }
    assert.equal(await tooSmall(wish, { say }), null)
    const loaded = loadedShop(await shop.running())
    const report = await runLoad(wish, { shop: loaded, say, signal })
    assert.ok(report.orders.placed >= 5, `${report.orders.placed} orders are some`)
    assert.equal(report.orders.confirmed, report.orders.placed)
    assert.deepEqual(
      report.promises.filter(({ holds }) => holds !== true),
      [],
    )
    const limits = report.verdicts.filter(({ metric }) => notOfTime.has(metric))
    assert.deepEqual(
      limits.filter(({ holds }) => !holds),
      [],
    )
    assert.equal(limits.length, notOfTime.size)
    const asked = report.operations.find(({ operation }) => operation === 'PlaceOrder')
    assert.equal(asked?.count, report.orders.placed)
    assert.deepEqual((await readdir(wish.folder)).sort(), ['figures.json', 'index.html'])
    assert.match(await readFile(join(wish.folder, 'index.html'), 'utf8'), /MicroMart under load: checkout/)
    assert.deepEqual(JSON.parse(await readFile(join(wish.folder, 'figures.json'), 'utf8')).orders, report.orders)

    say('one that is interrupted leaves nothing')
    await interrupted({ ...wish, folder: join(folder, 'interrupted') }, loaded)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Ends a run in the middle of its load, as somebody's Ctrl-C does. */
async function interrupted(wish: LoadWish, shop: LoadedShop): Promise<void> {
  const calledOff = new AbortController()
  const say = (line: string) => {
    if (/requests\/s/.test(line)) calledOff.abort(new Error('called off'))
  }
  await assert.rejects(runLoad(wish, { shop, say, signal: calledOff.signal }))
  assert.equal(existsSync(wish.folder), false)
}

/** Has k6 read a script with all that it imports, and its options, without running it. */
async function taken(program: string, name: string, folder: string): Promise<void> {
  const settings: LoadSettings = {
    url: 'http://127.0.0.1:1/graphql',
    run: 'none',
    scale: 1,
    seconds: null,
    staff: { email: 'none', password: '', token: '', since: 0 },
    variants: ['none'],
    products: [{ slug: 'none', name: 'None' }],
    summaryFile: join(folder, 'none.json'),
  }
  const file = join(folder, 'none-settings.json')
  await writeFile(file, JSON.stringify(settings))
  const { stdout } = await promisify(execFile)(program, [
    'inspect',
    '-e',
    `MICROMART_LOAD=${file}`,
    join('e2e/load', `${name}.load.ts`),
  ])
  const { scenarios, thresholds } = JSON.parse(stdout)
  assert.ok(Object.keys(scenarios).length > 0, `${name} has scenarios`)
  for (const scenario of Object.values<{ executor: string }>(scenarios)) {
    assert.match(scenario.executor, /arrival-rate|per-vu-iterations/, `arrivals of ${name} do not wait for the shop`)
  }
  assert.ok(thresholds.failures, `${name} says how much may fail`)
}
