import { clientOf } from '../actors/client.ts'
import { metricOf } from '../probes/metrics.ts'
import { CannotRunHere, type PartContext } from '../runner/part.ts'
import { usageOf } from './process-usage.ts'
import { quantile } from './quantile.ts'

export const title =
  "a storefront's product page at the router: calls of subgraphs, ms, and processor time of the router"
export const own = true

const guests = 10
const pages = 2_000
const products = 24

const listing = `query ($first: Int) { search(first: $first) { edges { node { slug } } } }`
const page = `query ProductPage($slug: String!) {
  product(slug: $slug) {
    id name slug brand description inStock
    image { url alt } media { url alt } categories { name slug } options { name values }
    priceRange { min { amount currency } max { amount currency } }
    variants {
      id sku title available availability price { amount currency } compareAtPrice { amount currency }
      selection { option value }
    }
    related { id name slug inStock image { url alt } priceRange { min { amount currency } } }
  }
}`

interface Listing {
  search: { edges: { node: { slug: string } }[] }
}

/** Guests look at one product of the demo's after the other, without a pause. */
export async function run({ shop, say }: PartContext) {
  if (process.platform !== 'linux') throw new CannotRunHere('processor time is read from /proc, which only Linux has')
  const { router } = (await shop.running()).processes
  if (router?.admin === undefined) throw new Error('the shop has no router')
  const { admin, pid } = router
  const { ask } = clientOf(shop.url)
  const { search } = await ask<Listing, object>(listing, { first: products })
  const slugs = search.edges.map(({ node }) => node.slug)
  const calls = () => metricOf(admin, 'router_subgraph_request_duration_seconds_count')
  const look = async (count: number): Promise<number[]> => {
    const times: number[] = []
    let next = 0
    const guest = async (): Promise<void> => {
      while (next < count) {
        const slug = slugs[next++ % slugs.length]
        const began = performance.now()
        const { product } = await ask<{ product: unknown }, object>(page, { slug })
        if (product === null) throw new Error(`there is no ${slug}`)
        times.push(performance.now() - began)
      }
    }
    await Promise.all(Array.from({ length: guests }, guest))
    return times
  }
  say(`${slugs.length} products; warming up …`)
  await look(pages / 4)
  say(`${pages} pages, ${guests} at a time …`)
  const [callsBefore, before] = [await calls(), await usageOf(pid)]
  const began = performance.now()
  const times = await look(pages)
  const seconds = (performance.now() - began) / 1000
  const [callsAfter, after] = [await calls(), await usageOf(pid)]
  const rounded = (value: number): number => Number(value.toFixed(2))
  return {
    pagesPerSecond: rounded(pages / seconds),
    callsPerPage: rounded((callsAfter - callsBefore) / pages),
    ms: { p50: rounded(quantile(times, 0.5)), p99: rounded(quantile(times, 0.99)) },
    routerCpuMsPerPage: rounded(((after.cpu - before.cpu) / pages) * 1000),
  }
}
