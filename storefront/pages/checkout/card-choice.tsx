import type { CheckoutQuery } from '../../generated/graphql.ts'
import { CardField, type CardSources, tokenPrefix } from '../../ui/card-field.tsx'
import { useVisit } from '../../ui/shop-context.tsx'
import { sandboxCards } from './checkout-form.ts'

type Methods = NonNullable<NonNullable<CheckoutQuery['me']>['paymentMethods']>

interface CardChoiceProps {
  methods: Methods
  sources: CardSources
  chosen: string
  fault: string | null | undefined
}

/** What is paid with: cards on file, the sandbox's test cards, and one that is filled in at the provider's. */
export function CardChoice({ methods, sources, chosen, fault }: CardChoiceProps) {
  const { words } = useVisit()
  const { checkout } = words
  const known = methods.map(({ id, brand, last4, expiryMonth, expiryYear }) => ({
    value: id,
    label: `${brand} •••• ${last4}`,
    hint: `${String(expiryMonth).padStart(2, '0')}/${expiryYear}`,
  }))
  const tests = sandboxCards.map((token) => ({
    value: `${tokenPrefix}${token}`,
    label: checkout.sandboxCards[token],
    hint: checkout.sandbox,
  }))
  const all = [...known, ...(sources.testCards ? tests : [])]
  const isListed = all.some(({ value }) => value === chosen)
  // What was filled in pays for what is sent again, too.
  const filledIn = !isListed && chosen.startsWith(tokenPrefix) ? chosen : tokenPrefix
  const isFilledIn = sources.field !== undefined && (filledIn !== tokenPrefix || all.length === 0)
  const current = isListed ? chosen : isFilledIn ? undefined : all[0]?.value
  return (
    <section>
      <fieldset className="options" aria-describedby={fault ? 'card-fault' : undefined}>
        <legend>
          <h2>{checkout.card}</h2>
        </legend>
        {fault && (
          <p id="card-fault" className="fault">
            {fault}
          </p>
        )}
        {all.map(({ value, label, hint }) => (
          <label key={value} className="option">
            <input type="radio" name="card" value={value} defaultChecked={value === current} required />
            <span>
              <b>{label}</b>
              <span className="soft">{hint}</span>
            </span>
          </label>
        ))}
        {sources.field && (
          <>
            <label className="option">
              <input
                type="radio"
                name="card"
                value={filledIn}
                defaultChecked={isFilledIn}
                required
                data-card-token
                data-missing={checkout.faults.fillIn}
              />
              <span>
                <b>{checkout.otherCard}</b>
                <span className="soft" data-card-told>
                  {filledIn === tokenPrefix ? checkout.otherCardHint : checkout.filledIn}
                </span>
              </span>
            </label>
            <CardField field={sources.field} />
          </>
        )}
        {all.length === 0 && !sources.field && <p className="flag">{checkout.noCards}</p>}
      </fieldset>
    </section>
  )
}
