import { Field } from '../../ui/field.tsx'
import { useVisit } from '../../ui/shop-context.tsx'
import { WhoseField } from '../../ui/whose-field.tsx'
import type { ProfileTried } from './profile.tsx'

/** A new password, by the one that holds. */
export function PasswordSection({ faults }: Pick<ProfileTried, 'faults'>) {
  const { account } = useVisit().words
  const said = account.profile
  return (
    <section>
      <h2>{said.changePassword}</h2>
      <form id="password" className="stack" method="post" action="/account/password">
        <WhoseField />
        <Field
          id="password-current"
          name="current"
          label={said.current}
          type="password"
          autoComplete="current-password"
          required
          fault={faults.formerPassword}
        />
        <Field
          name="newPassword"
          label={said.newPassword}
          type="password"
          autoComplete="new-password"
          required
          minLength={10}
          hint={`${account.passwordHint} ${said.everywhere}`}
          fault={faults.newPassword}
        />
        <button type="submit" className="button">
          {said.changePassword}
        </button>
      </form>
    </section>
  )
}
