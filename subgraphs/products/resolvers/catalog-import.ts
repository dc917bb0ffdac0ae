import { connection, id, pageOf } from '@micromart/pagination'
import { z } from 'zod'
import type { Context } from '../deps.ts'
import type { CatalogImportResolvers, QueryCatalogImportsArgs } from '../generated.ts'
import { listImports, listSteps } from '../imports/import-store.ts'

const importKey = z.tuple([id('imp')])
const stepKey = z.tuple([z.int().min(0)])

/** A page of imports. Throws BAD_USER_INPUT for a size or a cursor that is none. */
export async function importPage({ deps }: Context, args: QueryCatalogImportsArgs) {
  const page = pageOf(args, { fallback: 20, key: importKey })
  return connection(await listImports(deps.db, page), page, ({ id: of }): [string] => [of])
}

export const CatalogImport: CatalogImportResolvers = {
  begunBy: ({ begunBy }) => ({ id: begunBy }),

  async steps({ id: of }, args, { deps }) {
    const page = pageOf(args, { fallback: 50, key: stepKey })
    return connection(await listSteps(deps.db, of, page), page, ({ position }): [number] => [Number(position)])
  },
}
