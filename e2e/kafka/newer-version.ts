import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { eventually } from '@micromart/testing/eventually'
import pg from 'pg'
import type { Customer } from '../actors/people.ts'
import { recordsOf } from '../probes/log-records.ts'
import type { KafkaContext } from './on-kafka.ts'
import { sayOn } from './say.ts'

/** A person's event with more in it than we know, and a version of its schema that we do not. */
export async function fromNewerVersion(context: KafkaContext, { id }: Customer): Promise<void> {
  const { shop } = context
  const last = (await recordsOf(shop, 'users.events', id)).at(-1)
  assert.ok(last, `${id} has registered`)
  const before = JSON.parse(last.value)
  const newer = {
    ...before,
    id: `evt_${randomUUID()}`,
    type: 'user.profile_changed',
    schemaversion: 2,
    aggregateversion: before.aggregateversion + 1,
    dataregion: 'eu',
    data: { ...before.data, role: 'STAFF', pronouns: 'she/her', address: { city: 'London' } },
  }
  await sayOn(context, 'users.events', [{ key: id, value: JSON.stringify(newer) }])
  const { databases } = await shop.running()
  const notifications = new pg.Client({ connectionString: databases.notifications })
  await notifications.connect()
  try {
    await eventually(
      async () => {
        const { rows } = await notifications.query('SELECT staff FROM recipients WHERE user_id = $1', [id])
        assert.deepEqual(rows, [{ staff: true }])
      },
      { within: 30_000 },
    )
  } finally {
    await notifications.end()
  }
}
