import type { CheckoutQuery } from '../../generated/graphql.ts'
import { useVisit } from '../../ui/shop-context.tsx'
import { sandboxCards, tokenPrefix } from './checkout-form.ts'

type Methods = NonNullable<NonNullable<CheckoutQuery['me']>['paymentMethods']>

interface CardChoiceProps {
  methods: Methods
  chosen: string
  fault: string | undefined
}

/** What is paid with: cards on file, and those of the sandbox provider, which stand for what a provider's form would make. */
export function CardChoice({ methods, chosen, fault }: CardChoiceProps) {
  const { words } = useVisit()
  const { checkout } = words
  const known = methods.map(({ id, brand, last4, expiryMonth, expiryYear }) => ({
    value: id,
    label: `${brand} •••• ${last4}`,
    hint: `${String(expiryMonth).padStart(2, '0')}/${expiryYear}`,
  }))
  const sandbox = sandboxCards.map((token) => ({
    value: `${tokenPrefix}${token}`,
    label: checkout.sandboxCards[token],
    hint: checkout.sandbox,
  }))
  const all = [...known, ...sandbox]
  const current = all.some(({ value }) => value === chosen) ? chosen : all[0]?.value
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
      </fieldset>
    </section>
  )
}
