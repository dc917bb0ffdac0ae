import { Field, FormFault } from '../../ui/field.tsx'
import { useVisit } from '../../ui/shop-context.tsx'
import { WhoseField } from '../../ui/whose-field.tsx'
import { LanguageField } from './language-field.tsx'
import { LeaveSection } from './leave-section.tsx'
import { PasswordSection } from './password-section.tsx'
import type { Profile, ProfileTried } from './profile.tsx'
import { Room } from './rooms.tsx'

export function ProfilePage({ me, tried }: { me: Profile; tried: ProfileTried }) {
  const { words } = useVisit()
  const { account } = words
  const said = account.profile
  const { faults } = tried
  return (
    <Room title={said.title}>
      <form className="stack" method="post" action="/account">
        <WhoseField />
        <FormFault>{faults.form}</FormFault>
        <Field
          name="name"
          label={account.name}
          autoComplete="name"
          required
          maxLength={100}
          defaultValue={tried.name ?? me.name}
          fault={faults.name}
        />
        <Field
          name="email"
          label={account.email}
          type="email"
          autoComplete="email"
          required
          defaultValue={tried.email ?? me.email}
          fault={faults.email}
          hint={said.emailHint}
        />
        {!me.emailVerified && (
          <p className="flag">
            {said.unconfirmed} <a href="/forgotten-password">{said.confirmedOtherwise}</a>
          </p>
        )}
        {me.pendingEmail && <p className="flag">{said.pending(me.pendingEmail)}</p>}
        <LanguageField read={me.language ?? null} tried={tried.language ?? null} />
        <Field
          name="current"
          label={said.current}
          type="password"
          autoComplete="current-password"
          fault={faults.current}
        />
        <button type="submit" className="button">
          {account.save}
        </button>
      </form>
      <PasswordSection faults={faults} />
      <section>
        <h2>{said.data}</h2>
        <p className="soft">{said.dataHint}</p>
        <a className="button plain small" href="/account/data" download>
          {said.download}
        </a>
      </section>
      <LeaveSection fault={faults.leave} />
    </Room>
  )
}
