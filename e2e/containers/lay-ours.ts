import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { composeServices } from '@micromart/containers/compose-file'
import { freePorts } from '@micromart/free-port'
import { ours } from '../engines/ours.ts'

/**
 * Writes a file to be laid over docker-compose.yml, so that it meets no other shop on the engine and on this machine: images by the names
 * that they have there, and ports that are free.
 * @returns its path, and the port of each service that has one here.
 */
export async function layOurs(
  images: ReadonlyMap<string, string>,
): Promise<{ file: string; ports: Map<string, number> }> {
  const published = [...(await composeServices('.'))].filter(([, { ports }]) => ports.length > 0)
  const free = await freePorts(published.length)
  const ports = new Map(published.map(([name], nth) => [name, free[nth] as number]))
  const inside = new Map(
    published.map(
      ([
        name,
        {
          ports: [port = ''],
        },
      ]) => [name, port.split(':').at(-1)],
    ),
  )
  const lines = [...images].flatMap(([name, image]) => [
    `  ${name}:`,
    `    image: ${image}`,
    ...(ports.has(name) ? [`    ports: !override ['127.0.0.1:${ports.get(name)}:${inside.get(name)}']`] : []),
  ])
  const file = resolve('.build/compose', `${ours}.yaml`)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `services:\n${lines.join('\n')}\n`)
  return { file, ports }
}
