import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { type EncodedPicture, encodePicture } from './encode-picture.ts'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 180, g: 40, b: 30 } } })

async function kept(sent: Uint8Array): Promise<EncodedPicture> {
  const encoded = await encodePicture(sent)
  if ('unfit' in encoded) throw new Error(`refused: ${encoded.unfit}`)
  return encoded
}

const text = (words: string) => new TextEncoder().encode(words)

/** A PNG that says how large it is, and holds next to nothing. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const named = Buffer.concat([Buffer.from(type), data])
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(checksum(named))
    return Buffer.concat([length, named, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 6, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const rows = deflateSync(Buffer.alloc(1_000_000))
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

/** As PNG has it; `zlib.crc32` is not there yet on the oldest Node that this runs on. */
function checksum(bytes: Buffer): number {
  if (typeof crc32 === 'function') return crc32(bytes)
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

describe('what is no picture, or none that is read, is refused', () => {
  const whole = plain(400, 300).jpeg().toBuffer()
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
  const hostile: [what: string, sent: () => Promise<Uint8Array> | Uint8Array, unfit: string][] = [
    ['nothing', () => new Uint8Array(), 'not a picture'],
    ['a page', () => text('<!doctype html><script>alert(1)</script>'), 'not a picture'],
    ['an SVG', () => text(svg), 'not a picture'],
    ['an SVG that says it is XML', () => text(`<?xml version="1.0"?>${svg}`), 'not a picture'],
    ['a PDF', () => text('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>'), 'not a picture'],
    ['a program', () => text('\x7fELF\x02\x01\x01'), 'not a picture'],
    ['a TIFF', () => plain(9, 9).tiff().toBuffer(), 'not a picture'],
    ['an AVIF', () => plain(9, 9).avif().toBuffer(), 'not a picture'],
    ['a page that begins as a GIF', () => text('GIF89a/*<script>*/=1;alert(1)//</script>'), 'broken'],
    ['the beginning of a JPEG', async () => (await whole).subarray(0, 700), 'broken'],
    ['a PNG of 10,000 megapixels', () => bomb(100_000, 100_000), 'too many pixels'],
    ['a PNG of 21 megapixels', () => bomb(5_000, 4_200), 'too many pixels'],
    [
      'a PNG of 12 megapixels at 16 bits',
      () => plain(4_000, 3_000).toColourspace('rgb16').png().toBuffer(),
      'too many pixels',
    ],
  ]
  test.each(hostile)('%s', async (_what, sent, unfit) => {
    expect(await encodePicture(await sent())).toEqual({ unfit })
  })

  test('a progressive JPEG of 21 megapixels, but no ordinary one', async () => {
    const large = plain(5_000, 4_200)
    expect(await encodePicture(await large.clone().jpeg({ progressive: true }).toBuffer())).toEqual({
      unfit: 'too many pixels',
    })
    expect(await kept(await large.clone().jpeg().toBuffer())).toMatchObject({ width: 1600, height: 1344 })
  })
})

describe('a picture is kept as its pixels alone', () => {
  test.each(['jpeg', 'png', 'webp', 'gif'] as const)('of %s, as WebP in the widths that it has', async (format) => {
    const { width, height, renditions, hash } = await kept(await plain(1_000, 500).toFormat(format).toBuffer())
    expect([width, height]).toEqual([1_000, 500])
    expect(renditions.map((each) => each.width)).toEqual([320, 640, 960, 1_000])
    for (const { body, width } of renditions) {
      expect(await sharp(body).metadata()).toMatchObject({ format: 'webp', width, height: width / 2 })
    }
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('what a camera notes is gone, and it stands as it was held', async () => {
    const exif = { IFD0: { Copyright: 'whose it is' }, IFD3: { GPSLatitude: '52/1 31/1 0/1', GPSLatitudeRef: 'N' } }
    const sent = await plain(600, 400).withExif(exif).withMetadata({ orientation: 6, exif }).jpeg().toBuffer()
    expect(await sharp(sent).metadata()).toMatchObject({ orientation: 6, exif: expect.any(Buffer) })
    const { width, height, renditions } = await kept(sent)
    expect([width, height]).toEqual([400, 600])
    for (const { body } of renditions) {
      const { exif, xmp, icc, orientation } = await sharp(body).metadata()
      expect([exif, xmp, icc, orientation]).toEqual([undefined, undefined, undefined, undefined])
    }
  })

  test('what hides behind its pixels is gone', async () => {
    const script = '<script>alert(document.cookie)</script>'
    const sent = Buffer.concat([await plain(50, 50).png().toBuffer(), text(script), text('PK\x03\x04')])
    const { renditions } = await kept(sent)
    for (const { body } of renditions) expect(body.includes('script')).toBe(false)
  })

  test('of what moves the first picture stays', async () => {
    const frames = Buffer.concat([0, 255].map((value) => Buffer.alloc(40 * 40 * 3, value)))
    const sent = await sharp(frames, { raw: { width: 40, height: 80, channels: 3, pageHeight: 40 } })
      .gif()
      .toBuffer()
    expect((await sharp(sent, { animated: true }).metadata()).pages).toBe(2)
    const { height, renditions } = await kept(sent)
    expect(height).toBe(40)
    const { pages = 1 } = await sharp(renditions[0]?.body, { animated: true }).metadata()
    const [mean] = (await sharp(renditions[0]?.body).stats()).channels.map((channel) => channel.mean)
    expect([pages, Math.round(mean ?? -1)]).toEqual([1, 0])
  })

  test('a tall one is no longer than a wide one, and a small one is not blown up', async () => {
    expect(await kept(await plain(1_000, 4_000).png().toBuffer())).toMatchObject({ width: 400, height: 1_600 })
    expect((await kept(await plain(3, 2).png().toBuffer())).renditions.map(({ width }) => width)).toEqual([3])
  })

  test('the same is the same, under whichever name', async () => {
    const sent = await plain(500, 500).jpeg().toBuffer()
    const [one, again, other] = [
      await kept(sent),
      await kept(sent),
      await kept(await plain(500, 499).jpeg().toBuffer()),
    ]
    expect(one.hash).toBe(again.hash)
    expect(other.hash).not.toBe(one.hash)
  })
})
