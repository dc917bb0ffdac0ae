import assert from 'node:assert/strict'
import { dockerCompose } from '../engines/compose.ts'
import { type Docker, startDocker } from '../engines/docker.ts'
import type { PartContext } from '../runner/part.ts'
import { type ComposedShop, composedShop } from './composed-shop.ts'
import { buildImages } from './images.ts'

interface Composed {
  docker: Docker
  shop: ComposedShop
}

/**
 * Tells a story on an engine of its own, on which the shop's images are and the story brings it up; then takes it down and sees that
 * nothing is left.
 * @param over files that are laid over docker-compose.yml.
 */
export async function onCompose<T>(
  say: PartContext['say'],
  over: readonly string[],
  tell: (composed: Composed) => Promise<T>,
): Promise<T> {
  const docker = await startDocker(say)
  try {
    const shop = composedShop(docker, await dockerCompose(say), over)
    await buildImages(docker, say)
    try {
      return await tell({ docker, shop })
    } catch (error) {
      say(await shop.compose('logs', '--no-color', '--tail', '15').catch(String))
      throw error
    } finally {
      await shop.compose('down', '--volumes', '--timeout', '20')
      for (const kind of ['container', 'volume', 'network']) {
        const ours = ['--filter', 'label=com.docker.compose.project=micromart']
        const left = await docker.docker(kind, 'ls', '--quiet', ...ours)
        assert.equal(left.trim(), '', `no ${kind} is left`)
      }
    }
  } finally {
    await docker.stop()
  }
}
