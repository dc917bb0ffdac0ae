import type { Copied } from '@micromart/backup'

/** At most so often is a line written over the last one, in ms. */
const everyMs = 200

/** Shows on a terminal how much was copied; elsewhere nothing. */
export function copyProgress(): { show(copied: Copied): void; end(): void } {
  const { stderr } = process
  let shownAt = 0
  return {
    show({ bytes }) {
      if (!stderr.isTTY || Date.now() - shownAt < everyMs) return
      shownAt = Date.now()
      stderr.write(`\r\u001b[K${megabytes(bytes)} copied …`)
    },
    end: () => {
      if (stderr.isTTY) stderr.write('\r\u001b[K')
    },
  }
}

export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`
