import { parseArgs } from 'node:util'
import { backUp } from '@micromart/backup'
import { fromCaller, shopFolder, shopOptions } from '@micromart/running-shop'
import { UsageError } from '@micromart/running-shop/operator-error'
import { copyProgress, megabytes } from './copy-progress.ts'
import { interruption } from './interruption.ts'

export const help = `npm run backup -- FOLDER

Copies all that a shop on embedded parts keeps into FOLDER, which must not be there yet: every database and the event log
as they are at one instant, and the shop's secrets, pictures, mails and imports. The shop may run meanwhile, and nobody waits.
Whoever has the copy has the shop's secrets: keep it as you keep them. npm run restore brings it back.

  --json         { folder, files, bytes, running }
  --data DIR     the shop that keeps its state in DIR (.micromart)
  --port N       the shop on base port N
  --help         this text`

export async function run(argv: string[]): Promise<number> {
  const options = { ...shopOptions, json: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true })
  const [name, ...rest] = positionals
  if (name === undefined || rest.length > 0) {
    throw new UsageError('Say which folder it is to be in. See npm run backup -- --help.')
  }
  process.umask(0o077)
  const folder = fromCaller(name)
  const progress = copyProgress()
  const signal = interruption()
  const made = await backUp({
    data: await shopFolder(values),
    to: folder,
    // Thrown from within, it takes what was copied away: a copy has the shop's secrets.
    progress(copied) {
      signal.throwIfAborted()
      progress.show(copied)
    },
  }).finally(progress.end)
  const { files, bytes, running } = made
  console.log(
    values.json
      ? JSON.stringify({ folder, files, bytes, running })
      : `${folder} has the shop as it is now, ${running ? 'which runs' : 'which does not run'}: ${megabytes(bytes)} of databases.`,
  )
  return 0
}
