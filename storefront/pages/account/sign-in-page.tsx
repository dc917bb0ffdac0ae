import { type KeptForm, keptFields } from '../../http/kept-form.ts'
import { Field, FormFault } from '../../ui/field.tsx'
import { HiddenFields } from '../../ui/hidden-fields.tsx'
import { useVisit } from '../../ui/shop-context.tsx'
import type { AccountFaults } from './sign-in.tsx'

interface SignInPageProps {
  /** Where it goes on. */
  back: string
  name: string
  email: string
  faults: AccountFaults
  /** What was sent when they were signed out. */
  kept?: KeptForm | null | undefined
}

export function SignInPage({ back, email, faults, kept }: SignInPageProps) {
  const { words } = useVisit()
  const { account } = words
  return (
    <form className="narrow stack" method="post" action="/sign-in">
      <h1>{account.signIn}</h1>
      <FormFault>{faults.form}</FormFault>
      <input type="hidden" name="back" value={back} />
      {kept && <HiddenFields of={keptFields(kept)} />}
      <Field name="email" label={account.email} type="email" autoComplete="username" required defaultValue={email} />
      <Field name="password" label={account.password} type="password" autoComplete="current-password" required />
      <button type="submit" className="button">
        {account.signIn}
      </button>
      <p>
        <a href="/forgotten-password">{account.forgot.link}</a>
      </p>
      <p>
        {account.noAccount} <a href={`/sign-up?back=${encodeURIComponent(back)}`}>{account.signUp}</a>
      </p>
    </form>
  )
}

/** What was sent when somebody was signed out, once they have signed in: it is done when they say so. */
export function SendNow({ kept, back }: { kept: KeptForm; back: string }) {
  const { words } = useVisit()
  const { sendNow } = words.account
  return (
    <form className="narrow stack" method="post" action={kept.to}>
      <h1>{sendNow.title}</h1>
      <p>{sendNow.hint}</p>
      <HiddenFields of={kept.fields} />
      <button type="submit" className="button">
        {sendNow.send}
      </button>
      <p>
        <a href={back}>{sendNow.leave}</a>
      </p>
    </form>
  )
}

export function SignUpPage({ back, name, email, faults }: Omit<SignInPageProps, 'kept'>) {
  const { words } = useVisit()
  const { account } = words
  return (
    <form className="narrow stack" method="post" action="/sign-up">
      <h1>{account.signUp}</h1>
      <FormFault>{faults.form}</FormFault>
      <input type="hidden" name="back" value={back} />
      <Field
        name="name"
        label={account.name}
        autoComplete="name"
        required
        maxLength={100}
        defaultValue={name}
        fault={faults.name}
      />
      <Field
        name="email"
        label={account.email}
        type="email"
        autoComplete="username"
        required
        defaultValue={email}
        fault={faults.email}
      />
      <Field
        name="password"
        label={account.password}
        type="password"
        autoComplete="new-password"
        required
        minLength={10}
        hint={account.passwordHint}
        fault={faults.password}
      />
      <button type="submit" className="button">
        {account.signUp}
      </button>
      <p>
        {account.haveAccount} <a href={`/sign-in?back=${encodeURIComponent(back)}`}>{account.signIn}</a>
      </p>
    </form>
  )
}
