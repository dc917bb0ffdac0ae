import type { Docker } from './docker.ts'
import { startDocker } from './own-docker.ts'
import { presentDocker } from './present-docker.ts'

/**
 * The Docker engine that is there, with others' real images; where there is none, one of our own.
 * @throws CannotRunHere where neither can be had.
 */
export async function openDocker(say: (line: string) => void): Promise<Docker> {
  return (await presentDocker(say)) ?? startDocker(say)
}
