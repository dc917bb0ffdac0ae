import { backTo } from '../../http/back-to.ts'
import { readForm } from '../../http/form.ts'
import type { Visit } from '../../http/visit.ts'
import { useVisit } from '../../ui/shop-context.tsx'
import { refusalIn } from '../../words/refusal.ts'
import type { Making } from '../routes.ts'
import { BagTitlesDocument, ChangeCurrencyDocument } from './bag-mutations.ts'

/** Has all of the bag cost what it does in another currency, in which prices are shown from then on. */
export function bagCurrency({ app }: Making): void {
  app.post('/bag/currency', async (context) => {
    const visit = context.get('visit')
    const form = await readForm(context)
    const currency = form.text('currency')
    const answer = await visit.ask(ChangeCurrencyDocument, { currency })
    const result = answer.data?.changeCartCurrency
    const unpriced = result?.__typename === 'NoPriceInCurrency' ? await titlesOf(visit, result.lineIds) : []
    const sayings = {
      ...visit.words.refusals.bag,
      NoPriceInCurrency: () => visit.words.bag.noPriceIn(currency, unpriced),
    }
    const told = refusalIn(visit, sayings, answer, 'changeCartCurrency')
    if (told === null) visit.currency = currency
    return backTo(context, '/bag', told)
  })
}

async function titlesOf({ ask }: Visit, lineIds: readonly string[]): Promise<string[]> {
  const { data } = await ask(BagTitlesDocument, {})
  return (data?.cart?.lines ?? []).filter(({ id }) => lineIds.includes(id)).map(({ title }) => title)
}

/** The other currencies that the shop sells in. */
export function BagCurrencies({ current, codes }: { current: string; codes: readonly string[] }) {
  const { words } = useVisit()
  const others = codes.filter((code) => code !== current)
  if (others.length === 0) return null
  return (
    <form method="post" action="/bag/currency" className="bag-currencies">
      {others.map((code) => (
        <button type="submit" key={code} className="quiet" name="currency" value={code}>
          {words.bag.showIn(code)}
        </button>
      ))}
    </form>
  )
}
