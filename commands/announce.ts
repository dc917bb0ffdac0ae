import { newId } from '@micromart/ids'
import { announceStock } from '@micromart/inventory/announce'
import { announceCatalog } from '@micromart/products/announce'
import type { RunningShop } from '@micromart/running-shop'
import { OperatorError, UsageError } from '@micromart/running-shop/operator-error'
import { openDatabase } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'

interface Owner {
  service: string
  /** Puts into the outbox of the database at `url` what the service's events say of all that it has; answers how many messages. */
  announce(url: string): Promise<number>
}

/** Those whose events carry the whole state of what they are about, so that others keep copies of it. */
const owners: Owner[] = [ownerOf('products', announceCatalog), ownerOf('inventory', announceStock)]

/**
 * Has owners say anew what they have, through their own outboxes: to those who have lost it, and who come new.
 * @param name of one of them; all where undefined.
 * @returns how many messages each says.
 * @throws OperatorError for a name that is none, or where the shop has no such database.
 */
export async function announce({ databases }: RunningShop, name: string | undefined): Promise<Record<string, number>> {
  const chosen = owners.filter(({ service }) => name === undefined || service === name)
  if (chosen.length === 0) {
    const names = owners.map(({ service }) => service).join(', ')
    throw new UsageError(`${JSON.stringify(name)} has nothing to say anew. There are: ${names}.`)
  }
  const said: Record<string, number> = {}
  for (const { service, announce } of chosen) {
    const url = databases[service]
    if (url === undefined) throw new OperatorError(`This shop has no database for ${service}.`)
    said[service] = await announce(url)
  }
  return said
}

type Database<Tables> = ReturnType<typeof openDatabase<Tables>>

function ownerOf<Tables>(
  service: string,
  announce: (deps: { db: Database<Tables>; clock: () => Date; newId: typeof newId }) => Promise<number>,
): Owner {
  return {
    service,
    async announce(url) {
      const db = openDatabase<Tables>(url, createLogger({ service: 'announce', level: 'warn' }), { unlimited: true })
      try {
        return await announce({ db, newId, clock: () => new Date() })
      } finally {
        await db.destroy()
      }
    },
  }
}
