import { type ChildProcess, spawn } from 'node:child_process'
import { access, mkdir, mkdtemp, open, readdir, readFile, rm, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotRunHere } from '../runner/part.ts'
import { inCache } from './cache.ts'
import { needPackages } from './debian.ts'
import type { Docker } from './docker.ts'
import { runProgram } from './run-program.ts'
import { layWire, type Wire } from './wire.ts'

/** The control group of everything that runs in it. */
const group = 'micromart-engine'
const wire: Wire = { name: 'micromart-dock', ours: '198.18.78.1', theirs: '198.18.78.2', bits: 30 }
/** How long the engine may take to start, or to end, in ms. */
const PATIENCE_MS = 60_000
/** How long another run may keep us waiting for the engine, in ms. */
const TURN_MS = 45 * 60_000
/** From when on (ms) it says that it waits for its turn. */
const TELL_MS = 2_000

export interface OwnDocker extends Docker {
  /** Writes images into a file, as `docker load` and `ctr images import` read it. */
  save(images: readonly string[], file: string): Promise<void>
  /** Where containers that may leave the engine's network find this machine; null where they share this machine's. */
  outside: string | null
}

/**
 * Starts a Docker engine of our own: its images in the engines' cache, everything else in a folder that goes with it. It touches
 * nothing of another engine's, makes no bridge and no firewall rules, keeps its mounts to itself, and ends with this process however
 * that ends. Images are built with the machine's network and stay for the next run. One at a time: a second one waits.
 * @param apart with a network of its own, where it does make firewall rules, and from where only this machine can be reached: no
 *   registry, and none of the ports that it publishes from here.
 * @throws CannotRunHere unless we are root on a Debian machine that lets us have one.
 */
export async function startDocker(say: (line: string) => void, { apart = false } = {}): Promise<OwnDocker> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    throw new CannotRunHere('there is no Docker engine here, and one of our own needs root on Linux')
  }
  say('on a Docker engine of our own')
  await needPackages({ dockerd: 'docker.io' }, say)
  const root = await inCache('docker', 'engine', async () => {})
  const data = join(root, 'data')
  await mkdir(data, { recursive: true })
  const folder = await mkdtemp(join(tmpdir(), 'micromart-docker-'))
  const host = `unix://${folder}/docker.sock`
  const env = { ...process.env, DOCKER_HOST: host, DOCKER_BUILDKIT: '1', DOCKER_CONFIG: join(folder, 'config') }
  // Debian's client, beside the engine: another one on the PATH may want plugins that are not there.
  const client = await access('/usr/bin/docker').then(
    () => '/usr/bin/docker',
    () => 'docker',
  )
  const docker = (...args: string[]) => runProgram(client, args, { env })
  const log = join(folder, 'dockerd.log')
  const engine = await launch({ root, data, folder, host, log, apart })
  const end = async () => {
    await ended(engine)
    await rm(folder, { recursive: true, force: true })
    await forgetGroups()
  }
  try {
    await answers(engine, log, () => docker('version'), say)
    if (apart) await layWire(wire, engine.pid as number)
    await forgetContainers(docker)
  } catch (error) {
    await end()
    throw error
  }
  return {
    env,
    pulls: false,
    nameOf: (image) => image,
    docker,
    outside: apart ? wire.ours : null,
    build: async (args) => {
      await docker('build', '--quiet', '--network=host', ...args)
    },
    save: async (images, file) => {
      await runProgram(client, ['save', ...images], { env, into: file })
    },
    stop: async () => {
      await forgetContainers(docker)
        .then(() => forgetOldImages(docker))
        .finally(end)
    },
  }
}

interface Engine {
  /** Folders: the cache's, and the engine's images within; what goes with it. */
  root: string
  data: string
  folder: string
  host: string
  /** File. */
  log: string
  apart: boolean
}

/** It gets SIGTERM when we are gone, shares no mounts, and holds a lock as long as it lives: two cannot share their images. */
async function launch({ root, data, folder, host, log, apart }: Engine): Promise<ChildProcess> {
  const output = await open(log, 'w')
  const args = ['--data-root', data, '--exec-root', join(folder, 'exec'), '--pidfile', join(folder, 'pid')]
  const alone = ['--bridge=none', '--containerd-namespace=micromart', '--cgroup-parent', group]
  const network = apart ? [] : ['--iptables=false', '--ip-forward=false']
  const lock = ['flock', '--no-fork', '--timeout', String(TURN_MS / 1000), join(root, 'lock')]
  const namespaces = ['unshare', '--mount', '--propagation', 'private', ...(apart ? ['--net'] : [])]
  const confined = [...namespaces, 'dockerd', ...args, ...alone, ...network, '--host', host]
  // From the first moment on: one that still waits for its turn must not outlive us either.
  const child = spawn('setpriv', ['--pdeathsig', 'TERM', ...lock, ...confined], {
    // A Ctrl-C on a terminal is ours to pass on, once the containers are gone.
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
  })
  child.once('error', () => {})
  await output.close()
  return child
}

/** Waits for its turn, however long, and then for it to answer. Throws CannotRunHere when it ends instead. */
async function answers(
  engine: ChildProcess,
  log: string,
  ask: () => Promise<unknown>,
  say: (line: string) => void,
): Promise<void> {
  const telling = setTimeout(() => say('another run has the Docker engine; waiting for it'), TELL_MS)
  let began: number | null = null
  while (!(await succeeds(ask))) {
    const lines = await readFile(log, 'utf8')
    if (engine.exitCode !== null || engine.signalCode !== null) {
      clearTimeout(telling)
      throw new CannotRunHere(`a Docker engine cannot run here:\n${lines.slice(-1_000)}`)
    }
    // Without a line it still waits for its turn.
    if (lines !== '') {
      clearTimeout(telling)
      began ??= performance.now()
      if (performance.now() - began > PATIENCE_MS) throw new Error(`dockerd does not answer:\n${lines.slice(-3_000)}`)
    }
    await sleep(200)
  }
  clearTimeout(telling)
}

const succeeds = (ask: () => Promise<unknown>): Promise<boolean> =>
  ask().then(
    () => true,
    () => false,
  )

/** What a run that was cut off has left, too. */
async function forgetContainers(docker: Docker['docker']): Promise<void> {
  const containers = (await docker('ps', '--all', '--quiet')).split('\n').filter(Boolean)
  if (containers.length > 0) await docker('rm', '--force', '--volumes', ...containers)
  await docker('network', 'prune', '--force')
  await docker('volume', 'prune', '--force')
}

/** Of an image that was built anew, the older one; and of what builds were made of, all beyond what the next one may want. */
async function forgetOldImages(docker: Docker['docker']): Promise<void> {
  await docker('image', 'prune', '--force')
  await docker('builder', 'prune', '--force', '--keep-storage', '8GB')
}

/** Empty control groups are all that the kernel still has of it; one that somebody uses is not empty, and stays. */
async function forgetGroups(): Promise<void> {
  const hierarchies = ['', ...(await readdir('/sys/fs/cgroup'))]
  // A group goes only when those within it have gone, and the engine's builder makes one.
  for (const left of [join(group, 'buildkit'), group]) {
    await Promise.all(hierarchies.map((name) => rmdir(join('/sys/fs/cgroup', name, left)).catch(() => {})))
  }
}

async function ended(engine: ChildProcess): Promise<void> {
  if (engine.exitCode !== null || engine.signalCode !== null) return
  const exited = new Promise((resolve) => engine.once('exit', resolve))
  engine.kill('SIGTERM')
  const impatience = setTimeout(() => engine.kill('SIGKILL'), PATIENCE_MS)
  await exited
  clearTimeout(impatience)
}
