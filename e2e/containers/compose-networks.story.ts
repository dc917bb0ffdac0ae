import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { composeServices } from '@micromart/containers/compose-file'
import { startDocker } from '../engines/own-docker.ts'
import type { PartContext } from '../runner/part.ts'
import { composedShop } from './composed-shop.ts'
import { buildImages } from './images.ts'

export const title = 'In containers, only who must speak with the world outside can'
export const group = 'containers'
export const long = true
export const shopless = true
/** The first time it builds docker compose and every image. */
export const patienceMs = 45 * 60_000

/** Says "reached", or why there is no connection. */
const tries = `
  const [host, port] = process.argv.slice(1)
  const end = (word) => { console.log(word); process.exit() }
  require('node:net').connect(Number(port), host, () => end('reached')).on('error', ({ code }) => end(code))
  setTimeout(end, 3_000, 'ETIMEDOUT')`

export async function run({ say }: PartContext): Promise<void> {
  // Only an engine of our own has the world outside at the end of a wire. Images want the machine's own network, and stay for it.
  const builder = await startDocker(say)
  const images = await buildImages(builder, say).finally(() => builder.stop())
  const docker = await startDocker(say, { apart: true })
  const world = createServer((socket) => socket.end())
  try {
    const shop = await composedShop(docker, images, [], say)
    const port = await listenAt(world, docker.outside ?? assert.fail('the engine is apart'))
    const asks = async (service: string) => {
      const node = ['--entrypoint', '/usr/local/bin/node', service, '--input-type=commonjs', '--eval', tries]
      return (await shop.compose('run', '--rm', '--no-deps', '--no-TTY', ...node, docker.outside ?? '', port)).trim()
    }
    const ours = [...(await composeServices('.'))].filter(([, { build }]) => build !== undefined)
    for (const [service, { networks }] of ours.filter(([, { networks }]) => networks.length > 0)) {
      const answer = await asks(service)
      if (networks.includes('front')) assert.equal(answer, 'reached', `${service} is kept in: ${answer}`)
      else assert.match(answer, /^E(NETUNREACH|HOSTUNREACH|TIMEDOUT)$/, `${service} gets out: ${answer}`)
      say(`${service}: ${answer}`)
    }
  } finally {
    world.close()
    await docker.stop()
  }
}

async function listenAt(server: Server, host: string): Promise<string> {
  server.listen(0, host)
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a server has no port')
  return String(address.port)
}
