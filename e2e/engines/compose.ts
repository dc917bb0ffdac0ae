import { goProgram } from './go.ts'

const module = 'github.com/docker/compose/v2'

/** The path of docker compose, as a program of its own. */
export const dockerCompose = (say: (line: string) => void) =>
  goProgram({ name: 'docker-compose', module, version: 'v2.40.3', package: `${module}/cmd` }, say)
