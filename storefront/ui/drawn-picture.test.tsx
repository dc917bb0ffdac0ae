import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DrawnPicture } from './drawn-picture.tsx'

const draw = (seed: string, label?: string) => renderToStaticMarkup(<DrawnPicture seed={seed} label={label} />)

test('a thing is drawn the same each time, and unlike others', () => {
  expect(draw('table-lamp')).toBe(draw('table-lamp'))
  expect(new Set(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((seed) => draw(seed))).size).toBe(8)
})

test('nothing of a drawing is a number that no browser draws', () => {
  for (let nth = 0; nth < 200; nth++) expect(draw(`product-${nth}`)).not.toMatch(/NaN|undefined|"-\d/)
})

test('a name is told to whoever cannot see it, and inert', () => {
  expect(draw('x', '"><script>alert(1)</script>')).toContain('aria-label="&quot;&gt;&lt;script&gt;')
  expect(draw('x')).toContain('aria-hidden="true"')
})
