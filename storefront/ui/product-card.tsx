import { type FragmentType, graphql, unmask } from '../generated/index.ts'
import { Picture } from './picture.tsx'
import { Price } from './price.tsx'
import { ShelfLabel } from './shelf-label.tsx'
import { useVisit } from './shop-context.tsx'

export const ProductCardFragment = graphql(`
  fragment ProductCard on Product {
    id
    slug
    name
    brand
    inStock
    image { url alt }
    priceRange(currency: $currency) { min { amount currency } max { amount currency } }
  }
`)

interface ProductCardProps {
  product: FragmentType<typeof ProductCardFragment>
  eager?: boolean
}

/** A product on a shelf: it stands on the edge, and its price hangs there. */
export function ProductCard({ product, eager }: ProductCardProps) {
  const { id, slug, name, brand, inStock, image, priceRange } = unmask(ProductCardFragment, product)
  const { words } = useVisit()
  const soldOut = inStock === false
  return (
    <li className={soldOut ? 'card sold-out' : 'card'}>
      <a href={`/p/${encodeURIComponent(slug)}`}>
        <Picture image={image} seed={id} name={name} eager={eager} />
        <span className="edge">
          {priceRange && (
            <ShelfLabel>
              <Price money={priceRange.min} from={priceRange.min.amount !== priceRange.max.amount} />
            </ShelfLabel>
          )}
        </span>
        <span className="card-name">{name}</span>
        <span className="card-brand">{soldOut ? words.product.soldOut : brand}</span>
      </a>
    </li>
  )
}

/** Products side by side on one shelf after another. */
export function Shelf({
  products,
  eager = 0,
}: {
  products: readonly FragmentType<typeof ProductCardFragment>[]
  eager?: number
}) {
  return (
    <ul className="shelf">
      {products.map((product, nth) => (
        <ProductCard key={unmask(ProductCardFragment, product).id} product={product} eager={nth < eager} />
      ))}
    </ul>
  )
}
