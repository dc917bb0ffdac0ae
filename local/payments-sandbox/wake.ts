export interface Wake {
  wake(): void
  /** Registers who is to be woken; the answer ends that. */
  wakenBy(woken: () => void): () => void
}

/** Lets one part of the process tell another that there is work, without either knowing the other. */
export function createWake(): Wake {
  const sleepers = new Set<() => void>()
  return {
    wake: () => {
      for (const woken of sleepers) woken()
    },
    wakenBy: (woken) => {
      sleepers.add(woken)
      return () => sleepers.delete(woken)
    },
  }
}
