import { dirname } from 'node:path'
import { findShop, shopsStartedHere } from '@micromart/running-shop'
import { holderOf } from '@micromart/running-shop/data-folder'
import { OperatorError } from '@micromart/running-shop/operator-error'
import { z } from 'zod'
import { host, type NeededPort, portMap, takenPorts } from './ports.ts'

const PATIENCE_MS = 1_000
/** From one base port that is offered to the next. */
const STEP = 100
const HIGHEST_BASE = 65_500

/**
 * Sees that every port of a shop is free before anything is started.
 * @throws OperatorError naming the shop that has them and a base port that is free; or, where it is no shop, each port and who needs it.
 */
export async function mustBeFree(base: number, viewer: boolean): Promise<void> {
  const taken = await takenPorts(base, viewer).catch(unlessUnusable)
  if (taken.length === 0) return
  const data = (await amongThoseOfHere(taken)) ?? (await askMailbox(base))
  if (data === null) {
    const each = taken.map(({ port, who }) => `port ${port}, needed by ${who}`).join('; ')
    throw new OperatorError(`Taken already: ${each}. Stop what listens there, or choose another base --port.`)
  }
  const holder = await holderOf(data)
  const free = await freeBase(base, viewer)
  const ports = taken.length === 1 ? `port ${taken[0]?.port}` : `${taken.length} ports from ${taken[0]?.port} on`
  throw new OperatorError(
    `Another MicroMart has ${ports}: the shop on ${data}${holder === null ? '' : ` (process ${holder})`}. ` +
      `Stop it, or start this one beside it with --port ${free ?? 'and a number'}.`,
  )
}

function unlessUnusable(error: NodeJS.ErrnoException & { port?: number }): never {
  if (error.code === 'EADDRNOTAVAIL')
    throw new OperatorError(`This machine has no ${host}, over which the shop's processes speak to each other.`)
  if (error.code === 'EACCES')
    throw new OperatorError(
      `This account may not listen on port ${error.port}. Choose another base --port, from 1024 on.`,
    )
  throw error
}

/** The data folder of a running shop that was started in this clone and listens on one of these ports, on whatever base port. */
async function amongThoseOfHere(taken: readonly NeededPort[]): Promise<string | null> {
  for (const data of await shopsStartedHere()) {
    const shop = await findShop({ data }).catch(() => null)
    const urls = Object.values(shop?.processes ?? {}).flatMap(({ url, admin }) => (admin ? [url, admin] : [url]))
    if (urls.some((url) => taken.some(({ port }) => port === Number(new URL(url).port)))) return data
  }
  return null
}

/** The data folder of a shop of any other clone on the same base port, by its mailbox's own word. */
async function askMailbox(base: number): Promise<string | null> {
  try {
    const url = `http://${host}:${portMap(base).mailbox}/folder`
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) })
    return dirname(z.object({ folder: z.string() }).parse(await response.json()).folder)
  } catch {
    return null
  }
}

async function freeBase(taken: number, viewer: boolean): Promise<number | null> {
  for (let base = taken + STEP; base <= HIGHEST_BASE; base += STEP) {
    if ((await takenPorts(base, viewer)).length === 0) return base
  }
  return null
}
