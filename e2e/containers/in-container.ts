import type { Docker } from '../engines/docker.ts'
import type { ComposedShop } from './composed-shop.ts'

/**
 * Runs a script as root in a container of its own, for what only whoever has the engine may do: it may be on another kernel than this
 * process is, and this process nobody there.
 * @param args of `docker run`.
 * @param script CommonJS, for the Node that is in all our images.
 * @returns what it printed.
 */
export function inContainer(
  { docker }: Docker,
  { images }: ComposedShop,
  args: readonly string[],
  script: string,
): Promise<string> {
  const confined = ['--rm', '--network', 'none', '--user', '0', '--entrypoint', '/usr/local/bin/node', ...args]
  return docker('run', ...confined, images.get('router') ?? '', '--input-type=commonjs', '--eval', script)
}
