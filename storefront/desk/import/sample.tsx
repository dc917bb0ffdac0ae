import type { CatalogProduct } from '@micromart/catalog-import'
import { useDesk } from '../ui/use-desk.ts'

const most = { variants: 6, letters: 300, pictures: 6 }

/** A product of the file, as it would stand in the shop. */
export function Sample({ product }: { product: CatalogProduct }) {
  const { desk } = useDesk()
  const said = desk.catalogImport
  const { name, brand, description, categories, media, status, variants } = product
  const facts = [
    { name: said.sampleFacts.state, text: desk.products.states[status] },
    { name: said.sampleFacts.brand, text: brand ?? '' },
    { name: said.sampleFacts.categories, text: categories.map((path) => path.join(' › ')).join(', ') },
  ]
  const left = variants.length - most.variants
  return (
    <section className="desk-do">
      <h2>{said.sample}</h2>
      <h3>{name}</h3>
      {description && (
        <p>{description.length > most.letters ? `${description.slice(0, most.letters)}…` : description}</p>
      )}
      {media.length > 0 && (
        <p className="desk-pictures-shown">
          {media.slice(0, most.pictures).map(({ url, alt }) => (
            <img
              key={url}
              src={url}
              alt={alt ?? said.pictureOf(name)}
              title={url}
              width={96}
              height={96}
              loading="lazy"
            />
          ))}
          {media.length > most.pictures && <span className="soft">{said.more(media.length - most.pictures)}</span>}
        </p>
      )}
      <dl className="desk-facts">
        {facts
          .filter(({ text }) => text !== '')
          .map((fact) => (
            <div key={fact.name}>
              <dt>{fact.name}</dt>
              <dd>{fact.text}</dd>
            </div>
          ))}
      </dl>
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">{said.variant.sku}</th>
            <th scope="col">{said.variant.choice}</th>
            <th scope="col" className="number">
              {said.variant.price}
            </th>
            <th scope="col" className="number">
              {said.variant.stock}
            </th>
          </tr>
        </thead>
        <tbody>
          {variants.slice(0, most.variants).map(({ sku, gtin, selection, price, stock }) => (
            <tr key={sku}>
              <th scope="row">
                {sku}
                {gtin && <small className="soft">{gtin}</small>}
              </th>
              <td>{selection.map(({ option, value }) => `${option}: ${value}`).join(', ')}</td>
              <td className="number" data-name={said.variant.price}>
                {price.amount} {price.currency}
              </td>
              <td className="number" data-name={said.variant.stock}>
                {stock}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p className="soft">{said.more(left)}</p>}
    </section>
  )
}
