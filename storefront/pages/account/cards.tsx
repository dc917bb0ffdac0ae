import type { CardsQuery } from '../../generated/graphql.ts'
import { graphql } from '../../generated/index.ts'
import { backTo } from '../../http/back-to.ts'
import { readForm } from '../../http/form.ts'
import { signedIn } from '../../http/signed-in.ts'
import { CardField, tokenPrefix } from '../../ui/card-field.tsx'
import { KeyField } from '../../ui/key-field.tsx'
import { useVisit } from '../../ui/shop-context.tsx'
import { WhoseField } from '../../ui/whose-field.tsx'
import { refusalIn } from '../../words/refusal.ts'
import { AddCardDocument } from '../checkout/checkout-query.ts'
import { failedPage } from '../errors/failed.tsx'
import type { Making } from '../routes.ts'
import { Room } from './rooms.tsx'

const CardsDocument = graphql(`
  query Cards {
    ...Chrome
    me {
      id
      paymentMethods { id brand last4 expiryMonth expiryYear isDefault }
    }
  }
`)

const RemoveCardDocument = graphql(`
  mutation RemoveCard($id: ID!) {
    removePaymentMethod(id: $id) {
      __typename
      ... on Problem { message }
    }
  }
`)

type Card = NonNullable<NonNullable<CardsQuery['me']>['paymentMethods']>[number]

/** What somebody pays with. */
export function cards({ app, draw, cards: { field } }: Making): void {
  app.get(
    '/account/cards',
    signedIn(async (context, visit) => {
      const answer = await visit.ask(CardsDocument, {})
      const { data } = answer
      const page = data?.me?.paymentMethods
        ? {
            title: visit.words.account.cards.title,
            chrome: data,
            body: <Cards cards={data.me.paymentMethods} field={field} />,
          }
        : failedPage(visit, answer, 'me')
      return draw(context, { ...page, personal: true })
    }),
  )

  app.post(
    '/account/cards/add',
    signedIn(async (context, visit) => {
      const { checkout, refusals } = visit.words
      const form = await readForm(context)
      const card = form.text('card')
      const token = card.startsWith(tokenPrefix) ? card.slice(tokenPrefix.length) : ''
      if (!token) return backTo(context, '/account/cards', checkout.faults.fillIn)
      const answer = await visit.ask(AddCardDocument, { token, key: form.text('key') || null })
      return backTo(context, '/account/cards', refusalIn(visit, refusals.card, answer, 'addPaymentMethod'))
    }),
  )

  app.post(
    '/account/cards/remove',
    signedIn(async (context, visit) => {
      const id = (await readForm(context)).text('id')
      const answer = await visit.ask(RemoveCardDocument, { id })
      const told = refusalIn(visit, visit.words.refusals.card, answer, 'removePaymentMethod')
      return backTo(context, '/account/cards', told)
    }),
  )
}

function Cards({ cards, field }: { cards: readonly Card[]; field: string | undefined }) {
  const { words, formats } = useVisit()
  const said = words.account.cards
  return (
    <Room title={said.title}>
      {cards.length === 0 && <p className="notice">{said.none}</p>}
      <ul className="kept-list">
        {cards.map(({ id, brand, last4, expiryMonth, expiryYear, isDefault }) => (
          <li key={id}>
            <p>
              <b>{`${brand} •••• ${last4}`}</b>
              <span className="soft">{said.expires(formats.month(expiryYear, expiryMonth))}</span>
              {isDefault && <span className="soft">{said.isDefault}</span>}
            </p>
            <form method="post" action="/account/cards/remove" className="kept-actions">
              <WhoseField />
              <button
                type="submit"
                className="quiet"
                name="id"
                value={id}
                aria-label={`${said.remove}: ${brand} ${last4}`}
              >
                {said.remove}
              </button>
            </form>
          </li>
        ))}
      </ul>
      {field && (
        <form method="post" action="/account/cards/add">
          <WhoseField />
          <h2>{said.add}</h2>
          <KeyField />
          <input type="hidden" name="card" value={tokenPrefix} data-card-token />
          <CardField field={field} />
          <button type="submit" className="button">
            {said.keep}
          </button>
        </form>
      )}
    </Room>
  )
}
