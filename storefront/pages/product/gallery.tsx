import type { GalleryFragment as GalleryData } from '../../generated/graphql.ts'
import { type FragmentType, graphql, unmask } from '../../generated/index.ts'
import { Picture, pictureUrl } from '../../ui/picture.tsx'
import { useVisit } from '../../ui/shop-context.tsx'

export const GalleryFragment = graphql(`
  fragment Gallery on Product {
    id
    name
    media { url alt }
  }
`)

/** Those that can be shown. */
export const picturesOf = ({ media }: GalleryData) => media.filter(({ url }) => pictureUrl(url) !== null)

/**
 * The pictures side by side, to be swiped through; without scripts or a touch screen the links below lead to each.
 * @param first which one is in sight at first.
 */
export function Gallery({ product, first }: { product: FragmentType<typeof GalleryFragment>; first: number }) {
  const data = unmask(GalleryFragment, product)
  const { words } = useVisit()
  const pictures = picturesOf(data)
  const { id, name } = data
  if (pictures.length === 0) return <div className="gallery">{<Picture image={null} seed={id} name={name} />}</div>
  // In sight without a script is what stands first.
  const order = [...pictures.keys()].sort(
    (one, other) => Number(other === first) - Number(one === first) || one - other,
  )
  return (
    <div className="gallery">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <section className="gallery-strip" tabIndex={0} aria-label={words.product.pictures}>
        {order.map((nth, place) => (
          <span key={nth} id={`picture-${nth}`}>
            <Picture image={pictures[nth]} seed={id} name={name} eager={place === 0} />
          </span>
        ))}
      </section>
      <span className="edge" aria-hidden="true" />
      {pictures.length > 1 && (
        <nav className="gallery-marks" aria-label={words.product.pictures}>
          {order.map((nth) => (
            <a key={nth} href={`#picture-${nth}`} aria-label={words.product.picture(nth + 1, pictures.length)}>
              <Picture image={pictures[nth] && { ...pictures[nth], alt: '' }} seed={id} name="" />
            </a>
          ))}
        </nav>
      )}
    </div>
  )
}
