import assert from 'node:assert/strict'
import type { Docker } from '../engines/docker.ts'
import { openDocker } from '../engines/open-docker.ts'
import { ours } from '../engines/ours.ts'
import type { PartContext } from '../runner/part.ts'
import { type ComposedShop, composedShop } from './composed-shop.ts'
import { buildImages } from './images.ts'

interface Composed {
  docker: Docker
  shop: ComposedShop
}

/**
 * Tells a story on a Docker engine, on which the shop's images are and the story brings it up; then takes it down and sees that nothing
 * is left.
 * @param over files that are laid over docker-compose.yml.
 */
export async function onCompose<T>(
  say: PartContext['say'],
  over: readonly string[],
  tell: (composed: Composed) => Promise<T>,
): Promise<T> {
  const docker = await openDocker(say)
  try {
    const shop = await composedShop(docker, await buildImages(docker, say), over, say)
    try {
      return await tell({ docker, shop })
    } catch (error) {
      say(await shop.compose('logs', '--no-color', '--tail', '15').catch(String))
      throw error
    } finally {
      await shop.compose('down', '--volumes', '--timeout', '20')
      for (const kind of ['container', 'volume', 'network']) {
        const left = await docker.docker(kind, 'ls', '--quiet', '--filter', `label=com.docker.compose.project=${ours}`)
        assert.equal(left.trim(), '', `no ${kind} is left`)
      }
    }
  } finally {
    await docker.stop()
  }
}
