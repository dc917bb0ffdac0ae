import type { Journal, Step } from '@micromart/catalog-import'
import type { NoteCatalogImportStepsInput } from '../../generated/graphql.ts'
import type { Visit } from '../../http/visit.ts'
import { askPatiently } from './ask-patiently.ts'
import { refusedWith } from './in-words.ts'
import { BeginImportDocument, NoteImportStepsDocument } from './undo/undo-query.ts'

/** A request of steps is at most so many, and so many bytes unless one alone is more: the router takes a megabyte. */
const most = { steps: 100, bytes: 500_000 }

/** Has the shop write down what a file brings in, from now on. @returns the import's id @throws ShopRefused, ShopUnavailable */
export async function beginImport(visit: Visit, fileName: string, untilMs: number): Promise<string> {
  const file = fileName.replace(/\p{C}/gu, ' ').trim() || 'CSV'
  const { beginCatalogImport: begun } = await askPatiently(visit, untilMs)(BeginImportDocument, { input: { file } })
  if (begun?.__typename === 'CatalogImportChanged') return begun.catalogImport.id
  throw refusedWith(visit, begun)
}

/** Where the shop has it written down what an import does: no page and no replica keeps it. */
export function journalOf(visit: Visit, id: string, untilMs: number): Journal {
  const ask = askPatiently(visit, untilMs)
  const tell = async (input: NoteCatalogImportStepsInput) => {
    const { noteCatalogImportSteps: noted } = await ask(NoteImportStepsDocument, { input })
    if (noted?.__typename !== 'CatalogImportChanged') throw refusedWith(visit, noted)
  }
  return {
    id,
    async note(steps) {
      const left = steps.flatMap((one) => (one.did === 'left' ? leftOf(one) : []))
      for (const leaves of inParts(left)) await tell({ importId: id, steps: [], leaves })
      const notes = steps.flatMap((one) => (one.did === 'left' ? [] : noteOf(one)))
      for (const part of inParts(notes)) await tell({ importId: id, steps: part })
    },
  }
}

/** What earlier notes were of. */
const leftOf = ({ slug, productId }: Extract<Step, { did: 'left' }>): string[] => [
  ...(slug === undefined ? [] : [ofProduct(slug)]),
  ...(productId === undefined ? [] : [ofStatus(productId)]),
]

interface Note {
  kind: 'MAKES' | 'CHANGES'
  of: string
  note: string
}

type Noted = Exclude<Step, { did: 'left' }>

const ofProduct = (slug: string) => `product ${slug}`
const ofStatus = (productId: string) => `status of ${productId}`

const noteOf = (step: Noted): Note => ({
  kind: step.did === 'create' ? 'MAKES' : 'CHANGES',
  of: nameOf(step),
  note: JSON.stringify(step),
})

/** The same for what the same import has noted already: what was there before it is what the first of them says. */
function nameOf(step: Noted): string {
  switch (step.did) {
    case 'create':
      return ofProduct(step.slug)
    case 'details':
      return `${Object.keys(step.before).sort().join()} of ${step.productId}`
    case 'price':
      return `price of ${step.variantId}`
    case 'further price':
      return `price in ${step.currency} of ${step.variantId}`
    case 'stock':
      return `stock ${step.key}`
    case 'weight':
      return `weight of ${step.variantId}`
    case 'gtin':
      return `gtin of ${step.variantId}`
    case 'values':
      return `values of ${step.option} of ${step.productId}`
    case 'new variant':
      return `variant ${step.sku}`
    case 'status':
      return ofStatus(step.productId)
  }
}

/** As much as one request takes. */
function* inParts<One>(all: readonly One[]): Generator<One[]> {
  let part: One[] = []
  let bytes = 0
  for (const one of all) {
    const more = Buffer.byteLength(JSON.stringify(one))
    if (part.length > 0 && (part.length === most.steps || bytes + more > most.bytes)) {
      yield part
      part = []
      bytes = 0
    }
    part.push(one)
    bytes += more
  }
  if (part.length > 0) yield part
}
