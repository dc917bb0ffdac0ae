import { type FragmentType, graphql, unmask } from '../../generated/index.ts'
import { DeskForm } from '../ui/desk-form.tsx'
import { useDesk } from '../ui/use-desk.ts'

export const DeskWithdrawnFragment = graphql(`
  fragment DeskWithdrawn on Query {
    withdrawnVariants(productId: $id) { variantId sku title price { amount currency } }
  }
`)

/** What was sold of a product and is no more, with the way back. */
export function Withdrawn({ data }: { data: FragmentType<typeof DeskWithdrawnFragment> }) {
  const { withdrawnVariants } = unmask(DeskWithdrawnFragment, data)
  const { desk, formats, may } = useDesk()
  const said = desk.product
  if (!withdrawnVariants || withdrawnVariants.length === 0) return null
  return (
    <section>
      <h2>{said.formerly}</h2>
      <ul className="desk-tree">
        {withdrawnVariants.map(({ variantId, sku, title, price }) => (
          <li key={variantId}>
            {title} <span className="soft">{sku}</span> {formats.money(price)}
            {may('catalog:write') && (
              <DeskForm>
                <input type="hidden" name="do" value="restore" />
                <input type="hidden" name="id" value={variantId} />
                <button type="submit" className="button small plain" aria-label={`${said.restore}: ${sku}`}>
                  {said.restore}
                </button>
              </DeskForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
