import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotRunHere } from '../runner/part.ts'
import { inCache } from './cache.ts'
import { runProgram } from './run-program.ts'

/** Paths of programs. */
export interface PrometheusTools {
  prometheus: string
  promtool: string
  alertmanager: string
  amtool: string
}

/** Of Debian; unpacked beside the system, which stays as it is. Renamed when the suite changes. */
const packages = ['prometheus', 'prometheus-alertmanager']
const suite = 'bookworm'

/**
 * Prometheus, Alertmanager and their tools, fetched the first time.
 * @throws CannotRunHere on another system than Debian, or when apt cannot have them.
 */
export async function prometheusTools(say: (line: string) => void): Promise<PrometheusTools> {
  const folder = await inCache('prometheus', suite, async (draft) => {
    say(`fetching Debian's ${packages.join(' and ')}, once …`)
    try {
      // What is known of packages may be old, or nothing yet.
      await download(draft).catch(async () => {
        await runProgram('apt-get', ['-q', 'update'])
        await download(draft)
      })
      for (const file of await debsIn(draft)) {
        await runProgram('dpkg-deb', ['-x', join(draft, file), draft])
        await rm(join(draft, file))
      }
    } catch (error) {
      throw new CannotRunHere(`Debian's ${packages.join(' and ')} cannot be had here: ${lastLine(error)}`)
    }
  })
  const program = (name: string) => join(folder, 'usr/bin', name)
  return {
    prometheus: program('prometheus'),
    promtool: program('promtool'),
    alertmanager: program('prometheus-alertmanager'),
    amtool: program('amtool'),
  }
}

const download = (cwd: string) => runProgram('apt-get', ['-q', 'download', ...packages], { cwd })
const debsIn = async (folder: string) => (await readdir(folder)).filter((name) => name.endsWith('.deb'))
const lastLine = (error: unknown) => (error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error))
