/** Runs a page's parts, each by itself: what one cannot do, by a fault of ours or in a browser that is different, is no other's loss. */
export function runEach(parts: readonly (() => void)[]): void {
  for (const part of parts) {
    try {
      part()
    } catch (error) {
      reportError(error)
    }
  }
}
