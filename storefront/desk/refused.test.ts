import { expect, test } from 'vitest'
import { englishIn } from '../testing/english.ts'
import { formOn } from '../testing/form-on.ts'
import { asTheServiceSays, everyRefusal, problemsOf, refusing } from '../testing/refusing.ts'
import { answers } from './testing/samples.ts'
import { atDesk } from './testing/staff.ts'
import { hear, walkForms } from './testing/walk-forms.ts'
import { de } from './words/de/index.ts'

const money = { amount: '5.00', currency: 'EUR' }
const variant = { id: 'var_1', sku: 'A-1', selection: [], price: money, compareAtPrice: null, prices: [], stock: null }
/** As the file has it, but for what one piece weighs. */
const lamp = {
  ...{ id: 'prd_1', slug: 'lampe-a-1', status: 'ACTIVE', name: 'Lampe', description: null, brand: null },
  categories: [{ id: 'cat_1', slug: 'licht', name: 'Licht', parent: null }],
  ...{ media: [], options: [], variants: [{ ...variant, weightGrams: 100 }] },
}

/** What an import asks, and what is asked where it is taken back. */
const importing = {
  DeskImportProduct: () => ({ product: null }),
  DeskImportCategory: () => ({ category: null }),
  DeskImportVariants: () => ({ product: { options: [], variants: [] } }),
  DeskImportStanding: () => ({ product: lamp }),
  DeskPastImport: () => ({
    catalogImport: {
      ...{ id: 'imp_1', file: 'waren.csv', begunAt: '2026-05-01T10:00:00Z', made: 1, changed: 0, undoneAt: null },
      begunBy: { id: 'usr_1', name: 'Ada' },
    },
  }),
  DeskImportSteps: () => ({
    catalogImport: { steps: { edges: [], pageInfo: { endCursor: null, hasNextPage: false } } },
  }),
}
const goods = 'SKU;Name;Preis;Währung;Kategorie;Gewicht (g)\nA-1;Lampe;5,00;EUR;Licht;200\n'

const readingGerman = (more: Parameters<typeof atDesk>[0] = {}) =>
  atDesk({ ...answers, ...importing, ...more }, { scope: 'staff admin', language: 'de' })

/** What is wrong with how a refusal is told. */
function faultsOf(shown: string): string[] {
  const lines = `>${de.catalogImport.reason}</th>`
  const isTold = !shown.startsWith('<') || /class="(?:form-)?fault"/.test(shown) || shown.includes(lines)
  return [
    ...(isTold && !shown.includes(de.refusals.noAnswer) ? [] : ['is not told']),
    ...(shown.includes(asTheServiceSays) ? ['is told as the service says it'] : []),
    ...englishIn(shown).map((text) => `is told in English: ${text}`),
  ]
}

interface Asking {
  operation: string
  /** How it is asked. */
  by: string
  /** Asks so, at a desk that refuses. @returns what is shown then */
  ask(desk: ReturnType<typeof atDesk>): Promise<string>
}

/** What the forms of the desk's pages ask, each once for each place that takes it. */
async function askedByForms(): Promise<Asking[]> {
  const found = new Map<string, Asking>()
  const desk = readingGerman()
  await walkForms(desk, async (form) => {
    const sent = await hear(desk, form)
    for (const operation of sent.asked) {
      const by = form.what.replace(/\?\S*/, '')
      found.set(`${operation} ${by}`, { operation, by, ask: async (to) => (await hear(to, form)).shown })
    }
    return sent
  })
  return [...found.values()]
}

const importsAsk = (operation: string): Asking => ({ operation, by: 'bringing a file in', ask: broughtIn({}) })

const updatesAsk = (operation: string): Asking => ({
  operation,
  by: 'changing what is there by a file',
  ask: broughtIn({ update: 'yes' }),
})

const broughtIn =
  (choices: Record<string, string>): Asking['ask'] =>
  async ({ bring }) => {
    const file = new FormData()
    file.append('file', new File([goods], 'waren.csv'))
    for (const [name, value] of Object.entries({ do: 'look', ...choices })) file.append(name, value)
    const preview = await (await bring(file)).text()
    return (await bring(formOn(preview, { do: 'begin', ...choices }))).text()
  }

const picturesAsk = (operation: string): Asking => ({
  operation,
  by: 'bringing a picture',
  async ask({ bring }) {
    const form = new FormData()
    form.append('do', 'save')
    form.append('pictures', new File(['GIF89a'], 'lampe.gif'))
    return (await bring(form, '/desk/products/prd_1')).text()
  },
})

const undoAsks = (operation: string): Asking => ({
  operation,
  by: 'taking a file back',
  ask: async ({ send }) => (await send(`/desk/import/imp_${'1'.repeat(32)}`, {})).text(),
})

test('each refusal of what the desk asks for is told in the reader’s language, wherever it is asked', async () => {
  const asking = [
    ...(await askedByForms()),
    ...[
      'DeskBeginImport',
      'DeskNoteImportSteps',
      'DeskImportCreateCategory',
      'DeskImportCreateProduct',
      'DeskImportAddVariant',
    ].map(importsAsk),
    updatesAsk('DeskImportUpdateVariant'),
    picturesAsk('DeskCreatePictureUpload'),
    ...['DeskCloseImport', 'DeskNoteImportUndone'].map(undoAsks),
  ]
  const walked = new Set<string>()
  const faults: string[] = []
  for (const { operation, by, ask } of asking)
    for (const problem of problemsOf(operation)) {
      walked.add(`${operation}: ${problem}`)
      const shown = await ask(readingGerman(refusing(operation, problem)))
      faults.push(...faultsOf(shown).map((fault) => `${operation}: ${problem} ${fault}, by ${by}`))
    }
  expect(faults).toEqual([])
  expect(everyRefusal.filter((refusal) => refusal.startsWith('Desk') && !walked.has(refusal))).toEqual([])
}, 240_000)
