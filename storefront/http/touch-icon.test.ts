import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { brand } from '../brand.ts'
import { touchIcon, touchIconSize } from './touch-icon.ts'

const drawn = { colour: '#ffe03a', ink: '#141416' }

/** The pixel at a place of the square of 32, as `#rrggbb`. */
function pixelsOf(mark: string) {
  const png = touchIcon({ ...drawn, mark })?.() ?? Buffer.alloc(0)
  const length = png.readUInt32BE(33)
  const rows = inflateSync(png.subarray(41, 41 + length))
  return (x: number, y: number) => {
    const [column, row] = [x, y].map((at) => Math.floor((at * touchIconSize) / 32)) as [number, number]
    const at = row * (1 + 3 * touchIconSize) + 1 + 3 * column
    return `#${rows.subarray(at, at + 3).toString('hex')}`
  }
}

test('the mark is drawn in ink on the label, whichever way its path is written', () => {
  // A frame: what lies within its hole is not of it.
  for (const mark of [
    'M8 8h16v16H8zM12 12v8h8v-8z',
    'm8,8 l16,0 0,16 -16,0 z m4 4 h8 v8 h-8 z',
    'M8 8 24 8 24 24 8 24ZM12 12 12 20 20 20 20 12',
  ])
    expect(
      [
        [4, 4],
        [10, 16],
        [16, 16],
        [23, 23],
        [28, 28],
      ].map(([x = 0, y = 0]) => pixelsOf(mark)(x, y)),
    ).toEqual([...[drawn.colour, drawn.ink, drawn.colour, drawn.ink, drawn.colour]])
})

test('the shop’s own mark can be drawn, and one of curves cannot', () => {
  expect(pixelsOf(brand.mark)(8, 20)).toBe(drawn.ink)
  expect(pixelsOf(brand.mark)(16, 5)).toBe(drawn.colour)
  for (const mark of ['M8 8c1 1 2 2 3 3z', 'M8 8a4 4 0 0 1 8 8z', '']) expect(touchIcon({ ...drawn, mark })).toBeNull()
})
