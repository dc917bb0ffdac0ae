import { baseImage, composeServices } from '@micromart/containers/compose-file'
import type { Docker } from '../engines/docker.ts'
import { makeStandIns } from './stand-ins.ts'

/**
 * Builds the image of every process that docker-compose.yml has, from our Dockerfile, after making what it and docker-compose.yml
 * name of others. What has not changed is there from the last time.
 * @returns the images' names, others' included, by the services that run them.
 */
export async function buildImages(docker: Docker, say: (line: string) => void): Promise<Map<string, string>> {
  const services = await composeServices('.')
  const ours = [...services.values()].filter(({ build }) => build !== undefined)
  await makeStandIns(docker, {
    node: await baseImage('.'),
    others: new Set([...services.values()].filter(({ build }) => !build).map(({ image }) => image)),
    buildOurs: (name, image) => docker.build(['--build-arg', `PROCESS=${name}`, '--tag', image, '.']),
    say,
  })
  for (const { image, build } of ours) {
    if (build === undefined) continue
    const began = Date.now()
    const { target, args } = build
    await docker.build(['--build-arg', `PROCESS=${args.PROCESS}`, '--target', target, '--tag', image, '.'])
    const size = Number(await docker.docker('image', 'inspect', '--format', '{{.Size}}', image))
    say(`${image}: ${Math.round(size / 1e6)} MB, built in ${((Date.now() - began) / 1000).toFixed(1)} s`)
  }
  return new Map([...services].map(([name, { image }]) => [name, image]))
}
