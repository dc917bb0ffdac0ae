import { readFile } from 'node:fs/promises'
import { fixturePath } from '@micromart/catalog-import/testing'
import { describe, expect, test } from 'vitest'
import { formOn } from '../../testing/form-on.ts'
import { expectInert } from '../../testing/inert.ts'
import { sampleShop } from '../../testing/sample-shop.ts'
import { hostile } from '../../testing/samples.ts'
import { formWith, importId, shop, small, variantsIn } from '../testing/import-forms.ts'
import { atDesk } from '../testing/staff.ts'

const bytesOf = async (name: string) => new Uint8Array(await readFile(fixturePath(`platforms/${name}`)))

describe('a file that a clerk brings', () => {
  test('is shown as it was understood, and nothing is asked of the shop for it', async () => {
    const { bring, asked } = atDesk(shop)
    const page = await (await bring(formWith(small))).text()
    expect(page).toContain('2 products with 2 variants can go in.')
    expect(page).toContain('1 row is refused')
    expect(page).toContain('it has no name')
    expect(page).toContain('semicolon')
    expect(asked).toEqual([])
  })

  test('is shown with the pictures of a product, and with how many categories come of it', async () => {
    const rows = ['Lamp,5,EUR,Home > Light,https://pictures.example/a.png', 'Vase,5,EUR,Home > Vases,']
    const file = ['Name,Price,Currency,Category path,Image', ...rows, ''].join('\n')
    const page = await (await atDesk(shop).bring(formWith(file))).text()
    expect(page).toMatch(/<img src="https:\/\/pictures.example\/a.png" alt="Picture of Lamp"/)
    expect(page).toContain('<dt>Categories, with those above them</dt><dd>3</dd>')
  })

  test('is read as one with a second that belongs with it, as far as what goes in', async () => {
    const { bring, asked } = atDesk(shop)
    const form = formWith(await bytesOf('prestashop-products.csv'), { do: 'look', currency: 'EUR' })
    form.append('beside', new File([await bytesOf('prestashop-their-combinations.csv')], 'combinations.csv'))
    const preview = await (await bring(form)).text()
    expect(preview).toContain('What would come of goods.csv, combinations.csv')
    expect(preview).toContain('2 products with 3 variants can go in.')
    await bring(formOn(preview, { do: 'begin', currency: 'EUR' }))
    const skus = asked.flatMap(({ operation, variables }) =>
      operation === 'DeskImportCreateProduct' ? variantsIn(variables).map(({ sku }) => sku) : [],
    )
    expect(skus.sort()).toEqual(['BROOM', 'RUG-L-R', 'RUG-S-R'])
    const alone = await (await bring(formWith(await bytesOf('prestashop-their-combinations.csv')))).text()
    expect(alone).toContain('Bring the file of the products, and this one as the second.')
  })

  test('is read by the columns that the clerk says', async () => {
    const { bring } = atDesk(shop)
    const before = await (await bring(formWith(small))).text()
    expect(before).toContain('19.90')
    const after = await (await bring(formOn(before, { do: 'look', 'column.price': '=Cost' }))).text()
    expect(after).toContain('9.90')
    expect(after).not.toContain('19.90')
  })

  test('that names no price is told so, and can be said where it is', async () => {
    const { bring } = atDesk(shop)
    const page = await (await bring(formWith('Name;Zzz;Currency\nLamp;5,00;EUR\n'))).text()
    expect(page).toContain('No column can be taken for price.')
    const told = await (await bring(formOn(page, { do: 'look', 'column.price': '=Zzz' }))).text()
    expect(told).toContain('1 product with 1 variant can go in.')
  })

  test('is read in the letters that the clerk says, to its end', async () => {
    const { bring, asked } = atDesk(shop)
    const file = Buffer.from('SKU;Name;Price;Currency\nA-1;L\xe4mp;"5,00";EUR\n', 'latin1')
    const before = await (await bring(formWith(new Uint8Array(file)))).text()
    expect(before).toContain('as found: windows-1252')
    expect(before).toContain('Lämp')
    const after = await (await bring(formOn(before, { do: 'look', encoding: 'cp850' }))).text()
    expect(after).toContain('Lõmp')
    await bring(formOn(after, { do: 'begin', encoding: 'cp850' }))
    const made = asked
      .filter(({ operation }) => operation === 'DeskImportCreateProduct')
      .map(({ variables }) => variables)
    expect(made).toEqual([{ input: expect.objectContaining({ name: 'Lõmp' }) }])
  })

  test('that is to change what is there shows first what would be changed, and changes nothing', async () => {
    const price = (amount: string) => ({ amount, currency: 'EUR' })
    const standing = (slug: string, sku: string, amount: string) => ({
      ...{
        id: `prd_${sku}`,
        slug,
        status: 'ACTIVE',
        name: slug === 'lamp' ? 'Lamp' : 'Vase',
        description: '',
        brand: null,
      },
      ...{ categories: [], media: [], options: [] },
      variants: [
        {
          id: `var_${sku}`,
          sku,
          weightGrams: null,
          gtin: null,
          selection: [],
          price: price(amount),
          compareAtPrice: null,
          stock: { onHand: 25 },
        },
      ],
    })
    const there = [standing('lamp', 'A-1', '17.00'), standing('vase', 'A-2', '5.00')]
    const { bring, asked } = atDesk({
      ...shop,
      DeskImportStanding: ({ slug }) => ({ product: there.find((one) => String(slug).startsWith(one.slug)) ?? null }),
      DeskImportSku: () => ({ variant: null }),
    })
    const first = await (await bring(formWith(small))).text()
    expect(first).not.toContain('What would be changed')
    const page = await (await bring(formOn(first, { do: 'look', update: 'yes', stock: '25' }))).text()
    expect(page).toContain('1 product differs; 1 stands there as the file has it.')
    expect(page).toContain('price of A-1: 17.00 → 19.90 EUR')
    expect(page).not.toContain('price of A-2')
    const other = await (await bring(formOn(page, { do: 'begin', update: 'yes', stock: '24' }))).text()
    expect(other).toContain('2 products differ')
    const unseen = await (await bring(formOn(first, { do: 'begin', update: 'yes', stock: '25' }))).text()
    expect(unseen).toContain('1 product differs')
    expect(new Set(asked.map(({ operation }) => operation))).toEqual(new Set(['DeskImportStanding']))
    await bring(formOn(page, { do: 'begin', update: 'yes', stock: '25' }))
    expect(asked.map(({ operation }) => operation)).toContain('DeskBeginImport')
    const away = atDesk({})
    const told = await (await away.bring(formOn(first, { do: 'look', update: 'yes' }))).text()
    expect(told).toContain('does not answer just now')
  }, 60_000)

  test('whose letters cannot be told is told so, and can be said how they are written', async () => {
    const { bring } = atDesk(shop)
    const noise = Uint8Array.from({ length: 4_000 }, (_, n) => 0x80 + ((n * 37) % 128))
    const page = await (
      await bring(formWith(new Uint8Array([...new TextEncoder().encode('Name;Price\n'), ...noise])))
    ).text()
    expect(page).toContain('cannot be told. Say below how')
    const told = await (await bring(formOn(page, { do: 'look', encoding: 'windows-1252' }))).text()
    expect(told).not.toContain('cannot be told. Say below how')
    expect(told).toContain('Name')
  })

  test('is brought in, and what came of it is told', async () => {
    const { bring, asked } = atDesk(shop)
    const preview = await (await bring(formWith(small))).text()
    const page = await (await bring(formOn(preview, { do: 'begin' }))).text()
    expect(page).toContain('The file is brought in')
    expect(page).toMatch(/<dt>Made<\/dt><dd>2<\/dd>/)
    expect(page).toContain('it has no name')
    expect(page).toContain(`href="/desk/import/${importId}"`)
    const asks = asked.map(({ operation }) => operation)
    expect(asks.indexOf('DeskNoteImportSteps')).toBeLessThan(asks.indexOf('DeskImportCreateProduct'))
    const noted = asked.filter(({ operation }) => operation === 'DeskNoteImportSteps').map(({ variables }) => variables)
    expect(noted).toEqual([
      {
        input: {
          importId,
          steps: ['lamp-a-1', 'vase-a-2'].map((slug) => ({
            kind: 'MAKES',
            of: `product ${slug}`,
            note: JSON.stringify({ did: 'create', slug, sale: true }),
          })),
        },
      },
    ])
    const made = asked.filter(({ operation }) => operation === 'DeskImportCreateProduct')
    expect(made.flatMap(({ variables }) => variantsIn(variables))).toEqual([
      expect.objectContaining({ sku: 'A-1', price: { amount: '19.90', currency: 'EUR' } }),
      expect.objectContaining({ sku: 'A-2', price: { amount: '5.00', currency: 'EUR' } }),
    ])
  })

  test('goes on where a shop that was away left it', async () => {
    const away = atDesk({})
    const preview = await (await away.bring(formWith(small))).text()
    const page = await (await away.bring(formOn(preview, { do: 'begin' }))).text()
    expect(page).toContain('does not answer just now')
    expect(page).toContain('data-goes-on="waits"')
    expect(page).toContain('<progress')
    expectInert(page)
    const there = atDesk(shop)
    expect(await (await there.bring(formOn(page, {}))).text()).toMatch(/<dt>Made<\/dt><dd>2<\/dd>/)
  }, 30_000)

  test('ends where what it does cannot be written down: nothing is made that could not be taken back', async () => {
    const { bring, asked } = atDesk({
      ...shop,
      DeskNoteImportSteps: () => ({
        noteCatalogImportSteps: { __typename: 'CatalogImportOver', message: 'It is over.' },
      }),
    })
    const preview = await (await bring(formWith(small))).text()
    const page = await (await bring(formOn(preview, { do: 'begin' }))).text()
    expect(page).toContain('somebody takes it back')
    expect(page).toContain('data-goes-on="waits"')
    expect(asked.map(({ operation }) => operation)).not.toContain('DeskImportCreateProduct')
  })

  test('leaves to somebody else what they have made at the same time, so that taking it back does as well', async () => {
    let tries = 0
    const { bring, asked } = atDesk({
      ...shop,
      DeskImportCreateProduct: () => ({
        createProduct: { __typename: 'SlugTaken', message: tries++ === 0 ? 'It is taken.' : 'It is taken still.' },
      }),
    })
    const preview = await (await bring(formWith(small))).text()
    await bring(formOn(preview, { do: 'begin' }))
    const noted = asked.filter(({ operation }) => operation === 'DeskNoteImportSteps').map(({ variables }) => variables)
    expect(noted[1]).toEqual({
      input: { importId, steps: [], leaves: ['product lamp-a-1', 'product vase-a-2'] },
    })
  }, 30_000)

  test('does no harm by what stands in it', async () => {
    const cell = `"${hostile.replaceAll('"', '""')}"`
    const row = `${cell},${cell},${cell},${cell},https://pictures.example/a.png`
    const file = `Name,Description,Brand,${cell},Price,Currency,Category\n${cell},${cell},${cell},${cell},5,EUR,${cell}\n${row},x,y\n`
    const { bring } = atDesk({
      ...shop,
      DeskImportCreateProduct: () => ({
        createProduct: { __typename: 'InvalidInput', path: [hostile], message: 'No.' },
      }),
    })
    const preview = await (await bring(formWith(file))).text()
    expect(preview).toContain('alert(1)')
    expectInert(preview)
    const report = await (await bring(formOn(preview, { do: 'begin' }))).text()
    expect(report).toContain('alert(1)')
    expectInert(report)
  })
})

test('the page is for those who may make products and book stock', async () => {
  expect((await atDesk(shop, { scope: 'catalog:write' }).get('/desk/import')).status).toBe(404)
  expect((await atDesk(shop, { scope: 'catalog:write inventory:write' }).get('/desk/import')).status).toBe(200)
  expect((await atDesk(shop, { scope: 'catalog:read' }).bring(formWith(small))).status).toBe(404)
  expect((await sampleShop(shop).app.request('/desk/import')).status).toBe(303)
  const german = await (await atDesk(shop, { language: 'de' }).bring(formWith(small))).text()
  expect(german).toContain('2 Produkte mit 2 Varianten können hinein.')
})
