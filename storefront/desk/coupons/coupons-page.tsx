import type { DeskCouponsQuery } from '../../generated/graphql.ts'
import { Paging } from '../../ui/paging.tsx'
import type { FieldFaults } from '../numbers.ts'
import { Empty } from '../ui/empty.tsx'
import { useDesk } from '../ui/use-desk.ts'
import type { CouponFields } from './coupon-fields.ts'
import { CouponForm } from './coupon-form.tsx'

interface CouponsPageProps {
  found: NonNullable<DeskCouponsQuery['coupons']>
  fields: CouponFields
  fault: string | undefined
  /** Of its numbers. */
  faults: FieldFaults | undefined
}

export function CouponsPage({ found, fields, fault, faults }: CouponsPageProps) {
  const { desk, formats, may } = useDesk()
  const said = desk.coupons
  return (
    <>
      <h1>{said.title}</h1>
      {found.edges.length === 0 ? (
        <Empty said={said.empty} />
      ) : (
        <ul className="desk-lines">
          {found.edges.map(({ node }) => (
            <li key={node.id}>
              <a href={`/desk/coupons/${encodeURIComponent(node.code)}`}>{node.code}</a>
              <CouponState coupon={node} />
              <b>{said.used(node.redeemed, node.mostRedemptions)}</b>
              <small className="soft">
                {node.kind === 'PERCENT' && node.percent ? formats.percent(node.percent) : said.kinds.FREE_SHIPPING}
                {node.minimum && ` · ${said.from(formats.money(node.minimum))}`}
              </small>
            </li>
          ))}
        </ul>
      )}
      <Paging page={found.pageInfo} />
      {may('coupons:write') && (
        <section>
          <h2>{said.addTitle}</h2>
          <CouponForm fields={fields} isNew fault={fault} faults={faults} />
        </section>
      )}
    </>
  )
}

export function CouponState({ coupon }: { coupon: { expiresAt: string | null; endedAt: string | null } }) {
  const { desk, formats } = useDesk()
  const said = desk.coupons
  const { expiresAt, endedAt } = coupon
  if (endedAt) return <span className="state ended">{said.endedAt(formats.day(endedAt))}</span>
  if (!expiresAt) return <span className="state">{said.counts}</span>
  const over = Date.parse(expiresAt) < Date.now()
  return (
    <span className={over ? 'state ended' : 'state'}>{(over ? said.endedAt : said.until)(formats.day(expiresAt))}</span>
  )
}
