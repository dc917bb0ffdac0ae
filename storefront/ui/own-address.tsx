import { useVisit } from './shop-context.tsx'

interface OwnAddressProps {
  /** Where it is found, however somebody came by. */
  path: string
  title: string
  type?: 'website' | 'product'
  description?: string | undefined
  /** Absolute. */
  image?: string | undefined
}

/**
 * The one address of a page that is found by several, and what messengers show of it where it is shared: Open Graph (https://ogp.me). React puts
 * it into the head.
 */
export function OwnAddress({ path, title, type = 'website', description, image }: OwnAddressProps) {
  const { url, words } = useVisit()
  const address = new URL(path, url).href
  return (
    <>
      <link rel="canonical" href={address} />
      <meta property="og:type" content={type} />
      <meta property="og:site_name" content={words.shop} />
      <meta property="og:title" content={title} />
      <meta property="og:url" content={address} />
      {description && <meta property="og:description" content={description} />}
      {image && <meta property="og:image" content={image} />}
    </>
  )
}
