type Cleanup = () => Promise<unknown> | unknown

/** Has something closed at a test's end. */
export type After = (cleanup: Cleanup) => void

/** What tests opened, to be closed in the reverse order. */
export function cleanups(): { after: After; end(): Promise<void> } {
  const pending: Cleanup[] = []
  return {
    after: (cleanup) => void pending.push(cleanup),
    async end() {
      for (const cleanup of pending.splice(0).reverse()) await cleanup()
    },
  }
}
