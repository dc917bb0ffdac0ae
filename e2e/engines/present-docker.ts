import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Docker } from './docker.ts'
import { ours } from './ours.ts'
import { runProgram } from './run-program.ts'

/** On what of ours it is: images that we build, and containers of them. */
const label = `micromart.e2e=${ours}`
/** On what docker compose makes of ours. */
const project = `com.docker.compose.project=${ours}`

/**
 * The Docker engine that DOCKER_HOST names, or else one that listens at a usual place of this machine. What is on it stays as it is:
 * all that we make there has names and labels of our own, and goes at the end. Others' images that were pulled stay.
 * @returns null where none answers, or it is another machine's, whose ports cannot be reached from here.
 */
export async function presentDocker(
  say: (line: string) => void,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Docker | null> {
  const { DOCKER_HOST: given } = environment
  if (given && !isHere(given)) {
    say(`DOCKER_HOST is another machine's Docker engine, whose ports are not here: it is not used`)
    return null
  }
  for (const host of given ? [given] : usualPlaces(environment)) {
    const env = { ...environment, DOCKER_HOST: host }
    const docker = (...args: string[]) => runProgram('docker', args, { env })
    const version = await docker('version', '--format', '{{.Server.Version}}').catch(() => null)
    if (version === null) continue
    say(`on the Docker engine that is at ${host} (${version.trim()})`)
    await forget(docker)
    return {
      env,
      pulls: true,
      docker,
      nameOf: (image) => image.replace(/^micromart\//, `${ours}/`),
      build: async (args) => {
        await docker('build', '--quiet', '--label', label, ...args)
      },
      stop: () => forget(docker),
    }
  }
  if (given) say(`nothing answers at DOCKER_HOST, ${given}`)
  return null
}

const isHere = (host: string) => /^unix:|^npipe:|^tcp:\/\/(127\.\d+\.\d+\.\d+|localhost|\[::1\])(:|$)/.test(host)

/** Where Docker listens, Docker without root, and Docker Desktop. */
function usualPlaces({ XDG_RUNTIME_DIR: runtime }: NodeJS.ProcessEnv): string[] {
  const folders = ['/var/run', ...(runtime ? [runtime] : []), join(homedir(), '.docker/run')]
  return folders.map((folder) => `unix://${folder}/docker.sock`)
}

/** What this run has made, and one before it that was cut off. */
async function forget(docker: Docker['docker']): Promise<void> {
  const found = async (kind: string, filter: string, ...args: string[]) =>
    [...new Set((await docker(kind, 'ls', '--quiet', '--filter', `label=${filter}`, ...args)).split('\n'))].filter(
      Boolean,
    )
  for (const filter of [label, project]) {
    const containers = await found('container', filter, '--all')
    if (containers.length > 0) await docker('container', 'rm', '--force', '--volumes', ...containers)
  }
  for (const kind of ['network', 'volume']) {
    const left = await found(kind, project)
    if (left.length > 0) await docker(kind, 'rm', ...left)
  }
  const images = await found('image', label)
  if (images.length > 0) await docker('image', 'rm', '--force', ...images)
}
