import { anyOf } from '@micromart/service'
import { sql } from 'kysely'
import type { Image } from '../product.ts'
import type { Db, Trx } from '../tables.ts'
import type { EncodedPicture } from './encode-picture.ts'
import { hashesIn } from './picture-address.ts'

/** Keeps a picture, which nothing shows yet; one that is kept already is as new. */
export async function savePicture(trx: Trx, { renditions, ...picture }: EncodedPicture, now: Date): Promise<void> {
  await trx
    .insertInto('pictures')
    .values({ ...picture, stored_at: now, unused_since: now })
    .onConflict((conflict) =>
      conflict.column('hash').doUpdateSet({
        unused_since: sql<Date | null>`CASE WHEN pictures.unused_since IS NOT NULL THEN excluded.unused_since END`,
      }),
    )
    .execute()
  await trx
    .insertInto('picture_renditions')
    .values(renditions.map((rendition) => ({ hash: picture.hash, ...rendition })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A picture in one of the widths that it is kept in; undefined when there is none. */
export async function renditionOf(db: Db, hash: string, width: number): Promise<Buffer | undefined> {
  const found = db.selectFrom('picture_renditions').select('body').where('hash', '=', hash).where('width', '=', width)
  return (await found.executeTakeFirst())?.body
}

/** A product shows these from now on, and none else that it showed: what no product shows any more is forgotten by and by. */
export async function usePictures(trx: Trx, productId: string, media: readonly Image[], now: Date): Promise<void> {
  const used = trx.selectFrom('product_pictures').select('hash').where('product_id', '=', productId)
  const before = (await used.execute()).map(({ hash }) => hash)
  const wanted = hashesIn(media)
  if (before.length === 0 && wanted.length === 0) return
  // Held before anything is asked of them, so that of several products that come and go the last one knows.
  const held = await trx
    .selectFrom('pictures')
    .select('hash')
    .where('hash', '=', anyOf([...new Set([...before, ...wanted])]))
    .orderBy('hash')
    .forNoKeyUpdate()
    .execute()
  const there = new Set(held.map(({ hash }) => hash))
  const shown = wanted.filter((hash) => there.has(hash))
  await trx.deleteFrom('product_pictures').where('product_id', '=', productId).execute()
  if (shown.length > 0) {
    const rows = shown.map((hash) => ({ product_id: productId, hash }))
    await trx.insertInto('product_pictures').values(rows).execute()
  }
  await sql`
    UPDATE pictures SET unused_since = CASE
      WHEN NOT EXISTS (SELECT FROM product_pictures WHERE product_pictures.hash = pictures.hash) THEN ${now}::timestamptz END
    WHERE hash = ANY (${[...there]}::text[])`.execute(trx)
}
