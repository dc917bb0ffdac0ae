import { execFile, spawn } from 'node:child_process'
import { mkdir, readdir, readFile, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { eventually } from '@micromart/testing/eventually'
import { inCache } from '../engines/cache.ts'
import { layWire, type Wire } from '../engines/wire.ts'
import { startDaemon } from './daemon.ts'
import type { Place } from './place.ts'

const execute = promisify(execFile)

/** A network that no real one uses (RFC 2544): our end of the wire, and the machine's. */
const wire: Wire = { name: 'micromart-k8s', ours: '198.18.77.1', theirs: '198.18.77.2', bits: 30 }
/** The control group that all pods are put under. */
const cgroup = '/micromart-machine'
/** How many run in pods, more or less. */
const processes = 25
/** How long another run may keep us waiting for the wire, in ms. */
const TURN_MS = 45 * 60_000
/** After this, in ms, whoever waits is told so. */
const TELL_MS = 2_000

export interface Machine extends Place {
  /** Runs a program to its end inside and answers what it printed. */
  run(...command: string[]): Promise<string>
  /** The control group that all its pods are to be put under. */
  cgroup: string
  /** The processes under that group that run one of our images, by the image's name. */
  processesOf(image: string): Promise<number[]>
  /** Ends it with all that runs in it; its network, mounts and firewall rules go with it. */
  remove(): Promise<void>
}

/**
 * A machine within this one: processes, mounts and network of its own, on this one's files and kernel. It is at the end of a wire that
 * only this machine holds, and it is gone when this process is, however that went. One at a time: a second one waits.
 * @param reach networks that are behind it, such as `10.96.0.0/16`.
 */
export async function startMachine(reach: readonly string[], say: (line: string) => void): Promise<Machine> {
  // Process 1 of a machine reaps those whose parents have gone before them.
  const init = 'mount --make-rshared / && echo up; while :; do sleep 3600 & wait $!; done'
  const apart = ['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc', '--propagation', 'private']
  // The lock is held by whatever has its file open: by all of the machine, as long as there is any of it.
  const lock = join(await inCache('machine', 'turns', async () => {}), 'lock')
  const turn = ['flock', '--no-fork', '--timeout', String(TURN_MS / 1000), lock]
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', '--', ...turn, 'unshare', ...apart, 'bash', '-c', init], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const telling = setTimeout(() => say('another run has the machine; waiting for it'), TELL_MS)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  let complained = ''
  child.stderr.on('data', (chunk) => {
    complained += chunk
  })
  await new Promise((up, failed) => {
    child.stdout.once('data', up)
    child.once('error', failed).once('exit', (code) => failed(new Error(`unshare ends with ${code}: ${complained}`)))
  }).finally(() => clearTimeout(telling))
  const inside = await onlyChildOf(child.pid as number)
  const enter = ['nsenter', `--target=${inside}`, '--net', '--mount', '--pid', '--']
  const run = async (...command: string[]) => {
    const [program, ...args] = [...enter, ...command]
    return (await execute(program as string, args, { maxBuffer: 2 ** 24 })).stdout
  }
  const remove = async () => {
    process.kill(inside, 'SIGKILL')
    await ended
    await removeCgroups(cgroup)
  }
  try {
    await connect(inside, run, reach)
    // What programs keep at fixed places must not meet this machine's own.
    for (const folder of ['/run', '/var/lib', '/var/log']) await run('mount', '-t', 'tmpfs', 'machine', folder)
    // One that was cut off has left its own, which are empty.
    await removeCgroups(cgroup)
    await makeCgroups(cgroup)
  } catch (error) {
    await remove()
    throw error
  }
  return {
    address: wire.theirs,
    run,
    cgroup,
    processesOf: (image) => findProcesses(cgroup, image),
    remove,
    start: (command, log) => startDaemon([...enter, ...command], log),
  }
}

async function onlyChildOf(pid: number): Promise<number> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return Number(children.trim())
}

/** To this machine, by a wire that goes when the inside one's namespace does. */
async function connect(inside: number, run: Machine['run'], reach: readonly string[]): Promise<void> {
  await layWire(wire, inside)
  await run('sysctl', '--quiet', '--write', 'net.ipv4.ip_forward=1')
  for (const network of reach) await execute('ip', ['route', 'add', network, 'via', wire.theirs])
}

/** Where each kind of control group is: one folder in version 2, one a controller in version 1. */
async function hierarchies(): Promise<string[]> {
  const mounts = await readFile('/proc/self/mounts', 'utf8')
  return mounts
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, , type]) => type === 'cgroup' || type === 'cgroup2')
    .map(([, folder]) => folder as string)
}

/** Each of our images says in its own package.json which process it is. */
async function findProcesses(cgroup: string, image: string): Promise<number[]> {
  const found: number[] = []
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const groups = await readFile(`/proc/${pid}/cgroup`, 'utf8').catch(() => '')
    if (!groups.includes(`${cgroup}/`)) continue
    const described = await readFile(`/proc/${pid}/root/app/package.json`, 'utf8').catch(() => null)
    if (described !== null && JSON.parse(described).name === image) found.push(Number(pid))
  }
  return found
}

/**
 * A group has as much processor time as one process beside it: ours gets that of the many processes that it holds. Version 1 counts
 * shares of 1024, version 2 weights of 100.
 */
async function makeCgroups(cgroup: string): Promise<void> {
  for (const hierarchy of await hierarchies()) {
    const folder = join(hierarchy, cgroup)
    await mkdir(folder, { recursive: true })
    const files = await readdir(folder)
    if (files.includes('cpu.shares')) await writeFile(join(folder, 'cpu.shares'), String(processes * 1024))
    if (files.includes('cpu.weight')) await writeFile(join(folder, 'cpu.weight'), String(processes * 100))
  }
}

async function removeCgroups(cgroup: string): Promise<void> {
  for (const hierarchy of await hierarchies()) {
    // The kernel needs a moment to see that the last process of a group has gone.
    await eventually(() => removeTree(join(hierarchy, cgroup)), { within: 30_000 })
  }
}

/** Only folders can be removed here, and only those without folders in them. */
async function removeTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) if (entry.isDirectory()) await removeTree(join(folder, entry.name))
  await rmdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
}
