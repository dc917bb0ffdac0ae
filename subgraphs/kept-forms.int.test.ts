import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { columnsOf } from './as-migrated.fixture.ts'
import { type Form, fits, formsOf, samplesOf, shapeOf } from './kept-forms.fixture.ts'
import { keptLines } from './kept-lines.fixture.ts'
import { type ServiceName, services } from './list.ts'

// What each version has written into columns of JSON. A line each, which is never changed and never goes, since nobody rewrites such rows, and
// a version before may be writing them while this one runs.

/** A line of NAME/testing/kept-forms.ndjson. */
interface Kept {
  /** `table.column`. */
  column: string
  shape: string
  samples: unknown[]
}

/** What is held to its versions by tests of its own. */
const elsewhere: Record<string, string> = {
  'inventory.command_replies.reply': 'packages/events/history.test.ts',
  'inventory.stock_adjustments.answer': 'subgraphs/inventory/migrations/0002_keys.int.test.ts',
  'payments.commands.reply': 'packages/events/history.test.ts',
  'orders.events.message': 'packages/events/history.test.ts',
  'orders.event_snapshots.state': 'subgraphs/orders/kept-states.test.ts',
  'orders.order_views.document': 'subgraphs/orders/kept-states.test.ts',
  'orders.checkout_sagas.state': 'subgraphs/orders/kept-states.test.ts',
}

const fileOf = (name: string) => `subgraphs/${name}/testing/kept-forms.ndjson`

const keptBy = (name: string) => keptLines<Kept>(name, 'kept-forms')

/** As migrations have made them, each `table.column`. */
const columnsOfJson = (name: ServiceName) => columnsOf(name, sql`data_type IN ('json', 'jsonb')`)

const all: string[] = []
const own: Partial<Record<ServiceName, string[]>> = {}
let forms: Record<string, Map<string, Form>> = {}

beforeAll(async () => {
  for (const name of services) {
    const columns = await columnsOfJson(name)
    all.push(...columns.map((column) => `${name}.${column}`))
    own[name] = columns.filter((column) => !(`${name}.${column}` in elsewhere))
  }
  forms = formsOf(own)
  for (const name of services) {
    const texts = [...(forms[name]?.keys() ?? [])].filter((column) => !own[name]?.includes(column))
    own[name]?.push(...texts)
  }
}, 300_000)

test('what is held elsewhere is there', () => {
  expect(all).toEqual(expect.arrayContaining(Object.keys(elsewhere)))
  expect(Object.values(elsewhere).filter((path) => !existsSync(join(import.meta.dirname, '..', path)))).toEqual([])
})

describe.each(services)('%s', (name) => {
  test('has written down the form of what its columns of JSON hold', async () => {
    const kept = await keptBy(name)
    const todo = (own[name] ?? []).flatMap((column) => {
      const form = forms[name]?.get(column)
      if (!form) return [`tables.ts has no ${column}`]
      const shape = shapeOf(form)
      if (kept.findLast((line) => line.column === column)?.shape === shape) return []
      const samples = new Set(
        [true, false].flatMap((whole) => samplesOf(form, whole)).map((one) => JSON.stringify(one)),
      )
      return [`{"column":"${column}","shape":${JSON.stringify(shape)},"samples":[${[...samples].join(',')}]}`]
    })
    const why = `Rows as they were are still there, and an older process may read these: see whether each can. Then ${fileOf(name)} wants`
    expect(todo, `${why}\n${todo.join('\n')}\n`).toEqual([])
  })

  test('has types that all that was ever written is of', async () => {
    const kept = await keptBy(name)
    expect(kept.filter(({ column }) => !own[name]?.includes(column))).toEqual([])
    const strange = kept.flatMap(({ column, samples }) => {
      const form = forms[name]?.get(column)
      return samples.filter((sample) => form && !fits(form, sample)).map((sample) => ({ column, sample }))
    })
    expect(strange, 'a type has to say what may be missing, and what else may be there').toEqual([])
  })
})
