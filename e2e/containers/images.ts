import { baseImage, composeServices } from '@micromart/containers/compose-file'
import type { Docker } from '../engines/docker.ts'
import { makeStandIns } from './stand-ins.ts'

/**
 * Builds the image of every process that docker-compose.yml has, from our Dockerfile, where others' images cannot be pulled after making
 * what stands in for them. What has not changed is there from the last time.
 * @returns the images' names on the engine, others' included, by the services that run them.
 */
export async function buildImages(docker: Docker, say: (line: string) => void): Promise<Map<string, string>> {
  const services = await composeServices('.')
  const buildOurs = (name: string, image: string, ...args: string[]) =>
    docker.build(['--build-arg', `PROCESS=${name}`, ...args, '--tag', image, '.'])
  if (!docker.pulls) {
    const others = new Set([...services.values()].filter(({ build }) => !build).map(({ image }) => image))
    await makeStandIns(docker, { node: await baseImage('.'), others, buildOurs, say })
  }
  for (const { image, build } of services.values()) {
    if (build === undefined) continue
    const began = Date.now()
    const name = docker.nameOf(image)
    await buildOurs(build.args.PROCESS, name, '--target', build.target)
    const size = Number(await docker.docker('image', 'inspect', '--format', '{{.Size}}', name))
    say(`${name}: ${Math.round(size / 1e6)} MB, built in ${((Date.now() - began) / 1000).toFixed(1)} s`)
  }
  return new Map([...services].map(([name, { image }]) => [name, docker.nameOf(image)]))
}
