import type { DeskVariantsFragment } from '../../generated/graphql.ts'
import type { Form } from '../../http/form.ts'
import { DeskForm } from '../ui/desk-form.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { gtinField } from './change-gtins.ts'
import { PriceCells } from './price-cells.tsx'

interface VariantRowProps {
  variant: NonNullable<DeskVariantsFragment['variants']>[number]
  changes: boolean
  sent: Form | undefined
  fault: string | undefined
  /** Of its trade number. */
  gtinFault: string | undefined
}

/** What can be bought, and what it costs. */
export function VariantRow({ variant, changes, sent, fault, gtinFault }: VariantRowProps) {
  const { id, sku, title, weightGrams, price, stock } = variant
  const { desk, formats } = useDesk()
  const said = desk.product
  return (
    <tr>
      <th scope="row">
        {title}
        <small className="soft">{sku}</small>
      </th>
      <td className="number" data-name={said.columns.left}>
        {stock && (
          <a href={`/desk/stock?sku=${encodeURIComponent(sku)}`}>{formats.count(stock.onHand - stock.reserved)}</a>
        )}
      </td>
      <td className="number" data-name={said.columns.weight}>
        {weightGrams != null && `${formats.count(weightGrams)} g`}
      </td>
      <td data-name={said.columns.gtin}>
        {changes ? <GtinField variant={variant} sent={gtinFault ? sent : undefined} fault={gtinFault} /> : variant.gtin}
      </td>
      <PriceCells
        variantId={id}
        priced={variant}
        what={sku}
        head={`${said.columns.price} ${price.currency}`}
        {...{ changes, fault }}
        sent={fault ? sent : undefined}
      />
      {changes && (
        <td>
          <button
            type="submit"
            form={withdrawalOf(id)}
            className="button small plain"
            aria-label={`${said.withdraw}: ${sku}`}
          >
            {said.withdraw}
          </button>
        </td>
      )}
    </tr>
  )
}

function GtinField({ variant, sent, fault }: Pick<VariantRowProps, 'variant' | 'sent' | 'fault'>) {
  const said = useDesk().desk.product
  const name = gtinField(variant)
  const faultId = `${variant.id}-gtin-fault`
  return (
    <>
      <input
        className="digits"
        name={name}
        autoComplete="off"
        aria-label={said.gtinOf(variant.sku)}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? faultId : undefined}
        maxLength={60}
        defaultValue={sent?.text(name) ?? variant.gtin ?? undefined}
        data-next="gtin"
      />
      {fault && (
        <span className="fault" id={faultId}>
          {fault}
        </span>
      )}
    </>
  )
}

/** A form of its own, beside that of all prices: Enter in a price must not take anything out. */
export function Withdrawal({ id }: { id: string }) {
  return (
    <DeskForm id={withdrawalOf(id)}>
      <input type="hidden" name="do" value="withdraw" />
      <input type="hidden" name="id" value={id} />
    </DeskForm>
  )
}

const withdrawalOf = (id: string) => `withdraw-${id}`
