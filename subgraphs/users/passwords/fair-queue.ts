/** Too many wait already. */
export class QueueFull extends Error {
  override name = 'QueueFull'
}

interface Waiting {
  begin(): void
  refuse(): void
}

/**
 * Runs so much work at a time; what waits has a line for each name, and the lines take turns, so that a burst under one
 * name holds up nobody else. When all lines together are full, the longest gives up its last place.
 * @returns runs work under a name; rejects with QueueFull.
 */
export function fairQueue({ atOnce, waiting: most }: { atOnce: number; waiting: number }) {
  const lines = new Map<string, Waiting[]>()
  let running = 0
  let waiting = 0

  function makeRoom(name: string): boolean {
    const [longest, line] = [...lines].reduce((a, b) => (b[1].length > a[1].length ? b : a), ['', []])
    if (longest === name || line.length <= (lines.get(name)?.length ?? 0) + 1) return false
    line.pop()?.refuse()
    waiting--
    return true
  }

  function wait(name: string): Promise<void> {
    if (waiting >= most && !makeRoom(name)) return Promise.reject(new QueueFull())
    return new Promise((begin, reject) => {
      const line = lines.get(name) ?? []
      lines.set(name, line)
      line.push({ begin, refuse: () => reject(new QueueFull()) })
      waiting++
    })
  }

  function next(): void {
    for (const [name, line] of lines) {
      const first = line.shift()
      // A map keeps the order in which names were added: who has had a turn comes last.
      lines.delete(name)
      if (line.length > 0) lines.set(name, line)
      if (!first) continue
      waiting--
      running++
      first.begin()
      return
    }
  }

  return async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
    if (running < atOnce) running++
    else await wait(name)
    try {
      return await work()
    } finally {
      running--
      next()
    }
  }
}
