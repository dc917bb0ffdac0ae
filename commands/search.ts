import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { newId } from '@micromart/ids'
import { findShop, fromCaller, shopOptions } from '@micromart/running-shop'
import { fileFault } from '@micromart/running-shop/file-fault'
import { OperatorError, UsageError } from '@micromart/running-shop/operator-error'
import { replaceSynonyms } from '@micromart/search/replace-synonyms'
import { synonymSets } from '@micromart/search/synonym-store'
import { readSynonyms, writeSynonyms } from '@micromart/search/synonyms'
import type { Tables } from '@micromart/search/tables'
import { openDatabase } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'

export const help = `npm run search -- synonyms
npm run search -- synonyms FILE

Words that mean the same: who looks for a sofa finds couches. Without FILE they are written out, a set on each line, its phrases
(up to three words each) with commas between them. The sets in FILE replace all that there are, from the next search on.

  --json         machine-readable
  --data DIR     the shop that keeps its state in DIR (.micromart)
  --port N       the shop on base port N
  --help         this text`

export async function run(argv: string[]): Promise<number> {
  const options = { ...shopOptions, json: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true })
  const [what, path, ...rest] = positionals
  if (what !== 'synonyms' || rest.length > 0) {
    throw new UsageError('Say synonyms, or synonyms FILE. See npm run search -- --help.')
  }
  const sets = path === undefined ? undefined : await setsOf(fromCaller(path))
  const url = (await findShop(values)).databases.search
  if (url === undefined) throw new OperatorError('This shop has no database for search.')
  const db = openDatabase<Tables>(url, createLogger({ service: 'search-command', level: 'warn' }))
  try {
    if (sets === undefined) {
      const known = await synonymSets(db)
      process.stdout.write(values.json ? `${JSON.stringify(known, null, 2)}\n` : writeSynonyms(known))
    } else {
      await replaceSynonyms({ db, newId, clock: () => new Date() }, sets)
      console.log(values.json ? JSON.stringify({ sets: sets.length }) : `${sets.length} sets of synonyms from now on`)
    }
  } finally {
    await db.destroy()
  }
  return 0
}

async function setsOf(path: string): Promise<string[][]> {
  const text = await readFile(path, 'utf8').catch((error) => {
    throw new OperatorError(`${path} cannot be read: ${fileFault(error)}.`)
  })
  const { sets, faults } = readSynonyms(text)
  if (faults.length > 0) throw new OperatorError(faults.join('\n'))
  return sets
}
