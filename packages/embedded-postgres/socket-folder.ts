import { chown, mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Account } from './account.ts'

/** Of the whole path, in bytes: what macOS has room for, where Linux has 107. */
const mostBytes = 103

/**
 * An empty folder for PostgreSQL's socket, closed to every other account; what a killed PostgreSQL left there would keep the next from starting.
 * @returns its absolute path; null where that is too long for a socket.
 */
export async function openSocketFolder(dataDir: string, account: Account | null): Promise<string | null> {
  const folder = resolve(dataDir, 'socket')
  await rm(folder, { recursive: true, force: true })
  if (Buffer.byteLength(join(folder, '.s.PGSQL.65535')) > mostBytes) return null
  await mkdir(folder, { mode: 0o700 })
  if (account) await chown(folder, account.uid, account.gid)
  return folder
}
