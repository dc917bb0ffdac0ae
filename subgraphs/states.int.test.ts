import { aRun, storeAnyRow, unknownStatesWorker } from '@micromart/service/testing'
import type { Logger } from '@micromart/telemetry'
import { expect, test } from 'vitest'
import { asMigrated } from './as-migrated.fixture.ts'
import { services } from './list.ts'

test.each(services)(
  'a row of %s in a state that this version does not know is counted, and told once',
  async (name) => {
    const { db, definition, close } = await asMigrated(name)
    const tables = Object.entries<Record<string, object>>(definition.states)
    const columns = tables.flatMap(([table, states]) => Object.keys(states).map((column) => ({ table, column })))
    try {
      const told: object[] = []
      const log = {
        error: ({ table, column, states }: Record<string, unknown>) => told.push({ table, column, states }),
      }
      const counted = new Map<string, number>()
      const { run } = unknownStatesWorker({
        db,
        states: definition.states,
        log: log as unknown as Logger,
        count: (table, column, rows) => counted.set(`${table}.${column}`, rows),
      })
      const expected = (rows: number) => new Map(columns.map(({ table, column }) => [`${table}.${column}`, rows]))

      await run(aRun())
      expect(counted).toEqual(expected(0))

      for (const [table, states] of tables) {
        const saying = (of: (known: string[]) => string | undefined) =>
          Object.fromEntries(Object.entries(states).map(([column, known]) => [column, of(Object.keys(known)) ?? '']))
        await storeAnyRow(
          db,
          table,
          1,
          saying(([first]) => first),
        )
        await storeAnyRow(
          db,
          table,
          2,
          saying(() => 'of a newer version'),
        )
      }
      await run(aRun())
      await run(aRun())
      expect(counted).toEqual(expected(1))
      expect(told).toEqual(columns.map((of) => ({ ...of, states: ['of a newer version'] })))
    } finally {
      await close()
    }
  },
)
