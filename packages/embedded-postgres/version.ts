import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The version of PostgreSQL that a cluster or a copy is of, such as `18`; null where there is none. */
export const versionOf = (cluster: string): Promise<string | null> =>
  readFile(join(cluster, 'PG_VERSION'), 'utf8').then(
    (text) => text.trim(),
    () => null,
  )
