import type { DeskWords } from '../en/index.ts'
import { frame } from './frame.ts'
import { goods } from './goods.ts'
import { health } from './health.ts'
import { catalogImport } from './import.ts'
import { importReasons } from './import-reasons.ts'
import { importUndo } from './import-undo.ts'
import { orders } from './orders.ts'
import { people } from './people.ts'
import { prices } from './prices.ts'
import { refused } from './refused.ts'

/** What the desk says, in German. */
export const de: DeskWords = {
  ...frame,
  ...orders,
  ...goods,
  ...people,
  ...prices,
  ...health,
  catalogImport,
  importReasons,
  importUndo,
  refused,
}
