import { crc32, deflateSync } from 'node:zlib'

/** Of what phones put among their apps, in pixels. */
export const touchIconSize = 180
/** The square that the mark is drawn in. */
const square = 32
/** Each row of pixels is looked at so often: edges are smooth. */
const looks = 4

type Colour = readonly [red: number, green: number, blue: number]
type Point = readonly [x: number, y: number]

interface Drawn {
  mark: string
  /** `#rrggbb`, as that of the ink. */
  colour: string
  ink: string
}

/**
 * Draws the icon as a PNG, without rounded corners, which phones give it themselves; null where the mark is a path of more than straight lines: that takes a
 * program that draws.
 */
export function touchIcon({ mark, colour, ink }: Drawn): (() => Buffer) | null {
  const lines = linesOf(mark)
  return lines && (() => draw(lines, rgbOf(colour), rgbOf(ink)))
}

function draw(lines: Point[][], ground: Colour, drawn: Colour): Buffer {
  const rows: number[] = []
  for (let y = 0; y < touchIconSize; y++) {
    // No filter: what is of two colours packs well as it is.
    rows.push(0)
    for (const share of inked(lines, y)) {
      for (const part of [0, 1, 2] as const) rows.push(Math.round(ground[part] * (1 - share) + drawn[part] * share))
    }
  }
  return png(Buffer.from(rows))
}

/** The outlines of a path of SVG, or null where a command in it is none of a straight line. */
function linesOf(path: string): Point[][] | null {
  const outlines: Point[][] = []
  let [x, y, command] = [0, 0, '']
  const words = path.match(/[a-z]|-?\d*\.?\d+/gi) ?? []
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? ''
    if (/[a-z]/i.test(word)) {
      command = word
      at++
      if (/z/i.test(word)) [x, y] = outlines.at(-1)?.[0] ?? [x, y]
      else if (!/[mlhv]/i.test(word)) return null
      continue
    }
    const isFrom = command === command.toLowerCase()
    const next = () => Number(words[at++])
    if (!/v/i.test(command)) x = next() + (isFrom ? x : 0)
    if (!/h/i.test(command)) y = next() + (isFrom ? y : 0)
    if (/m/i.test(command)) outlines.push([])
    outlines.at(-1)?.push([x, y])
    if (/m/i.test(command)) command = isFrom ? 'l' : 'L'
  }
  return outlines.length > 0 ? outlines : null
}

/** How much of each pixel of a row lies within the outlines, from 0 to 1: between each two lines that cross it. */
function inked(outlines: readonly Point[][], row: number): number[] {
  const shares = Array.from({ length: touchIconSize }, () => 0)
  for (let look = 0; look < looks; look++) {
    const ends = crossings(outlines, ((row + (look + 0.5) / looks) * square) / touchIconSize)
    for (let nth = 0; nth + 1 < ends.length; nth += 2) {
      const [from, to] = [ends[nth] ?? 0, ends[nth + 1] ?? 0].map((x) => (x * touchIconSize) / square) as [
        number,
        number,
      ]
      for (let x = Math.floor(from); x < to && x < touchIconSize; x++)
        shares[x] = (shares[x] ?? 0) + (Math.min(to, x + 1) - Math.max(from, x)) / looks
    }
  }
  return shares
}

/** Where the outlines cross a level line, from left to right. */
function crossings(outlines: readonly Point[][], y: number): number[] {
  const found: number[] = []
  for (const outline of outlines)
    for (const [at, [fromX, fromY]] of outline.entries()) {
      const [toX, toY] = outline[(at + 1) % outline.length] ?? [fromX, fromY]
      if (fromY > y !== toY > y) found.push(((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX)
    }
  return found.sort((one, other) => one - other)
}

const rgbOf = (colour: string): Colour => {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16)
  return [part(1), part(3), part(5)]
}

/** Rows of three bytes a pixel, a byte before each (https://www.w3.org/TR/png/). */
function png(rows: Buffer): Buffer {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(touchIconSize, 0)
  size.writeUInt32BE(touchIconSize, 4)
  // Eight bits a part, red, green and blue.
  size.set([8, 2, 0, 0, 0], 8)
  const chunks = [chunk('IHDR', size), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks])
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
