import type { Context } from 'hono'
import type { ProfileQuery, UpdateProfileMutation } from '../../generated/graphql.ts'
import { backTo } from '../../http/back-to.ts'
import { forgetPages } from '../../http/forget-pages.ts'
import { readForm } from '../../http/form.ts'
import { signedIn } from '../../http/signed-in.ts'
import type { Env } from '../../http/visit.ts'
import { languageIn, languages } from '../../words/languages.ts'
import { refusalIn } from '../../words/refusal.ts'
import { failedPage } from '../errors/failed.tsx'
import type { Making } from '../routes.ts'
import { beginSession } from './begin-session.ts'
import {
  DeleteAccountDocument,
  ProfileDocument,
  SetPasswordDocument,
  UpdateProfileDocument,
} from './profile-documents.ts'
import { ProfilePage } from './profile-page.tsx'

export type Profile = NonNullable<ProfileQuery['me']>

/** By field; `form` for all of the form that it belongs to. */
export type ProfileFaults = Partial<
  Record<'name' | 'email' | 'current' | 'newPassword' | 'formerPassword' | 'leave' | 'form', string | null>
>

/** What is wrong is told in the form that was sent; what was typed stays. */
export interface ProfileTried {
  faults: ProfileFaults
  name?: string
  email?: string
  language?: string | null
}

/** Who somebody is to the shop: name, address, password, and the way out. */
export function profile({ app, draw }: Making): void {
  const show = async (context: Context<Env>, tried: ProfileTried = { faults: {} }) => {
    const visit = context.get('visit')
    const answer = await visit.ask(ProfileDocument, {})
    const { data } = answer
    const page = data?.me
      ? {
          title: visit.words.account.profile.title,
          chrome: data,
          status: Object.keys(tried.faults).length > 0 ? (422 as const) : (200 as const),
          body: <ProfilePage me={data.me} tried={tried} />,
        }
      : failedPage(visit, answer, 'me')
    return draw(context, { ...page, personal: true })
  }

  app.get(
    '/account',
    signedIn((context) => show(context)),
  )

  // Programs that keep passwords lead here: https://www.w3.org/TR/change-password-url/
  app.get('/.well-known/change-password', (context) => context.redirect('/account#password', 303))

  app.post(
    '/account',
    signedIn(async (context, visit) => {
      const { account, refusals } = visit.words
      const form = await readForm(context)
      const [name, email, current] = [form.text('name'), form.text('email'), form.raw('current')]
      const language = form.text('language') || null
      const input = { name, email, language, currentPassword: current || null }
      const answer = await visit.ask(UpdateProfileDocument, { input })
      const result = answer.data?.updateProfile
      if (result?.__typename !== 'UserChanged') {
        const told = refusalIn(visit, refusals.profile, answer, 'updateProfile')
        return show(context, { faults: { [fieldOf(result)]: told }, name, email, language })
      }
      const { session } = visit
      if (session.account) visit.session = { ...session, account: { ...session.account, name: result.user.name } }
      // What is chosen for mails is what pages come in, too.
      const chosen = language === null ? null : languageIn(result.user.language)
      if (chosen) visit.session = { ...visit.session, language: chosen }
      return backTo(context, '/account', (chosen ? languages[chosen].account : account).saved)
    }),
  )

  app.post(
    '/account/password',
    signedIn(async (context, visit) => {
      const { account, refusals } = visit.words
      const form = await readForm(context)
      const passwords = { current: form.raw('current'), next: form.raw('newPassword') }
      const answer = await visit.ask(SetPasswordDocument, passwords)
      const result = answer.data?.changePassword
      if (result?.__typename !== 'SignedIn') {
        const field = result?.__typename === 'WrongCredentials' ? 'formerPassword' : 'newPassword'
        return show(context, { faults: { [field]: refusalIn(visit, refusals.password, answer, 'changePassword') } })
      }
      await beginSession(visit, result)
      return backTo(context, '/account', account.profile.changed)
    }),
  )

  app.post(
    '/account/leave',
    signedIn(async (context, visit) => {
      const { account, refusals } = visit.words
      const current = (await readForm(context)).raw('current') || null
      const answer = await visit.ask(DeleteAccountDocument, { current })
      const told = refusalIn(visit, refusals.leave, answer, 'deleteMyAccount')
      if (told !== null) return show(context, { faults: { leave: told } })
      const { language } = visit.session
      visit.session = { language }
      forgetPages(context)
      return backTo(context, '/', account.profile.left)
    }),
  )
}

type Refusal = Exclude<NonNullable<UpdateProfileMutation['updateProfile']>, { __typename: 'UserChanged' }>

/** The field that a refusal is about. */
function fieldOf(refusal: Refusal | null | undefined): keyof ProfileFaults {
  switch (refusal?.__typename) {
    case 'EmailTaken':
    case 'NoPassword':
      return 'email'
    case 'WrongCredentials':
      return 'current'
    case 'InvalidInput':
      return (['name', 'email'] as const).find((field) => field === refusal.path.at(-1)) ?? 'form'
    default:
      return 'form'
  }
}
