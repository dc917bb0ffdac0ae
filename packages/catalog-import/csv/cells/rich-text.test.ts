import { expect, test } from 'vitest'
import { readText } from '../testing/read-text.ts'

const describedAs = async (description: string) => {
  const cell = `"${description.replaceAll('"', '""')}"`
  const { products } = await readText(`sku,name,price,description\nA,Lamp,9.90,${cell}\n`, { currency: 'EUR' })
  return products[0]?.description
}

test.each([
  [
    'of sections',
    '{"sections":[{"items":[{"type":"TEXT","content":"<p>One</p>"},{"type":"IMAGE","url":"u"}]},{"items":[{"type":"TEXT","content":"<p>Two</p>"}]}]}',
    'One\nTwo',
  ],
  [
    'of paragraphs',
    '{"type":"root","children":[{"type":"paragraph","children":[{"type":"text","value":"One"}]},{"type":"paragraph","children":[{"type":"text","value":"Two"}]}]}',
    'One\nTwo',
  ],
  [
    'of blocks',
    '{"blocks":[{"type":"header","data":{"text":"One","level":2}},{"type":"paragraph","data":{"text":"Two"}}]}',
    'One\nTwo',
  ],
])('an editor’s document %s is read as its text', async (_, document, text) => {
  expect(await describedAs(document)).toBe(text)
})

test('a document that never ends inside is not followed for ever', async () => {
  const deep = `${'['.repeat(2_000)}${']'.repeat(2_000)}`
  expect(await describedAs(deep)).toBe(deep)
})

test.each([
  ['[vc_row css=".x{a:b}"][vc_column]Fine[/vc_column][/vc_row]', 'Fine'],
  ['[caption id="a" align="left"]A vase[/caption] Blue', 'A vase\nBlue'],
  ['[gallery ids="1,2"] Blue', 'Blue'],
  ['As they wrote [sic], size [S]', 'As they wrote [sic], size [S]'],
  ['Fine {{widget type="Magento\\Cms\\Block" template="x"}} cup {{media url="a.jpg"}}', 'Fine\ncup'],
])('%s has %s to read', async (written, read) => {
  expect(await describedAs(written)).toBe(read)
})
