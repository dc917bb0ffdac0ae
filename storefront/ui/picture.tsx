import { DrawnPicture } from './drawn-picture.tsx'

interface PictureProps {
  /** As the catalog has it; null where there is none. */
  image: { url: string; alt?: string | null } | null | undefined
  /** What is drawn for it where none is, or none comes. */
  seed: string
  name: string
  /** What a shopper sees first is not waited for. */
  eager?: boolean
}

/** A product's picture in a square that is there before it: nothing moves when it comes. */
export function Picture({ image, seed, name, eager }: PictureProps) {
  const url = image && pictureUrl(image.url)
  return (
    <span className="picture">
      {url ? (
        <>
          {url.startsWith('https:') && <DrawnPicture seed={seed} />}
          <img
            src={url}
            alt={image.alt ?? name}
            width="400"
            height="400"
            loading={eager ? 'eager' : 'lazy'}
            fetchPriority={eager ? 'high' : 'auto'}
            decoding="async"
          />
        </>
      ) : (
        <DrawnPicture seed={seed} label={name} />
      )}
    </span>
  )
}

/** The shop's own pictures, or others' over https, as its policy has it. What else a catalog might say is no picture. */
export function pictureUrl(url: string): string | null {
  if (/^\/pictures\/[\w.-]+$/.test(url)) return url
  return /^https:\/\//i.test(url) ? `https:${url.slice(6)}` : null
}
