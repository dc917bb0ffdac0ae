import type { ProductQuery } from '../../generated/graphql.ts'
import { graphql } from '../../generated/index.ts'
import { asSlug, renamed } from '../../http/renamed.ts'
import BuyBox from '../../islands/buy-box.tsx'
import { Island } from '../../ui/island.tsx'
import { Shelf } from '../../ui/product-card.tsx'
import { Barcode } from '../../ui/shelf-label.tsx'
import { useVisit } from '../../ui/shop-context.tsx'
import { failedPage } from '../errors/failed.tsx'
import type { Making } from '../routes.ts'
import { buyBox, buyBoxWords } from './buy-box-props.ts'
import { Gallery } from './gallery.tsx'
import { inShort } from './in-short.ts'
import { ToldElsewhere } from './told-elsewhere.tsx'

const ProductDocument = graphql(`
  query Product($slug: String!, $currency: CurrencyCode) {
    ...Chrome
    product(slug: $slug) {
      id
      slug
      name
      brand
      description
      categories { id slug name parent { id slug name } }
      ...Gallery
      ...BuyBox
      related(first: 4) { id ...ProductCard }
    }
  }
`)

/** A product, and what of it can be bought. */
export function product({ app, draw }: Making): void {
  app.get('/p/:slug', async (context) => {
    const visit = context.get('visit')
    const answer = await visit.ask(ProductDocument, {
      slug: asSlug(context.req.param('slug')),
      currency: visit.currency,
    })
    const { data } = answer
    const product = data?.product
    if (!product) return draw(context, failedPage(visit, answer, 'product'))
    const elsewhere = renamed(context, 'p', product.slug)
    if (elsewhere) return elsewhere
    return draw(context, {
      title: product.name,
      description: product.description ? inShort(product.description) : undefined,
      chrome: data,
      // The key of its form: sent again from a page that was kept, it would put nothing more into the bag.
      once: true,
      body: <ProductPage product={product} chosen={visit.url.searchParams.get('v')} />,
    })
  })
}

interface ProductPageProps {
  product: NonNullable<ProductQuery['product']>
  /** The variant that the address names. */
  chosen: string | null
}

function ProductPage({ product, chosen }: ProductPageProps) {
  const visit = useVisit()
  const { words } = visit
  const path = `/p/${encodeURIComponent(product.slug)}`
  const props = buyBox(product, visit, { path, chosen })
  const current = props.choices.find(({ id }) => id === props.chosen)
  const aisle = product.categories[0]
  return (
    <article className="product">
      <ToldElsewhere product={product} path={path} />
      <Gallery product={product} first={current?.picture ?? 0} />
      <div className="product-side">
        {aisle && (
          <nav className="trail" aria-label={words.nav.breadcrumbs}>
            {[aisle.parent, aisle].map(
              (step) =>
                step && (
                  <a key={step.id} href={`/c/${encodeURIComponent(step.slug)}`}>
                    {step.name}
                  </a>
                ),
            )}
          </nav>
        )}
        <h1>{product.name}</h1>
        {product.brand && <p className="product-brand">{words.product.by(product.brand)}</p>}
        <Island name="buy-box" of={BuyBox} props={{ ...props, words: buyBoxWords(words) }} />
        {product.description && <p className="product-text">{product.description}</p>}
        <Barcode of={product.slug} />
      </div>
      {(product.related ?? []).length > 0 && (
        <section className="product-related" aria-labelledby="related">
          <div className="section-head">
            <h2 id="related">{words.product.related}</h2>
          </div>
          <Shelf products={product.related ?? []} />
        </section>
      )}
    </article>
  )
}
