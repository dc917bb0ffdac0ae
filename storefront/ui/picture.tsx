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
  const widths = url ? inWidths(url) : null
  return (
    <span className="picture">
      {url ? (
        <>
          {url.startsWith('https:') && <DrawnPicture seed={seed} />}
          <img
            src={widths?.middle ?? url}
            srcSet={widths?.all}
            sizes={widths ? (eager ? sizes : `auto, ${sizes}`) : undefined}
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

/** How wide a picture is shown at most, where the browser does not know yet: half a phone's window, or a page's half. */
const sizes = '(min-width: 60rem) 40rem, 100vw'

/** What staff brought is there in these widths, in pixels, where they are less than its own. */
const kept = [320, 640, 960, 1600]
const ofStaff = /^(.*\/pictures\/[0-9a-f]{64}\/)(\d{1,4})\.webp$/

/** All widths of a picture that staff brought, and the one for whoever chooses none; null for any other. */
export function inWidths(url: string): { all: string; middle: string } | null {
  const [, base = '', own = ''] = ofStaff.exec(url) ?? []
  if (!base) return null
  const widths = [...kept.filter((width) => width < Number(own)), Number(own)]
  const middle = widths.find((width) => width >= 640) ?? Number(own)
  return { all: widths.map((width) => `${base}${width}.webp ${width}w`).join(', '), middle: `${base}${middle}.webp` }
}

/** The shop's own pictures, or others' over https, as its policy has it. What else a catalog might say is no picture. */
export function pictureUrl(url: string): string | null {
  if (/^\/pictures\/(?:[0-9a-f]{64}\/)?[\w.-]+$/.test(url)) return url
  return /^https:\/\//i.test(url) ? `https:${url.slice(6)}` : null
}
