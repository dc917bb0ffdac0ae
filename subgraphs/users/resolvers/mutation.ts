import { isStaff } from '@micromart/auth'
import { forbidden, requirePrincipal } from '@micromart/service'
import type { Accounts } from '../accounts.ts'
import { removeAddress, saveAddress } from '../addresses.ts'
import type { Context } from '../context.ts'
import type { MutationResolvers } from '../generated.ts'
import { setRole, updateProfile, verifyEmail } from '../profile.ts'
import { requestPasswordReset, resetPassword } from '../reset-password.ts'
import { endSessions, refresh } from '../sessions.ts'
import { signIn } from '../sign-in.ts'
import { signUp } from '../sign-up.ts'
import * as problem from './problems.ts'

const changed = async (context: Context, id: string) => {
  const user = await context.loaders.user.clear(id).load(id)
  return user ? ({ __typename: 'UserChanged', user } as const) : problem.notFound(id)
}

export const mutation = (accounts: Accounts): MutationResolvers => ({
  signUp: async (_parent, { input }, context) => {
    const result = await signUp(accounts, input, context)
    switch (result.kind) {
      case 'signed-in':
        return { __typename: 'SignedIn', ...result }
      case 'email-taken':
        return { __typename: 'EmailTaken', message: 'There is an account with that e-mail address.' }
      case 'weak-password':
        return problem.weakPassword(result.rules)
      case 'too-many-attempts':
        return problem.tooManyAttempts(result.retryAt)
      case 'invalid':
        return problem.invalidInput(result)
    }
  },

  signIn: async (_parent, { input }, context) => {
    const result = await signIn(accounts, input, context)
    switch (result.kind) {
      case 'signed-in':
        return { __typename: 'SignedIn', ...result }
      case 'wrong-credentials':
        return { __typename: 'WrongCredentials', message: 'E-mail address and password do not fit.' }
      case 'too-many-attempts':
        return problem.tooManyAttempts(result.retryAt)
      case 'invalid':
        return problem.invalidInput(result)
    }
  },

  refreshSession: async (_parent, { refreshToken }) => {
    const result = await refresh(accounts.db, refreshToken, accounts.access, accounts.clock())
    return result ? { __typename: 'SignedIn', ...result } : problem.tokenExpired()
  },

  signOut: async (_parent, { sessionId }, context) => {
    const principal = requirePrincipal(context)
    const session = sessionId ?? principal.sessionId
    const ended = await endSessions(accounts.db, principal.userId, accounts.clock(), session)
    // Signing out of where one is twice is no mistake; naming another session that is not there is.
    return ended > 0 || sessionId == null ? { __typename: 'Done', ok: true } : problem.notFound(session)
  },

  verifyEmail: async (_parent, { token }) => {
    const user = await verifyEmail(accounts, token)
    return user ? { __typename: 'UserChanged', user } : problem.tokenExpired()
  },

  requestPasswordReset: async (_parent, { email }, { address }) => {
    const result = await requestPasswordReset(accounts, email, address)
    return result.kind === 'done' ? { __typename: 'Done', ok: true } : problem.tooManyAttempts(result.retryAt)
  },

  resetPassword: async (_parent, { token, newPassword }, { userAgent }) => {
    const result = await resetPassword(accounts, token, newPassword, userAgent)
    if (result.kind === 'signed-in') return { __typename: 'SignedIn', ...result }
    return result.kind === 'weak-password' ? problem.weakPassword(result.rules) : problem.tokenExpired()
  },

  updateProfile: async (_parent, { input }, context) => {
    const result = await updateProfile(accounts, requirePrincipal(context).userId, input)
    switch (result.kind) {
      case 'changed':
        return { __typename: 'UserChanged', user: result.user }
      case 'email-taken':
        return { __typename: 'EmailTaken', message: 'There is an account with that e-mail address.' }
      case 'invalid':
        return problem.invalidInput(result)
    }
  },

  saveAddress: async (_parent, { input }, context) => {
    const { userId } = requirePrincipal(context)
    const result = await saveAddress(accounts, userId, input)
    if (result.kind === 'invalid') return problem.invalidInput(result)
    return result.kind === 'saved' ? changed(context, userId) : problem.notFound(input.id ?? '')
  },

  removeAddress: async (_parent, { id }, context) => {
    const { userId } = requirePrincipal(context)
    return (await removeAddress(accounts, userId, id)) ? changed(context, userId) : problem.notFound(id)
  },

  setRole: async (_parent, { userId, role }, context) => {
    if (!isStaff(requirePrincipal(context)) || !context.principal?.scopes.includes('admin')) throw forbidden()
    const user = await setRole(accounts, userId, role)
    return user ? { __typename: 'UserChanged', user } : problem.notFound(userId)
  },
})
