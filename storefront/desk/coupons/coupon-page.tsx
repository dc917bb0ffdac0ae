import type { DeskCouponQuery } from '../../generated/graphql.ts'
import { Paging } from '../../ui/paging.tsx'
import type { FieldFaults } from '../numbers.ts'
import { DeskForm } from '../ui/desk-form.tsx'
import { useDesk } from '../ui/use-desk.ts'
import type { CouponFields } from './coupon-fields.ts'
import { CouponForm } from './coupon-form.tsx'
import { CouponState } from './coupons-page.tsx'

interface CouponPageProps {
  coupon: NonNullable<DeskCouponQuery['coupon']>
  fields: CouponFields
  fault: string | undefined
  /** Of its numbers. */
  faults: FieldFaults | undefined
}

export function CouponPage({ coupon, fields, fault, faults }: CouponPageProps) {
  const { desk, formats, may } = useDesk()
  const said = desk.coupons
  const { id, edition, code, kind, percent, products, redeemed, mostRedemptions, redemptions, endedAt } = coupon
  const changes = may('coupons:write') && endedAt === null
  return (
    <>
      <h1>{code}</h1>
      <div className="desk-bar">
        <CouponState coupon={coupon} />
        <span>{kind === 'PERCENT' && percent ? formats.percent(percent) : said.kinds.FREE_SHIPPING}</span>
        <span>{said.used(redeemed, mostRedemptions)}</span>
        {changes && (
          <DeskForm>
            <input type="hidden" name="do" value="end" />
            <input type="hidden" name="id" value={id} />
            <button type="submit" className="button small plain">
              {said.end}
            </button>
          </DeskForm>
        )}
      </div>
      {products && (
        <p>
          {said.forThese}{' '}
          {products
            .flatMap((product) => product ?? [])
            .map((product) => (
              <a key={product.id} href={`/desk/products/${encodeURIComponent(product.id)}`}>
                {product.name}{' '}
              </a>
            ))}
        </p>
      )}
      {changes && <CouponForm id={id} edition={edition} fields={fields} isNew={false} fault={fault} faults={faults} />}
      <h2>{said.redemptions}</h2>
      <ul className="desk-lines">
        {(redemptions?.edges ?? []).map(({ node: { at, givenBackAt, order, customer } }) => (
          <li key={`${at} ${order?.id}`}>
            {order ? <a href={`/desk/orders/${encodeURIComponent(order.id)}`}>{order.number}</a> : '–'}
            <span>{customer?.name}</span>
            <small className="soft">
              {formats.time(at)}
              {givenBackAt && ` · ${said.givenBack(formats.time(givenBackAt))}`}
            </small>
          </li>
        ))}
      </ul>
      {redeemed === 0 && <p className="soft">{said.unused}</p>}
      {redemptions && <Paging page={redemptions.pageInfo} />}
    </>
  )
}
