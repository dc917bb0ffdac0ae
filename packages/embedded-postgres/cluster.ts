import { spawn } from 'node:child_process'
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Account } from './account.ts'

/** Passwords always; by loopback, or by a socket in a folder that is the account's own. */
const HBA = 'local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n'

/**
 * Makes the cluster if there is none yet, all or nothing: `initdb` works in a folder beside it, renamed when it is done.
 * Case and order are Unicode's and the same on every host (the builtin provider's C.UTF-8).
 * @throws Error with initdb's own words.
 */
export async function ensureCluster(args: {
  binaries: string
  cluster: string
  account: Account | null
  superuserPassword: string
}): Promise<void> {
  const { binaries, cluster, account, superuserPassword } = args
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null)
  if (version === null) {
    const draft = `${cluster}.new`
    const passwordFile = `${cluster}.password`
    await rm(draft, { recursive: true, force: true })
    await mkdir(draft, { mode: 0o700 })
    await writeFile(passwordFile, superuserPassword, { mode: 0o600 })
    if (account) for (const path of [draft, passwordFile]) await chown(path, account.uid, account.gid)
    try {
      await initdb(binaries, account, [
        ...['--pgdata', draft, '--username', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
        ...['--encoding', 'UTF8', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
      ])
    } finally {
      await rm(passwordFile, { force: true })
    }
    await rename(draft, cluster)
  }
  const hba = join(cluster, 'pg_hba.conf')
  // On a disk that is full, writing it again would leave it empty.
  if ((await readFile(hba, 'utf8')) !== HBA) await writeFile(hba, HBA)
  await chmod(hba, 0o600)
}

async function initdb(binaries: string, account: Account | null, args: string[]): Promise<void> {
  const child = spawn(join(binaries, 'bin', 'initdb'), args, {
    ...account,
    cwd: '/',
    env: postgresEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  let said = ''
  // While we can open nothing more there are no pipes, whatever the types say, and the error tells.
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said += chunk
    })
  }
  const code = await ended
  if (code !== 0) throw new Error(`initdb ended with ${code}: ${said.trim().split('\n').slice(-5).join(' / ')}`)
}

/** Nothing of our own environment, so that no PG* variable of the user's changes what we start; messages in English, since we read them. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
}
