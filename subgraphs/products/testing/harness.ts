import { customer, guest, openHarness, type Somebody, service, staff } from '@micromart/service/testing'
import { products } from '../subgraph.ts'

const people = { guest: guest(), customer: customer(), staff: staff(), service: service() } satisfies Record<
  string,
  Somebody
>

/** Products, asked as one of four; what a test says of it often. */
export async function openProducts() {
  const harness = await openHarness(products, {
    environment: { MICROMART_PICTURE_UPLOAD_KEY: 'pictures of staff '.repeat(3) },
  })

  /** The data of an operation, whose fields are not typed here. Throws the first error. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it has asked for
  async function ask(who: keyof typeof people, source: string, variables: Record<string, unknown> = {}): Promise<any> {
    const { data, errors } = await harness.ask(source, variables, people[who])
    if (errors?.[0]) throw errors[0]
    return data
  }

  return { ...harness, ask }
}

export type ProductsHarness = Awaited<ReturnType<typeof openProducts>>

let made = 0

/** A product with one variant, as far along as `status` says. */
export async function makeProduct(
  { ask }: ProductsHarness,
  {
    name = `Lantern ${++made}`,
    brand = undefined as string | undefined,
    sku = `SKU-${++made}`,
    status = 'ACTIVE',
    categoryIds = [] as string[],
    amount = '19.90',
  } = {},
) {
  const created = await ask(
    'staff',
    'mutation($i: CreateProductInput!) { createProduct(input: $i) { ... on ProductChanged { product { id slug } } } }',
    { i: { name, brand, categoryIds } },
  )
  const { id, slug } = created.createProduct.product
  const added = await ask(
    'staff',
    'mutation($i: AddVariantInput!) { addVariant(input: $i) { ... on VariantChanged { variant { id } } } }',
    { i: { productId: id, sku, selection: [], price: { amount, currency: 'EUR' } } },
  )
  if (status !== 'DRAFT') await ask('staff', 'mutation($id: ID!) { publishProduct(id: $id) { __typename } }', { id })
  if (status === 'ARCHIVED') await ask('staff', 'mutation($id: ID!) { archiveProduct(id: $id) { __typename } }', { id })
  return { id, slug, sku, variantId: added.addVariant.variant.id, name }
}
