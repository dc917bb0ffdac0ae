import type { DeskKeysQuery } from '../../generated/graphql.ts'
import { Field, FormFault } from '../../ui/field.tsx'
import { KeyField } from '../../ui/key-field.tsx'
import { Paging } from '../../ui/paging.tsx'
import { DeskForm } from '../ui/desk-form.tsx'
import { Empty } from '../ui/empty.tsx'
import { useDesk } from '../ui/use-desk.ts'
import { useMarks } from '../ui/use-marks.ts'

export interface KeyFields {
  key?: string
  name: string
  /** A day; '' for the shop's own choice. */
  expires: string
  scopes: readonly string[]
}

export const noKey: KeyFields = { name: '', expires: '', scopes: [] }

interface KeysPageProps {
  found: NonNullable<DeskKeysQuery['apiKeys']>
  scopes: NonNullable<DeskKeysQuery['apiKeyScopes']>
  fields: KeyFields
  fault: string | null | undefined
}

/** Keys, with those that have ended, and a form for one more. */
export function KeysPage({ found, scopes, fields, fault }: KeysPageProps) {
  const { desk, formats } = useDesk()
  const said = desk.keys
  const mark = useMarks(fault)
  return (
    <>
      <h1>{said.title}</h1>
      {found.edges.length === 0 ? (
        <Empty said={said.empty} />
      ) : (
        <ul className="desk-lines">
          {found.edges.map(({ node }) => (
            <li key={node.id}>
              <strong>{node.name}</strong>
              <KeyState apiKey={node} />
              <b>
                {node.revokedAt === null && (
                  <DeskForm>
                    <input type="hidden" name="revoke" value={node.id} />
                    <button type="submit" className="quiet" aria-label={`${said.revoke}: ${node.name}`}>
                      {said.revoke}
                    </button>
                  </DeskForm>
                )}
              </b>
              <small className="soft">
                {node.createdBy?.name} · {formats.day(node.createdAt)} ·{' '}
                {node.lastUsedAt ? said.lastUsed(formats.time(node.lastUsedAt)) : said.neverUsed}
              </small>
              <small>
                <code>{node.scopes.join(' ')}</code>
              </small>
            </li>
          ))}
        </ul>
      )}
      <Paging page={found.pageInfo} />
      <DeskForm className="desk-form">
        <h2>{said.addTitle}</h2>
        <FormFault>{fault}</FormFault>
        <KeyField sent={fields.key} />
        <Field
          name="name"
          label={said.name}
          hint={said.nameHint}
          required
          maxLength={100}
          defaultValue={fields.name}
          {...mark('name')}
        />
        <Field
          name="expires"
          label={said.expires}
          hint={said.expiresHint}
          type="date"
          defaultValue={fields.expires}
          {...mark('expiresAt')}
        />
        <fieldset>
          <legend>{said.scopes}</legend>
          {scopes.map(({ name, description }) => (
            <label key={name} className="check" title={description}>
              <input
                type="checkbox"
                name="scope"
                value={name}
                defaultChecked={fields.scopes.includes(name)}
                {...mark('scopes')}
              />
              <code>{name}</code>
            </label>
          ))}
        </fieldset>
        <button type="submit" className="button small">
          {said.add}
        </button>
      </DeskForm>
    </>
  )
}

function KeyState({ apiKey }: { apiKey: { expiresAt: string; revokedAt: string | null } }) {
  const { desk, formats } = useDesk()
  const said = desk.keys
  if (apiKey.revokedAt) return <span className="state ended">{said.ended(formats.day(apiKey.revokedAt))}</span>
  const over = Date.parse(apiKey.expiresAt) < Date.now()
  return (
    <span className={over ? 'state ended' : 'state'}>
      {(over ? said.ended : said.until)(formats.day(apiKey.expiresAt))}
    </span>
  )
}
