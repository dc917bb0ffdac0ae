import { parseArgs } from 'node:util'
import { restore } from '@micromart/backup'
import { fromCaller, shopFolder, shopOptions } from '@micromart/running-shop'
import { UsageError } from '@micromart/running-shop/operator-error'
import { copyProgress, megabytes } from './copy-progress.ts'

export const help = `npm run restore -- FOLDER

Makes a data folder what npm run backup has put into FOLDER. No shop may run on it. Start it then as ever, and have it learn
what has happened at the payment provider since: npm run reconcile, then npm run invariants.

  --yes          a shop that is there may go
  --json         { data, madeAt, files, bytes }
  --data DIR     the shop that is to keep its state in DIR (.micromart)
  --port N       the shop that was started on base port N
  --help         this text`

export async function run(argv: string[]): Promise<number> {
  const options = { ...shopOptions, yes: { type: 'boolean' }, json: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true })
  const [name, ...rest] = positionals
  if (name === undefined || rest.length > 0) {
    throw new UsageError('Say which folder the backup is in. See npm run restore -- --help.')
  }
  process.umask(0o077)
  const data = await shopFolder(values)
  const progress = copyProgress()
  const wanted = { from: fromCaller(name), data, replace: values.yes ?? false, progress: progress.show }
  const { madeAt, files, bytes } = await restore(wanted).finally(progress.end)
  console.log(
    values.json
      ? JSON.stringify({ data, madeAt, files, bytes })
      : `${data} has the shop as it was at ${madeAt}: ${megabytes(bytes)} of databases. What has happened since is not in it:\nnpm start, then npm run reconcile and npm run invariants.`,
  )
  return 0
}
