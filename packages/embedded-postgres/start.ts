import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Account, closedFolder, letPostgresPass, postgresAccount } from './account.ts'
import { keepPrograms } from './binaries.ts'
import { ensureCluster, postgresEnvironment } from './cluster.ts'
import { endOrphan } from './orphan.ts'
import { type Durability, settings } from './settings.ts'
import { openSocketFolder } from './socket-folder.ts'

export interface StartOptions {
  /** Made if missing; holds the cluster. */
  dataDir: string
  /** What `keepPrograms` answered; kept in `dataDir` by default. */
  programs?: string
  port: number
  superuserPassword: string
  /** Each line PostgreSQL says. */
  log: (line: string) => void
  /** `none` forgets on a power cut; for tests only. Default `full`. */
  durability?: Durability
  /** How many clients may be connected at once. Default 200. */
  connections?: number
}

export interface EmbeddedPostgres {
  pid: number
  port: number
  /** Folder of the local socket, which takes half of TCP's work; null where there is none. */
  socket: string | null
  /** A connection URL; with no user, the superuser's. */
  url(database: string, user?: string, password?: string): string
  /** Fast shutdown: open transactions are rolled back, clients are disconnected. Resolves when it has ended. */
  stop(): Promise<void>
  /** Resolves with the exit code when the process has ended, whoever ended it. */
  exited: Promise<number | null>
}

/**
 * Starts PostgreSQL on 127.0.0.1 and resolves when it takes connections. It ends by itself when this process dies,
 * however that dies.
 * @throws Error naming the closed folder, the taken port, or whatever PostgreSQL itself said last.
 */
export async function startPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  const { dataDir, port, superuserPassword, log } = options
  const account = postgresAccount()
  await mkdir(dataDir, { recursive: true })
  await letPostgresPass(dataDir)
  await mustReach(dataDir, account)
  const binaries = options.programs ?? (await keepPrograms(join(dataDir, 'programs')))
  const cluster = join(dataDir, 'cluster')
  if (account) await chmod(dataDir, 0o711)
  await endOrphan(cluster)
  await ensureCluster({ binaries, cluster, account, superuserPassword })
  const socket = await openSocketFolder(dataDir, account)

  const child = spawn(join(binaries, 'bin', 'postgres'), ['-D', cluster, ...settings({ ...options, socket })], {
    ...account,
    cwd: cluster,
    env: postgresEnvironment(),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  // From the first moment on: who dies while it starts would leave it to itself.
  if (child.pid !== undefined) void exited.then(watchOver(child.pid, account))
  await ready(child, log)
  const pid = child.pid as number

  return {
    pid,
    port,
    socket,
    url: (database, user = 'postgres', password = superuserPassword) =>
      `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    exited,
    stop: () => shutDown(child, exited),
  }
}

async function mustReach(dataDir: string, account: Account | null): Promise<void> {
  const closed = await closedFolder(dataDir, account)
  if (!closed) return
  throw new Error(
    `PostgreSQL cannot run as root, so it runs as user ${account?.uid}, who may not pass ${closed}. ` +
      `Open it (chmod o+x ${closed}) or keep the data elsewhere.`,
  )
}

/** Resolves on PostgreSQL's own word that it takes connections; rejects with its last words when it ends instead. */
function ready(child: ChildProcess, log: (line: string) => void): Promise<void> {
  const last: string[] = []
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`PostgreSQL could not be started: ${error.message}`)))
    // While we can open nothing more there is no pipe, and the error tells.
    if (!child.stderr) return
    createInterface({ input: child.stderr }).on('line', (line) => {
      log(line)
      last.push(line)
      if (last.length > 8) last.shift()
      if (line.includes('database system is ready to accept connections')) resolve()
    })
    child.once('close', (code) => reject(new Error(`PostgreSQL ended with ${code} at its start: ${last.join(' / ')}`)))
  })
}

/**
 * A shell of a megabyte that waits for our end of a pipe to close, which happens even on kill -9, and then asks
 * PostgreSQL to end. Answers a function that calls it off.
 */
function watchOver(pid: number, account: Account | null): () => void {
  const watcher = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$0"', String(pid)], {
    ...account,
    cwd: '/',
    env: postgresEnvironment(),
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  // Where it cannot be started, the next start ends what is left.
  watcher.on('error', () => {})
  watcher.unref()
  return () => watcher.kill('SIGKILL')
}

async function shutDown(child: ChildProcess, exited: Promise<number | null>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGINT')
  const impatience = setTimeout(() => child.kill('SIGQUIT'), 15_000)
  // One that hangs altogether hears neither; the next start recovers what it had promised.
  const giveUp = setTimeout(() => child.kill('SIGKILL'), 20_000)
  await exited
  clearTimeout(impatience)
  clearTimeout(giveUp)
}
