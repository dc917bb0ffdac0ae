import { ShopRefused, type Step, step as stepShape } from '@micromart/catalog-import'
import type { Visit } from '../../../http/visit.ts'
import { deskWordsOf } from '../../words/languages.ts'
import type { askPatiently } from '../ask-patiently.ts'
import { ImportStepsDocument } from './undo-query.ts'

/** A part of what an import has noted. */
interface NotedSteps {
  /** In the order in which they were noted. */
  steps: Step[]
  /** How many notes that is, those that say nothing to us too. */
  notes: number
  /** Where the part before it begins. */
  after: string | null
  hasMore: boolean
}

/** A part of what an import has noted, the last part first. @throws ShopRefused where there is no such import any more */
export async function notedSteps(
  visit: Visit,
  ask: ReturnType<typeof askPatiently>,
  id: string,
  after: string | null,
): Promise<NotedSteps> {
  const part = (await ask(ImportStepsDocument, { id, after })).catalogImport?.steps
  if (!part) throw new ShopRefused(deskWordsOf(visit).refused.journal.NotFound)
  const { endCursor, hasNextPage } = part.pageInfo
  return {
    steps: part.edges.flatMap(({ node }) => stepIn(node.note) ?? []).reverse(),
    notes: part.edges.length,
    after: endCursor ?? after,
    hasMore: hasNextPage,
  }
}

/** What somebody else has written down there is passed over: whoever may write there may change the catalog as well. */
function stepIn(note: string): Step | undefined {
  try {
    return stepShape.parse(JSON.parse(note))
  } catch {
    return undefined
  }
}
