import type { Docker } from './docker.ts'
import { goProgram } from './go.ts'

const module = 'github.com/docker/compose/v2'
/** From here on a file that is laid over another can take ports away. */
const oldest = 24

/** The command that is docker compose: what the engine's client has, or a program of its own where it has none or an old one. */
export async function dockerCompose({ docker }: Docker, say: (line: string) => void): Promise<[string, ...string[]]> {
  const present = await docker('compose', 'version', '--short').catch(() => '')
  const [, major = 0, minor = 0] = /^v?(\d+)\.(\d+)/.exec(present)?.map(Number) ?? []
  if (major > 2 || (major === 2 && minor >= oldest)) return ['docker', 'compose']
  return [await goProgram({ name: 'docker-compose', module, version: 'v2.40.3', package: `${module}/cmd` }, say)]
}
