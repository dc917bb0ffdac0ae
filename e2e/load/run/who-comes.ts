import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { LoadSettings } from '../script/settings.ts'

const options = z.object({
  scenarios: z.record(
    z.string(),
    z.looseObject({
      startRate: z.number().default(0),
      stages: z.array(z.object({ target: z.number(), duration: z.string() })).optional(),
    }),
  ),
})

/**
 * Which of a profile's scenarios nobody comes of, as k6 itself reads it: what is promised of these cannot be seen. Rates are a minute's.
 *
 * @param program path of k6
 */
export async function nobodyComesOf(
  program: string,
  { name, scale, seconds }: { name: string } & Pick<LoadSettings, 'scale' | 'seconds'>,
): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'micromart-load-'))
  try {
    const file = join(folder, 'settings.json')
    await writeFile(file, JSON.stringify({ ...nothingYet, scale, seconds } satisfies LoadSettings))
    const script = resolve('e2e/load', `${name}.load.ts`)
    const { stdout } = await promisify(execFile)(program, ['inspect', '-e', `MICROMART_LOAD=${file}`, script])
    return Object.entries(options.parse(JSON.parse(stdout)).scenarios)
      .filter(([, { startRate, stages }]) => stages !== undefined && arrivalsOf(startRate, stages) < 1)
      .map(([scenario]) => scenario)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What a script reads before it asks anybody anything. */
const nothingYet: LoadSettings = {
  url: '',
  run: '',
  scale: 1,
  seconds: null,
  staff: { email: '', password: '', token: '', since: 0 },
  variants: [],
  products: [],
  summaryFile: '',
}

/** Each stage goes straight from the rate before it to its own. */
function arrivalsOf(startRate: number, stages: readonly { target: number; duration: string }[]): number {
  let [rate, sum] = [startRate, 0]
  for (const { target, duration } of stages) {
    sum += ((rate + target) / 2) * (secondsIn(duration) / 60)
    rate = target
  }
  return sum
}

/** As Go writes durations, such as `1h30m0s`. */
function secondsIn(text: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:([\d.]+)s)?$/.exec(text) ?? []
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)
}
