import type { Context } from 'hono'
import { brand } from '../../brand.ts'
import type { AddressesQuery } from '../../generated/graphql.ts'
import { graphql } from '../../generated/index.ts'
import {
  type AddressForm,
  addressFaults,
  addressFields,
  filledWith,
  inputOf,
  sentAddress,
} from '../../http/address-form.ts'
import { backTo } from '../../http/back-to.ts'
import { readForm } from '../../http/form.ts'
import { signedIn } from '../../http/signed-in.ts'
import type { Env } from '../../http/visit.ts'
import { AddressFields } from '../../ui/address-fields.tsx'
import { Field, FormFault } from '../../ui/field.tsx'
import { KeyField } from '../../ui/key-field.tsx'
import { useVisit } from '../../ui/shop-context.tsx'
import { WhoseField } from '../../ui/whose-field.tsx'
import type { Words } from '../../words/en.ts'
import { countryNames } from '../../words/format.ts'
import { refusalIn } from '../../words/refusal.ts'
import { failedPage } from '../errors/failed.tsx'
import type { Making } from '../routes.ts'
import { Room } from './rooms.tsx'

const AddressesDocument = graphql(`
  query Addresses {
    ...Chrome
    me {
      id
      name
      addresses { id label isDefault address { name line1 line2 city region postalCode country } }
    }
  }
`)

const SaveAddressDocument = graphql(`
  mutation SaveAddress($input: SaveAddressInput!) {
    saveAddress(input: $input) {
      __typename
      ... on InvalidInput { path }
      ... on Problem { message }
    }
  }
`)

const RemoveAddressDocument = graphql(`
  mutation RemoveAddress($id: ID!) {
    removeAddress(id: $id) {
      __typename
      ... on Problem { message }
    }
  }
`)

const path = '/account/addresses'

type Saved = NonNullable<AddressesQuery['me']>['addresses'][number]

/** What stands in the form: of an address that is kept, or of another. */
interface Edited {
  id: string
  /** What the form was shown with; '' for another. */
  key: string
  label: string
  isDefault: boolean
  address: AddressForm
  faults: Partial<Record<string, string | null>>
}

/** Where somebody has things sent. */
export function addresses({ app, draw }: Making): void {
  const show = async (context: Context<Env>, sent: Edited | null) => {
    const visit = context.get('visit')
    const answer = await visit.ask(AddressesDocument, {})
    const { data } = answer
    const me = data?.me
    if (!me) return draw(context, { ...failedPage(visit, answer, 'me'), personal: true })
    const wanted = visit.url.searchParams.get('edit')
    const edited =
      sent ??
      editedFrom(
        me.addresses.find(({ id }) => id === wanted),
        me.name,
      )
    return draw(context, {
      title: visit.words.account.addresses.title,
      chrome: data,
      personal: true,
      status: sent ? 422 : 200,
      body: <Addresses kept={me.addresses} edited={edited} />,
    })
  }

  app.get(
    path,
    signedIn((context) => show(context, null)),
  )

  app.post(
    path,
    signedIn(async (context, visit) => {
      const { words } = visit
      const form = await readForm(context)
      const [id, key, label, address] = [form.text('id'), form.text('key'), form.text('label'), sentAddress(form)]
      const isDefault = form.text('isDefault') === '1'
      const again = (faults: Edited['faults']) => show(context, { id, key, label, isDefault, address, faults })
      const faults = addressFaults(address, words)
      if (Object.keys(faults).length > 0) return again({ ...faults, form: words.checkout.faults.look })
      const input = {
        ...{ id: id || null, label: label || null, isDefault, address: inputOf(address) },
        idempotencyKey: key || null,
      }
      const answer = await visit.ask(SaveAddressDocument, { input })
      const told = refusalIn(visit, words.refusals.address, answer, 'saveAddress')
      const result = answer.data?.saveAddress
      if (told === null || result?.__typename === 'NotFound') return backTo(context, path, told ?? words.account.saved)
      const atField = result?.__typename === 'InvalidInput' ? faultsAt(result.path, words) : null
      return again(atField ?? { form: told })
    }),
  )

  app.post(
    `${path}/remove`,
    signedIn(async (context, visit) => {
      const id = (await readForm(context)).text('id')
      const answer = await visit.ask(RemoveAddressDocument, { id })
      return backTo(context, path, refusalIn(visit, visit.words.refusals.address, answer, 'removeAddress'))
    }),
  )
}

/** What the shop would not keep, at its field; null where it is of none. */
function faultsAt(path: readonly string[], { checkout }: Words): Edited['faults'] | null {
  const field = ['label', ...addressFields].find((each) => each === path.at(-1))
  return field ? { [field]: checkout.faults.unfit, form: checkout.faults.look } : null
}

function editedFrom(saved: Saved | undefined, name: string): Edited {
  const none = { name, line1: '', line2: '', city: '', region: '', postalCode: '', country: brand.country }
  return {
    id: saved?.id ?? '',
    key: '',
    label: saved?.label ?? '',
    isDefault: saved?.isDefault ?? false,
    address: saved ? filledWith(saved.address) : none,
    faults: {},
  }
}

function Addresses({ kept, edited }: { kept: readonly Saved[]; edited: Edited }) {
  const { words, language } = useVisit()
  const { account } = words
  const said = account.addresses
  return (
    <Room title={said.title}>
      {kept.length === 0 && <p className="notice">{said.none}</p>}
      <ul className="kept-list">
        {kept.map(({ id, label, isDefault, address }) => (
          <li key={id}>
            <address>
              {label && <b>{label}</b>}
              <span>{address.name}</span>
              <span>{[address.line1, address.line2].filter(Boolean).join(', ')}</span>
              <span>{`${address.postalCode} ${address.city}`.trim()}</span>
              <span>{countryNames(language, [address.country])[0]?.name}</span>
              {isDefault && <span className="soft">{said.isDefault}</span>}
            </address>
            <div className="kept-actions">
              <a
                href={`${path}?edit=${encodeURIComponent(id)}#edit`}
                aria-label={`${said.edit}: ${label ?? address.line1}`}
              >
                {said.edit}
              </a>
              <form method="post" action={`${path}/remove`}>
                <WhoseField />
                <button
                  type="submit"
                  className="quiet"
                  name="id"
                  value={id}
                  aria-label={`${said.remove}: ${label ?? address.line1}`}
                >
                  {said.remove}
                </button>
              </form>
            </div>
          </li>
        ))}
      </ul>
      <section id="edit">
        <h2>{edited.id ? said.edit : said.add}</h2>
        <form className="stack" method="post" action={path}>
          <WhoseField />
          <FormFault>{edited.faults.form}</FormFault>
          <input type="hidden" name="id" value={edited.id} />
          <KeyField sent={edited.key} />
          <Field
            name="label"
            autoComplete="off"
            label={said.label}
            hint={said.labelHint}
            maxLength={100}
            defaultValue={edited.label}
            fault={edited.faults.label}
          />
          <AddressFields address={edited.address} faults={edited.faults} />
          <label className="check">
            <input type="checkbox" name="isDefault" value="1" defaultChecked={edited.isDefault} />
            {said.makeDefault}
          </label>
          <button type="submit" className="button">
            {account.save}
          </button>
        </form>
      </section>
    </Room>
  )
}
