import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * Below what systems give to outgoing connections (Linux from 32,768 on, others from 49,152), and above what programs listen on by
 * custom: nobody comes upon one of these by chance before whoever is to listen there does, or while that is started again.
 */
const from = 20_000
const below = 30_000

const given = new Set<number>()

/** A port on which nobody listens on 127.0.0.1 now, and that this process was not given before. Rejects where there is none. */
export async function freePort(): Promise<number> {
  const first = randomInt(from, below)
  for (let nth = 0; nth < below - from; nth++) {
    const port = from + ((first - from + nth) % (below - from))
    if (given.has(port)) continue
    given.add(port)
    if (await isFree(port)) return port
  }
  throw new Error(`no port from ${from} to ${below - 1} is free`)
}

export const freePorts = (count: number): Promise<number[]> => Promise.all(Array.from({ length: count }, freePort))

/**
 * Whether nobody listens there on 127.0.0.1. Rejects where nobody could: there is no such address, or this account may not listen on that port.
 * @param host where it is looked instead.
 */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    )
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
}
