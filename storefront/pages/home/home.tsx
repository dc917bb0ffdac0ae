import type { HomeQuery } from '../../generated/graphql.ts'
import { graphql } from '../../generated/index.ts'
import { OwnAddress } from '../../ui/own-address.tsx'
import { Picture } from '../../ui/picture.tsx'
import { Shelf } from '../../ui/product-card.tsx'
import { useVisit } from '../../ui/shop-context.tsx'
import { failedPage } from '../errors/failed.tsx'
import type { Making } from '../routes.ts'

const HomeDocument = graphql(`
  query Home($currency: CurrencyCode) {
    ...Chrome
    products(first: 8) {
      edges { node { id ...ProductCard } }
    }
    examples: products(first: 40) {
      edges { node { id image { url } categories { id parent { id } } } }
    }
    categories { id slug name parent { id } children { id name } }
  }
`)

/** The entrance: what is new, in whole rows of two, four and eight, and the aisles, each with a picture of what stands there. */
export function home({ app, draw }: Making): void {
  app.get('/', async (context) => {
    const visit = context.get('visit')
    const answer = await visit.ask(HomeDocument, { currency: visit.currency })
    const { data } = answer
    if (!data?.products) return draw(context, failedPage(visit, answer, 'products'))
    const { title, lead } = visit.words.home
    return draw(context, { title, description: lead, chrome: data, body: <Home data={data} /> })
  })
}

function Home({ data }: { data: HomeQuery }) {
  const { words } = useVisit()
  const products = (data.products?.edges ?? []).map(({ node }) => node)
  const [first, second] = words.home.hero
  return (
    <>
      <OwnAddress path="/" title={words.home.title} description={words.home.lead} />
      <section className="hero">
        <h1>
          {first}
          <br />
          {second}
        </h1>
        <span className="edge">
          <a className="label label-link" href="#aisles">
            {words.home.browse}
          </a>
        </span>
        <p>{words.home.lead}</p>
      </section>
      <section aria-labelledby="just-in">
        <div className="section-head">
          <h2 id="just-in">{words.home.justIn}</h2>
          <a href="/search?sort=NEWEST">{words.home.justInAll}</a>
        </div>
        <Shelf products={products} eager={4} />
      </section>
      <Aisles data={data} />
      <ul className="promises">
        {words.home.promises.map(([title, text]) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The signs that hang over the aisles. */
function Aisles({ data }: { data: HomeQuery }) {
  const { words } = useVisit()
  const examples = (data.examples?.edges ?? []).map(({ node }) => node)
  const aisles = (data.categories ?? []).filter(({ parent }) => parent === null)
  return (
    <section id="aisles" aria-labelledby="aisles-title">
      <div className="section-head">
        <h2 id="aisles-title">{words.home.aisles}</h2>
      </div>
      <ol className="signs">
        {aisles.map(({ id, slug, name, children }, nth) => {
          const example = examples.findLast(({ categories }) =>
            categories.some((category) => category.id === id || category.parent?.id === id),
          )
          return (
            <li key={id}>
              <a className="sign" href={`/c/${encodeURIComponent(slug)}`}>
                <span className="sign-number" aria-hidden="true">
                  {nth + 1}
                </span>
                <span className="sign-name">{name}</span>
                <span className="sign-more">{children.map((child) => child.name).join(', ')}</span>
                <Picture image={example?.image && { ...example.image, alt: '' }} seed={slug} name="" />
              </a>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
