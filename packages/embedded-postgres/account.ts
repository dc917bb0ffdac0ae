import { chmod, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** Whom PostgreSQL runs as when we are root, which it refuses to be: nobody, who is on every host already. */
const NOBODY = 65_534

export interface Account {
  uid: number
  gid: number
}

/** The account to drop to, or null where PostgreSQL may run as whoever we are. */
export function postgresAccount(): Account | null {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : null
}

/** The outermost folder on the way to `path`, itself included, that the account may not pass; null when none is in the way. */
export async function closedFolder(path: string, account: Account | null): Promise<string | null> {
  if (!account) return null
  const steps: string[] = []
  for (let step = resolve(path); ; step = dirname(step)) {
    steps.unshift(step)
    if (step === dirname(step)) break
  }
  for (const step of steps) {
    const { mode, uid } = await stat(step)
    const passable = uid === account.uid ? mode & 0o100 : mode & 0o001
    if (!passable) return step
  }
  return null
}

/**
 * Lets PostgreSQL's account pass a folder that is ours to open (search permission only: its names stay unlisted).
 * Does nothing unless we are root.
 */
export async function letPostgresPass(folder: string): Promise<void> {
  if (!postgresAccount()) return
  const { mode } = await stat(folder)
  await chmod(folder, (mode & 0o7777) | 0o011)
}
