import { isLanguage, languages } from '../words/languages.ts'
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
 * The one address that a page has in each language, by which it is found by whatever others there are, and what messengers show of it where it is
 * shared: Open Graph (https://ogp.me). React puts it into the head.
 */
export function OwnAddress({ path, title, type = 'website', description, image }: OwnAddressProps) {
  const { url, words } = useVisit()
  const said = url.searchParams.get('language') ?? undefined
  const inLanguage = (code: string) => new URL(`${path}?language=${code}`, url).href
  const plain = new URL(path, url).href
  const address = isLanguage(said) ? inLanguage(said) : plain
  return (
    <>
      <link rel="canonical" href={address} />
      {Object.keys(languages).map((code) => (
        <link key={code} rel="alternate" hrefLang={code} href={inLanguage(code)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={plain} />
      <meta property="og:type" content={type} />
      <meta property="og:site_name" content={words.shop} />
      <meta property="og:title" content={title} />
      <meta property="og:url" content={address} />
      {description && <meta property="og:description" content={description} />}
      {image && <meta property="og:image" content={image} />}
    </>
  )
}
