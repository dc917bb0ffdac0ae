import type { Migration } from 'kysely'
import { stock } from './0001_stock.ts'
import { keys } from './0002_keys.ts'
import { titles } from './0003_titles.ts'
import * as ownReplies from './0004_own_replies.ts'
import * as retention from './0005_retention.ts'
import * as liveLines from './0006_live_lines.ts'
import * as sorted from './0007_sorted.ts'

export const migrations: Record<string, Migration> = {
  '0001_stock': stock,
  '0002_keys': keys,
  '0003_titles': titles,
  '0004_own_replies': ownReplies,
  '0005_retention': retention,
  '0006_live_lines': liveLines,
  '0007_sorted': sorted,
}
