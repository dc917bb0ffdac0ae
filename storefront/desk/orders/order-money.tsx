import { type FragmentType, graphql, unmask } from '../../generated/index.ts'
import { AsSaid } from '../../ui/as-said.tsx'
import type { Money } from '../../words/format.ts'
import { useDesk } from '../ui/use-desk.ts'
import type { Refused } from './order-page.tsx'
import { ProviderSaid } from './provider-said.tsx'
import { RefundForm } from './refund-form.tsx'

export const DeskOrderMoneyFragment = graphql(`
  fragment DeskOrderMoney on Order {
    writtenOff @include(if: $money) { amount { amount currency } reason }
    payment {
      id
      status
      declineCode
      reference @include(if: $money)
      method { id brand last4 }
      authorised { amount currency }
      captured { amount currency }
      refunded { amount currency }
      refunding { amount currency }
      attempts { at action status amount { amount currency } message reason @include(if: $money) }
      disputes @include(if: $money) { id status reason openedAt amount { amount currency } }
    }
  }
`)

const isSome = (money: Money | null | undefined): money is Money => Number(money?.amount) > 0

interface OrderMoneyProps {
  order: FragmentType<typeof DeskOrderMoneyFragment>
  refundable: Money | null | undefined
  refused: Refused | undefined
}

/** An order's money: what was held, taken and given back, what is under way, and a form to give some back. */
export function OrderMoney({ order, refundable, refused }: OrderMoneyProps) {
  const { payment, writtenOff } = unmask(DeskOrderMoneyFragment, order)
  const { desk, formats, may } = useDesk()
  const said = desk.order
  if (!payment) return null
  const inWords = (reason: string | null | undefined) =>
    reason && Object.hasOwn(said.inOtherWords, reason) ? said.inOtherWords[reason] : reason
  const amounts: [string, Money | null | undefined][] = [
    [said.authorised, payment.authorised],
    [said.captured, payment.captured],
    [said.refunded, payment.refunded],
    [said.refunding, payment.refunding],
    [said.refundable, refundable],
    [said.writtenOff, writtenOff?.amount],
  ]
  return (
    <section id="order-money" data-answer>
      <h2>{said.money}</h2>
      <dl className="desk-facts">
        {payment.method && (
          <div>
            <dt>{said.moneyStates[payment.status]}</dt>
            <dd>
              {payment.method.brand} •••• {payment.method.last4} {payment.declineCode}
            </dd>
          </div>
        )}
        {amounts.map(
          ([name, money]) =>
            isSome(money) && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{formats.money(money)}</dd>
              </div>
            ),
        )}
        {payment.reference && (
          <div>
            <dt>{said.reference}</dt>
            <dd>
              <code>{payment.reference}</code>
            </dd>
          </div>
        )}
      </dl>
      {writtenOff && <p className="soft">{writtenOff.reason}</p>}
      <ul className="desk-attempts">
        {payment.attempts.map((attempt) => (
          <li key={`${attempt.action} ${attempt.at} ${attempt.amount.amount}`}>
            <b>
              {said.actions[attempt.action]} {formats.money(attempt.amount)}
            </b>{' '}
            <span className={attempt.status === 'FAILED' ? 'state bad' : 'state'}>
              {said.attemptStates[attempt.status]}
            </span>{' '}
            <span className="soft">
              {formats.time(attempt.at)} <ProviderSaid message={attempt.message} /> {inWords(attempt.reason)}
            </span>
          </li>
        ))}
      </ul>
      {(payment.disputes ?? []).map((dispute) => (
        <p key={dispute.id} className="form-fault">
          {said.disputes}: {formats.money(dispute.amount)} ({said.disputeStates[dispute.status]},{' '}
          <AsSaid>{dispute.reason}</AsSaid>, {formats.time(dispute.openedAt)})
        </p>
      ))}
      {isSome(refundable) && may('payments:write') && (
        <RefundForm
          payment={payment}
          refundable={refundable}
          underWay={isSome(payment.refunding) ? payment.refunding : null}
          refused={refused?.what === 'refund' ? refused : undefined}
        />
      )}
    </section>
  )
}
