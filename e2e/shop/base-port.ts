import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { isFree } from '@micromart/free-port'
import { tryLock } from '@micromart/process-lock'

/** Base ports to try: away from the default one, where a person's own shop may run. */
const first = 14_000
const last = 16_000
/** What a shop takes from its base port on. */
const span = 40

/** Of this user: what others leave in the folder is theirs. */
const locks = join(tmpdir(), `micromart-e2e-ports-${userInfo().username}`)

interface BasePort {
  port: number
  /** From then on others may have it. */
  release(): Promise<void>
}

/**
 * Takes a base port from which on nobody listens, for a shop that may stop and start again meanwhile. Nobody else who takes one here gets it,
 * be it another process that looks at the same moment, until it is released or this process ends.
 */
export async function takeBasePort(): Promise<BasePort> {
  for (let port = first; port < last; port += span) {
    const release = await tryLock(join(locks, `${port}`), 'a story')
    if (!release) continue
    const free = await Promise.all(Array.from({ length: span }, (_, nth) => isFree(port + nth)))
    if (free.every(Boolean)) return { port, release }
    await release()
  }
  throw new Error(`No ${span} free ports in a row from ${first} to ${last}`)
}
