import type { CheckoutCartFragment as CheckoutCart, CheckoutQuery } from '../../generated/graphql.ts'
import { unmask } from '../../generated/index.ts'
import { AddressFields } from '../../ui/address-fields.tsx'
import type { CardSources } from '../../ui/card-field.tsx'
import { Field, FormFault } from '../../ui/field.tsx'
import { KeyField } from '../../ui/key-field.tsx'
import { useVisit } from '../../ui/shop-context.tsx'
import { SumsFragment } from '../../ui/sums.tsx'
import { WhoseField } from '../../ui/whose-field.tsx'
import { CardChoice } from './card-choice.tsx'
import type { CheckoutForm, Faults } from './checkout-form.ts'
import { CheckoutReceipt } from './checkout-receipt.tsx'

interface CheckoutPageProps {
  cart: CheckoutCart
  me: CheckoutQuery['me'] | null
  form: CheckoutForm
  faults: Faults
  cards: CardSources
}

/**
 * Address, sending, card and the total that follows from them. What a country changes is asked for at once where scripts run (data-ask),
 * and by a button where they do not.
 */
export function CheckoutPage({ cart, me, form, faults, cards }: CheckoutPageProps) {
  const { words, formats, session } = useVisit()
  const { checkout } = words
  return (
    <form className="checkout" method="post" action="/checkout" data-ask="/checkout">
      {/* What Enter sends: else it would be the first button below, which only reckons anew. */}
      <button type="submit" name="intent" value="place" className="unseen" tabIndex={-1} aria-hidden="true" />
      <KeyField sent={form.key} />
      <WhoseField />
      <div className="checkout-steps">
        <h1>{checkout.title}</h1>
        <FormFault>{faults.form}</FormFault>
        {session.account === undefined && (
          <section>
            <h2>{checkout.contact}</h2>
            <Field
              name="email"
              label={checkout.fields.email}
              type="email"
              autoComplete="email"
              required
              defaultValue={form.email}
              fault={faults.email}
              hint={checkout.emailHint}
            />
            <p className="soft">
              {checkout.haveAccount} <a href="/sign-in?back=/checkout">{words.nav.signIn}</a>
            </p>
          </section>
        )}
        <section>
          <h2>{checkout.address}</h2>
          {me && <KeptAddresses addresses={me.addresses} />}
          <AddressFields address={form} faults={faults} asks />
          <button type="submit" name="intent" value="update" className="button plain small scripted" formNoValidate>
            {checkout.update}
          </button>
        </section>
        <Ways cart={cart} form={form} fault={faults.shipping} />
        <CardChoice methods={me?.paymentMethods ?? []} sources={cards} chosen={form.card} fault={faults.card} />
      </div>
      {/* What it comes to is heard where it changes. */}
      <p className="unseen" role="status">
        <span id="told-total" data-answer>
          {`${words.bag.total}: ${formats.money(unmask(SumsFragment, cart.totals).total)}`}
        </span>
      </p>
      <CheckoutReceipt cart={cart} />
    </form>
  )
}

type Kept = NonNullable<CheckoutQuery['me']>['addresses']

/** Where their owner has had things sent before: each fills the form. */
function KeptAddresses({ addresses }: { addresses: Kept }) {
  const { words } = useVisit()
  if (addresses.length < 2) return null
  return (
    <nav className="kept" aria-label={words.checkout.kept}>
      {addresses.map(({ id, label, address }) => (
        <a key={id} className="button plain small" href={`/checkout?address=${encodeURIComponent(id)}`}>
          {label ?? `${address.line1}, ${address.city}`}
        </a>
      ))}
    </nav>
  )
}

function Ways({ cart, form, fault }: { cart: CheckoutCart; form: CheckoutForm; fault: string | null | undefined }) {
  const { words, formats } = useVisit()
  const { checkout } = words
  return (
    <section id="ways" data-answer>
      <fieldset className="options" aria-describedby={fault ? 'ways-fault' : undefined}>
        <legend>
          <h2>{checkout.sending}</h2>
        </legend>
        {cart.shippingOptions.map(({ code, name, estimate, price }) => (
          <label key={code} className="option">
            <input
              type="radio"
              name="shipping"
              value={code}
              defaultChecked={code === form.shipping}
              required
              data-ask-field
            />
            <span>
              <b>{name}</b>
              <span className="soft">{checkout.days(estimate)}</span>
            </span>
            <span>{Number(price.amount) === 0 ? checkout.free : formats.money(price)}</span>
          </label>
        ))}
        {cart.shippingOptions.length === 0 && <p className="flag">{checkout.nowhere}</p>}
        {fault && (
          <p id="ways-fault" className="fault">
            {fault}
          </p>
        )}
      </fieldset>
    </section>
  )
}
