import { type FragmentType, graphql, unmask } from '../../generated/index.ts'
import { Picture } from '../../ui/picture.tsx'
import { useDesk } from '../ui/use-desk.ts'

export const DeskProductRowFragment = graphql(`
  fragment DeskProductRow on Product {
    id
    name
    brand
    status
    updatedAt
    image { url alt }
    priceRange { min { amount currency } max { amount currency } }
    variants { id sku stock @include(if: $stock) { id onHand reserved } }
  }
`)

interface ProductRowProps {
  product: FragmentType<typeof DeskProductRowFragment>
  /** Whether it can be chosen for what the list's form does. */
  choosable?: boolean
  fault?: string | undefined
}

/** A product in a list. */
export function ProductRow({ product, choosable = false, fault }: ProductRowProps) {
  const { id, name, brand, status, updatedAt, image, priceRange, variants } = unmask(DeskProductRowFragment, product)
  const { desk, formats } = useDesk()
  const said = desk.products
  const { min, max } = priceRange ?? {}
  const left = (variants ?? []).map(({ stock }) => (stock ? stock.onHand - stock.reserved : null))
  const known = left.filter((pieces) => pieces !== null)
  return (
    <tr>
      <td className="thing">
        <Picture image={image && { ...image, alt: '' }} seed={id} name={name} />
      </td>
      <th scope="row">
        <a href={`/desk/products/${encodeURIComponent(id)}`}>{name}</a>
        <small className="soft">{brand}</small>
      </th>
      <td className="number">
        {min && max
          ? min.amount === max.amount
            ? formats.money(min)
            : `${formats.money(min)} – ${formats.money(max)}`
          : said.noPrice}
      </td>
      <td className="number" data-name={said.columns.variants}>
        {variants?.length}
        {known.length > 0 && (
          <small className="soft">{desk.order.onHand(known.reduce((sum, each) => sum + each, 0))}</small>
        )}
      </td>
      <td data-name={said.columns.changed}>{formats.time(updatedAt)}</td>
      <td>
        {choosable ? (
          <label className="check">
            <input type="checkbox" name="id" value={id} aria-label={said.chooseOf(name)} /> {said.states[status]}
          </label>
        ) : (
          <span className={`state ${status.toLowerCase()}`}>{said.states[status]}</span>
        )}
        {fault && <small className="fault">{fault}</small>}
      </td>
    </tr>
  )
}
