import { customer, staff } from '@micromart/service/testing'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { columnsOf } from './as-migrated.fixture.ts'
import { type ServiceName, services } from './list.ts'
import { openOrders } from './orders/testing/harness.ts'

// What is sealed can be read for as long as its key is there. So whose key seals a column says who has it forgotten: of what is somebody's,
// that it goes with their account is held below.

/** Each column that holds what is sealed, and bytes that may be keys, by whose key opens it. */
const sealedBy = {
  "the shop's, and it is nobody's": [
    'users.signing_keys.sealed_private_jwk',
    'notifications.webhooks.sealed_secret',
    'notifications.webhooks.former_sealed_secret',
  ],
  "its order's, and it is whose order that is": ['orders.order_notes.sealed'],
  'none: it is a key, and goes with an account': ['orders.order_keys.key'],
  'none: it is neither sealed nor a key': ['users.api_keys.hash', 'products.picture_renditions.body'],
}

/** Columns whose names say so, or that are bytes, in which everything can stand. */
const sealedIn = async (name: ServiceName): Promise<string[]> =>
  (await columnsOf(name, sql`data_type = 'bytea' OR column_name ~ 'seal|cipher|crypt'`)).map(
    (column) => `${name}.${column}`,
  )

test('of each column that is sealed it is said whose key opens it', async () => {
  const found: string[] = []
  for (const name of services) found.push(...(await sealedIn(name)))
  expect(found.sort()).toEqual(Object.values(sealedBy).flat().sort())
})

const addNote = 'mutation($input: AddOrderNoteInput!) { addOrderNote(input: $input) { __typename } }'
const cancelOrder = 'mutation($id: ID!) { cancelOrder(id: $id) { __typename } }'
const inOrder = "its order's, and it is whose order that is"

test('nothing that is sealed under a key of somebody’s can be read once they are gone', async () => {
  const shop = await openOrders()
  try {
    const gone = customer('usr_gone')
    const { id } = await shop.newOrder(gone)
    await shop.ask(addNote, { input: { idempotencyKey: 'k', id, text: 'Rang: nobody there.' } }, staff())
    await shop.ask(cancelOrder, { id }, gone)
    const [key] = await shop.db.selectFrom('order_keys').select(['key', 'key_id']).where('order_id', '=', id).execute()
    if (!key) throw new Error('the order has no key')
    const written = [key.key.toString('hex'), key.key.toString('base64'), key.key.toString('base64url')]
    expect(await shop.rowsWith(...written)).not.toEqual([])
    for (const column of sealedBy[inOrder]) {
      const [, table = '', field = ''] = column.split('.')
      const { rows } = await sql`
        SELECT FROM ${sql.table(table)} WHERE ${sql.ref(field)} IS NOT NULL AND key_id = ${key.key_id}`.execute(shop.db)
      expect(rows, `have a row of ${column} be written above`).not.toEqual([])
    }

    await shop.hear('users.events', 'user.erased', { userId: 'usr_gone', role: 'CUSTOMER' }, { subject: 'usr_gone' })
    expect(await shop.rowsWith(...written)).toEqual([])
  } finally {
    await shop.close()
  }
})
