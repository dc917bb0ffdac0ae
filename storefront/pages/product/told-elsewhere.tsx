import type { ProductQuery } from '../../generated/graphql.ts'
import { unmask } from '../../generated/index.ts'
import { pictureUrl } from '../../ui/picture.tsx'
import { useVisit } from '../../ui/shop-context.tsx'
import { BuyBoxFragment } from './buy-box-props.ts'
import { GalleryFragment, picturesOf } from './gallery.tsx'
import { inShort } from './in-short.ts'

const availabilities: Readonly<Record<string, string>> = {
  IN_STOCK: 'https://schema.org/InStock',
  LOW_STOCK: 'https://schema.org/LimitedAvailability',
  OUT_OF_STOCK: 'https://schema.org/OutOfStock',
}

/**
 * What search engines and messengers show of a product where somebody finds or shares it: schema.org's `Product` as JSON-LD, and Open Graph
 * (https://ogp.me). React puts what belongs into the head there.
 */
export function ToldElsewhere({ product, path }: { product: NonNullable<ProductQuery['product']>; path: string }) {
  const { url } = useVisit()
  const { name, brand, description } = product
  const { variants } = unmask(BuyBoxFragment, product)
  const address = new URL(path, url).href
  const pictures = picturesOf(unmask(GalleryFragment, product)).map(
    (one) => new URL(pictureUrl(one.url) ?? '', url).href,
  )
  const offers = (variants ?? []).flatMap(({ id, price, availability }) =>
    price
      ? {
          ...{ '@type': 'Offer', url: `${address}?v=${encodeURIComponent(id)}` },
          ...{ price: price.amount, priceCurrency: price.currency },
          availability: availability ? availabilities[availability] : undefined,
        }
      : [],
  )
  const described = {
    ...{ '@context': 'https://schema.org', '@type': 'Product', name, url: address },
    description: description ?? undefined,
    brand: brand ? { '@type': 'Brand', name: brand } : undefined,
    image: pictures.length > 0 ? pictures : undefined,
    offers,
  }
  return (
    <>
      <link rel="canonical" href={address} />
      <meta property="og:type" content="product" />
      <meta property="og:title" content={name} />
      <meta property="og:url" content={address} />
      {description && <meta property="og:description" content={inShort(description)} />}
      {pictures[0] && <meta property="og:image" content={pictures[0]} />}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: it is data, in which nothing can end its element */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inertJson(described) }} />
    </>
  )
}

/** JSON that may stand in a script element: nothing of it begins a tag or a comment. */
export const inertJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
