import type { Context } from 'hono'
import type { ProfileQuery } from '../../generated/graphql.ts'
import { backTo } from '../../http/back-to.ts'
import { readForm } from '../../http/form.ts'
import { signedIn } from '../../http/signed-in.ts'
import type { Env } from '../../http/visit.ts'
import { languageIn, languages } from '../../words/languages.ts'
import { failedPage } from '../errors/failed.tsx'
import type { Making } from '../routes.ts'
import { beginSession } from './begin-session.ts'
import { brokenRules } from './broken-rules.ts'
import {
  DeleteAccountDocument,
  ProfileDocument,
  SetPasswordDocument,
  UpdateProfileDocument,
} from './profile-documents.ts'
import { ProfilePage } from './profile-page.tsx'

export type Profile = NonNullable<ProfileQuery['me']>

/** By field; `form` for all of the form that it belongs to. */
export type ProfileFaults = Partial<Record<'name' | 'email' | 'current' | 'newPassword' | 'leave' | 'form', string>>

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

  app.post(
    '/account',
    signedIn(async (context, visit) => {
      const { account, errors, product } = visit.words
      const form = await readForm(context)
      const [name, email, current] = [form.text('name'), form.text('email'), form.raw('current')]
      const language = form.text('language') || null
      const input = { name, email, language, currentPassword: current || null }
      const result = (await visit.ask(UpdateProfileDocument, { input })).data?.updateProfile
      const refuse = (faults: ProfileFaults) => show(context, { faults, name, email, language })
      switch (result?.__typename) {
        case 'UserChanged': {
          const { session } = visit
          if (session.account) visit.session = { ...session, account: { ...session.account, name: result.user.name } }
          // What is chosen for mails is what pages come in, too.
          const chosen = language === null ? null : languageIn(result.user.language)
          if (chosen) visit.session = { ...visit.session, language: chosen }
          return backTo(context, '/account', (chosen ? languages[chosen].account : account).saved)
        }
        case 'EmailTaken':
          return refuse({ email: account.taken })
        case 'WrongCredentials':
          return refuse({ current: account.profile.currentWrong })
        case 'InvalidInput': {
          const field = (['name', 'email'] as const).find((each) => each === result.path.at(-1)) ?? 'form'
          return refuse({ [field]: visit.words.checkout.faults.unfit })
        }
        case 'NoPassword':
          return refuse({ email: account.profile.noPassword })
        case 'TooManyAttempts':
          return refuse({ form: errors.tooManyHint })
        default:
          return refuse({ form: product.failed })
      }
    }),
  )

  app.post(
    '/account/password',
    signedIn(async (context, visit) => {
      const { account, errors, product } = visit.words
      const form = await readForm(context)
      const passwords = { current: form.raw('current'), next: form.raw('newPassword') }
      const result = (await visit.ask(SetPasswordDocument, passwords)).data?.changePassword
      switch (result?.__typename) {
        case 'SignedIn':
          await beginSession(visit, result)
          return backTo(context, '/account', account.profile.changed)
        case 'WrongCredentials':
          return show(context, { faults: { newPassword: account.profile.currentWrong } })
        case 'WeakPassword':
          return show(context, { faults: { newPassword: brokenRules(visit.words, result.rules) } })
        case 'NoPassword':
          return show(context, { faults: { newPassword: account.profile.noPassword } })
        default:
          return show(context, { faults: { newPassword: result ? errors.tooManyHint : product.failed } })
      }
    }),
  )

  app.post(
    '/account/leave',
    signedIn(async (context, visit) => {
      const { account, errors, product } = visit.words
      const current = (await readForm(context)).raw('current') || null
      const result = (await visit.ask(DeleteAccountDocument, { current })).data?.deleteMyAccount
      const refuse = (leave: string) => show(context, { faults: { leave } })
      switch (result?.__typename) {
        case 'Done': {
          const { language } = visit.session
          visit.session = { language }
          return backTo(context, '/', account.profile.left)
        }
        case 'WrongCredentials':
          return refuse(account.profile.currentWrong)
        case 'SignInAgain':
          return refuse(account.profile.signInAgain)
        case 'LastAdmin':
          return refuse(account.profile.lastAdmin)
        default:
          return refuse(result ? errors.tooManyHint : product.failed)
      }
    }),
  )
}
