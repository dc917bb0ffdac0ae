import { createHash } from 'node:crypto'
import type Sharp from 'sharp'
import { longestSide, pictureLimits, pictureWidths } from './picture-limits.ts'

/** A picture as it is kept and served: pixels alone, written anew. */
export interface EncodedPicture {
  /** SHA-256 of all renditions, in hexadecimal. */
  hash: string
  /** Of the largest rendition, in pixels. */
  width: number
  height: number
  /** WebP, the smallest first. */
  renditions: readonly { width: number; body: Buffer }[]
}

/** Why something is not kept as a picture. */
export type Unfit = 'not a picture' | 'broken' | 'too many pixels'

/** What is read, by its content; all else is refused, documents that draw (SVG, PDF) above all, and what takes memory without measure (AVIF, TIFF). */
const loaders = [
  'VipsForeignLoadJpegBuffer',
  'VipsForeignLoadPngBuffer',
  'VipsForeignLoadWebpBuffer',
  'VipsForeignLoadNsgifBuffer',
]
/** A picture that takes longer is somebody's who wants it to. */
const timeoutSeconds = 20

let loaded: Promise<typeof Sharp> | undefined

/** Loaded with the first picture: a shop that takes none is not to carry it. */
const library = () => {
  loaded ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false)
    sharp.concurrency(1)
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({ operation: loaders })
    return sharp
  })
  return loaded
}

/**
 * Decodes what somebody sent by what it is, whatever it is called, and encodes its pixels anew: nothing else of it is kept, be it a camera's
 * notes of where it stood or a script that hides behind a picture's first bytes. It stands as the camera was held; of what moves the first
 * picture is kept.
 */
export async function encodePicture(sent: Uint8Array): Promise<EncodedPicture | { unfit: Unfit }> {
  if (sent.length === 0) return { unfit: 'not a picture' }
  const sharp = await library()
  const options = { limitInputPixels: pictureLimits.pixelsOfJpeg, failOn: 'error', pages: 1 } as const
  try {
    const { format, width, height, depth, isProgressive } = await sharp(sent, options).metadata()
    const most = format === 'jpeg' && !isProgressive ? pictureLimits.pixelsOfJpeg : pictureLimits.pixels
    if (width * height * (depth === 'uchar' ? 1 : 2) > most) return { unfit: 'too many pixels' }
    const { data, info } = await sharp(sent, { ...options, autoOrient: true })
      .timeout({ seconds: timeoutSeconds })
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .raw()
      .toBuffer({ resolveWithObject: true })
    const raw = { width: info.width, height: info.height, channels: info.channels }
    const widths = [...pictureWidths.filter((narrower) => narrower < info.width), info.width]
    const renditions: { width: number; body: Buffer }[] = []
    for (const width of widths) {
      const body = await sharp(data, { raw }).resize({ width }).webp({ quality: 80 }).toBuffer()
      renditions.push({ width, body })
    }
    const hash = createHash('sha256')
    for (const { body } of renditions) hash.update(body)
    return { hash: hash.digest('hex'), width: info.width, height: info.height, renditions }
  } catch (error) {
    return { unfit: unfitOf(error) }
  }
}

/** The library says what was wrong with what it was given by its message alone; throws what says something else. */
function unfitOf(error: unknown): Unfit {
  const message = error instanceof Error ? error.message : ''
  if (/unsupported image format/i.test(message)) return 'not a picture'
  if (/pixel limit/.test(message)) return 'too many pixels'
  if (/out of memory|Cannot find|Could not load/i.test(message)) throw error
  return 'broken'
}
