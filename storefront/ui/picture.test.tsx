import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { inWidths, Picture, pictureUrl } from './picture.tsx'

const hash = 'a1'.repeat(32)

describe('a picture', () => {
  test.each([
    ['/pictures/lamp.svg', '/pictures/lamp.svg'],
    [`/pictures/${hash}/1600.webp`, `/pictures/${hash}/1600.webp`],
    ['HTTPS://cdn.example/a.jpg', 'https://cdn.example/a.jpg'],
    ['/elsewhere/lamp.svg', null],
    [`/pictures/${hash}/../x.webp`, null],
    ['//evil.example/a.jpg', null],
    ['javascript:alert(1)', null],
  ])('at %s', (url, shown) => {
    expect(pictureUrl(url)).toBe(shown)
  })

  test('that staff brought is there in the widths that it has, wherever the shop keeps its pictures', () => {
    expect(inWidths(`/pictures/${hash}/900.webp`)).toEqual({
      all: [320, 640, 900].map((width) => `/pictures/${hash}/${width}.webp ${width}w`).join(', '),
      middle: `/pictures/${hash}/640.webp`,
    })
    expect(inWidths(`https://cdn.example/pictures/${hash}/200.webp`)).toEqual({
      all: `https://cdn.example/pictures/${hash}/200.webp 200w`,
      middle: `https://cdn.example/pictures/${hash}/200.webp`,
    })
    expect([inWidths('/pictures/lamp.svg'), inWidths('https://a.example/1600.webp')]).toEqual([null, null])
  })

  test('leaves its place free before it comes, and is asked for in the width that is needed', () => {
    const drawn = (url: string, eager = false) =>
      renderToStaticMarkup(<Picture image={{ url }} seed="1" name="Lamp" eager={eager} />)
    const html = drawn(`/pictures/${hash}/1600.webp`)
    expect(html).toContain(`srcSet="/pictures/${hash}/320.webp 320w, `)
    expect(html).toContain('sizes="auto, ')
    expect(html).toMatch(/width="400" height="400"/)
    expect(drawn(`/pictures/${hash}/1600.webp`, true)).not.toContain('auto,')
    expect(drawn('/pictures/lamp.svg')).not.toMatch(/srcSet|sizes/i)
  })
})
