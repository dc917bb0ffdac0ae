import { type FragmentType, graphql, unmask } from '../../generated/index.ts'
import type { Form } from '../../http/form.ts'
import { useDesk } from '../ui/use-desk.ts'

export const DeskStockRowFragment = graphql(`
  fragment DeskStockRow on StockLevel {
    onHand
    reserved
    reorderPoint
    variant { id sku title product { id name } }
  }
`)

interface StockRowProps {
  level: FragmentType<typeof DeskStockRowFragment>
  changes: boolean
  /** It was scanned: what comes or goes of it is typed at once, and Enter books it. */
  alone: boolean
  sent: Form | undefined
  fault: string | undefined
}

export function StockRow({ level, changes, alone, sent, fault }: StockRowProps) {
  const { onHand, reserved, reorderPoint, variant } = unmask(DeskStockRowFragment, level)
  const { desk, formats } = useDesk()
  const said = desk.stock
  const left = onHand - reserved
  const sku = variant?.sku ?? said.unknown
  const [by, reorder] = [`by.${variant?.id}`, `reorder.${variant?.id}.${reorderPoint}`]
  return (
    <tr>
      <th scope="row">
        {variant ? (
          <a href={`/desk/products/${encodeURIComponent(variant.product.id)}`}>{variant.product.name}</a>
        ) : (
          said.unknown
        )}
        <small className="soft">
          {variant?.title !== variant?.product.name && `${variant?.title} · `}
          {sku}
        </small>
      </th>
      <td className="number" data-name={said.columns.onHand}>
        {formats.count(onHand)}
      </td>
      <td className="number" data-name={said.columns.reserved}>
        {formats.count(reserved)}
      </td>
      <td className="number" data-name={said.columns.left}>
        <span className={left <= reorderPoint ? 'state low' : undefined}>{formats.count(left)}</span>
      </td>
      <td data-name={said.columns.reorder}>
        {changes && variant ? (
          <input
            className="short"
            name={reorder}
            inputMode="numeric"
            aria-label={said.reorderOf(sku)}
            defaultValue={sent?.text(reorder) || reorderPoint}
            maxLength={7}
            data-next="reorder"
          />
        ) : (
          formats.count(reorderPoint)
        )}
      </td>
      {changes && (
        <td className="act" data-name={said.columns.by}>
          {variant && (
            <input
              className="short"
              name={by}
              aria-label={said.byOf(sku)}
              aria-invalid={fault ? true : undefined}
              aria-describedby={fault ? `${by}-fault` : undefined}
              defaultValue={sent?.text(by)}
              placeholder="±"
              maxLength={8}
              autoComplete="off"
              data-next={alone ? undefined : 'by'}
              // biome-ignore lint/a11y/noAutofocus: whoever has scanned its number types how many
              autoFocus={alone || undefined}
            />
          )}
          {fault && (
            <span className="fault" id={`${by}-fault`}>
              {fault}
            </span>
          )}
        </td>
      )}
    </tr>
  )
}
