import type { ProductQuery } from '../../generated/graphql.ts'
import { unmask } from '../../generated/index.ts'
import { Breadcrumbs, LinkedData } from '../../ui/linked-data.tsx'
import { OwnAddress } from '../../ui/own-address.tsx'
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
 * What search engines and messengers show of a product where somebody finds or shares it: schema.org's `Product`, of several variants a `ProductGroup` whose
 * each has its own numbers, as Google wants them, and the way to it.
 */
export function ToldElsewhere({ product, path }: { product: NonNullable<ProductQuery['product']>; path: string }) {
  const { url } = useVisit()
  const { name, brand, description } = product
  const { variants } = unmask(BuyBoxFragment, product)
  const address = new URL(path, url).href
  const pictures = picturesOf(unmask(GalleryFragment, product)).map(
    (one) => new URL(pictureUrl(one.url) ?? '', url).href,
  )
  const image = pictures.length > 0 ? pictures : undefined
  const sold = (variants ?? []).flatMap(({ id, sku, gtin, title, price, availability }) => {
    const offer = price && {
      ...{ '@type': 'Offer', url: `${address}?v=${encodeURIComponent(id)}` },
      ...{ price: price.amount, priceCurrency: price.currency },
      availability: availability ? availabilities[availability] : undefined,
    }
    return offer ? { title, facts: { sku, gtin: gtin ?? undefined, offers: offer } } : []
  })
  const whole = {
    ...{ name, url: address },
    description: description ?? undefined,
    brand: brand ? { '@type': 'Brand', name: brand } : undefined,
    image,
  }
  const described =
    sold.length > 1
      ? {
          ...{ '@type': 'ProductGroup', ...whole, productGroupID: product.id },
          hasVariant: sold.map(({ title, facts }) => ({
            ...{ '@type': 'Product', name: `${name}, ${title}`, image, ...facts },
          })),
        }
      : { '@type': 'Product', ...whole, ...sold[0]?.facts }
  const [aisle] = product.categories
  const way = [aisle?.parent, aisle].flatMap((step) => (step ? [{ name: step.name, path: aislePath(step) }] : []))
  return (
    <>
      <OwnAddress
        {...{ path, type: 'product', title: name, image: pictures[0] }}
        description={description ? inShort(description) : undefined}
      />
      <LinkedData of={described} />
      <Breadcrumbs steps={[...way, { name, path }]} />
    </>
  )
}

const aislePath = ({ slug }: { slug: string }) => `/c/${encodeURIComponent(slug)}`
