import type { Page } from '@micromart/pagination'
import type { Selectable } from 'kysely'
import type { Db, Tables } from '../tables.ts'
import type { ShippingMethod } from './shipping.ts'
import { changeColumnNames, changeColumns, changeOf, type HistoryKey } from './tariff-change-store.ts'

const columns = [...changeColumnNames, 'code', 'name', 'position', 'offered'] as const

const methodOf = (row: Selectable<Tables['shipping_methods']>): ShippingMethod => ({
  ...changeOf(row),
  code: row.code,
  name: row.name,
  position: row.position,
  offered: row.offered,
})

/** Rows of the methods as they are at an instant, in their order; those that are not offered too. */
export const shippingMethodsAt = (db: Db, at: Date) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom('shipping_methods')
        .distinctOn('code')
        .select(columns)
        .where('valid_from', '<=', at)
        .orderBy('code')
        .orderBy('valid_from', 'desc')
        .orderBy('id', 'desc')
        .as('current'),
    )
    .select(columns)
    .orderBy('position')
    .orderBy('code')

export async function readShippingMethods(db: Db, at: Date): Promise<ShippingMethod[]> {
  return (await shippingMethodsAt(db, at).execute()).map(methodOf)
}

/** Whether a code names a method, be it one that is yet to come or has ended. */
export async function isShippingMethod(db: Db, code: string): Promise<boolean> {
  const row = await db.selectFrom('shipping_methods').select('id').where('code', '=', code).limit(1).executeTakeFirst()
  return row !== undefined
}

/** How many codes have ever named a method. */
export async function countShippingMethods(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('shipping_methods')
    .select((eb) => eb.fn.count<bigint>('code').distinct().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** A page of all that methods ever were, with one more than the page holds if there are more. */
export async function listShippingMethods(
  db: Db,
  code: string | null,
  { first, after }: Page<HistoryKey>,
): Promise<ShippingMethod[]> {
  const rows = await db
    .selectFrom('shipping_methods')
    .select(columns)
    .$if(code !== null, (all) => all.where('code', '=', code))
    .$if(after !== null, (all) => all.where('id', '<', after?.[0] ?? ''))
    .orderBy('id', 'desc')
    .limit(first + 1)
    .execute()
  return rows.map(methodOf)
}

export async function addShippingMethod(db: Db, method: ShippingMethod): Promise<void> {
  const { code, name, position, offered } = method
  await db
    .insertInto('shipping_methods')
    .values({ ...changeColumns(method), code, name, position, offered })
    .execute()
}
