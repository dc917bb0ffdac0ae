import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { debianTar } from '../engines/debian.ts'
import { ours } from '../engines/ours.ts'
import { startDocker } from '../engines/own-docker.ts'
import { presentDocker } from '../engines/present-docker.ts'
import { runProgram } from '../engines/run-program.ts'
import type { PartContext } from '../runner/part.ts'

export const title = 'On a Docker engine that somebody works with, stories leave everything as it was'
export const group = 'containers'
export const long = true
export const shopless = true
/** The first time a Debian is unpacked. */
export const patienceMs = 10 * 60_000

/** Somebody's own shop, by the names that docker-compose.yml gives. */
const theirs = 'com.docker.compose.project=micromart'

export async function run({ say }: PartContext): Promise<void> {
  const engine = await startDocker(say)
  const folder = await mkdtemp(join(tmpdir(), 'micromart-present-'))
  const environment = { ...process.env, DOCKER_HOST: engine.env.DOCKER_HOST }
  const docker = (...args: string[]) => runProgram('docker', args, { env: environment })
  // Docker lists the newest first, and images of one second in any order.
  const idsOf = async (kind: (typeof kinds)[number]) =>
    (await docker(kind, 'ls', ...(all[kind] ?? []), '--quiet')).split('\n').toSorted()
  const everything = () => Promise.all(kinds.map(idsOf))
  try {
    await docker('import', await debianTar(say), 'micromart/orders:theirs')
    await docker('volume', 'create', '--label', theirs, 'micromart_orders-data')
    await docker('network', 'create', '--label', theirs, '--internal', 'micromart_back')
    await docker(
      'run',
      '--detach',
      '--label',
      theirs,
      '--network',
      'none',
      'micromart/orders:theirs',
      'sleep',
      'infinity',
    )
    const before = await everything()

    const found = await presentDocker(say, environment)
    assert.ok(found, 'the engine is found')
    const image = found.nameOf('micromart/orders:theirs')
    await writeFile(join(folder, 'Dockerfile'), 'FROM micromart/orders:theirs\nCMD ["sleep", "infinity"]\n')
    await found.build(['--tag', image, folder])
    await found.docker('volume', 'create', '--label', `com.docker.compose.project=${ours}`, `${ours}_orders-data`)
    await found.docker('run', '--detach', '--network', 'none', image)
    const meanwhile = await everything()
    for (const [nth, kind] of kinds.entries()) {
      if (kind !== 'network') assert.notDeepEqual(meanwhile[nth], before[nth], `we have made a ${kind}`)
    }

    say('another run takes what this one has left, and lets it go')
    const next = await presentDocker(say, environment)
    await next?.stop()
    assert.deepEqual(await everything(), before)
  } finally {
    await docker('image', 'rm', '--force', 'micromart/orders:theirs').catch(say)
    await engine.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const kinds = ['container', 'image', 'volume', 'network'] as const
const all: Partial<Record<(typeof kinds)[number], string[]>> = { container: ['--all'] }
