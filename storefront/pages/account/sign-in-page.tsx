import { Field, FormFault } from '../../ui/field.tsx'
import { useVisit } from '../../ui/shop-context.tsx'
import type { AccountFaults } from './sign-in.tsx'

interface SignInPageProps {
  /** Where it goes on. */
  back: string
  name: string
  email: string
  faults: AccountFaults
}

export function SignInPage({ back, email, faults }: SignInPageProps) {
  const { words } = useVisit()
  const { account } = words
  return (
    <form className="narrow stack" method="post" action="/sign-in">
      <h1>{account.signIn}</h1>
      <FormFault>{faults.form}</FormFault>
      <input type="hidden" name="back" value={back} />
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

export function SignUpPage({ back, name, email, faults }: SignInPageProps) {
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
