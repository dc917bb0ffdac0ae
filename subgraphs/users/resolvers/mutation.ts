import { forbidden, requirePrincipal, requireService, unauthenticated } from '@micromart/service'
import { removeAddress } from '../addresses/remove-address.ts'
import { saveAddress } from '../addresses/save-address.ts'
import { createApiKey } from '../api-keys/create-api-key.ts'
import { revokeApiKey } from '../api-keys/revoke-api-key.ts'
import { deleteMyAccount } from '../delete-my-account.ts'
import { forgetFarewell } from '../erasure-store.ts'
import type { MutationResolvers } from '../generated.ts'
import { changePassword } from '../passwords/change-password.ts'
import { requestPasswordReset } from '../passwords/request-password-reset.ts'
import { resetPassword } from '../passwords/reset-password.ts'
import type { SignedIn } from '../sessions/begin-session.ts'
import { refreshSession } from '../sessions/refresh-session.ts'
import { signIn } from '../sessions/sign-in.ts'
import { signOut } from '../sessions/sign-out.ts'
import { setRole } from '../set-role.ts'
import { signUp } from '../sign-up.ts'
import { undoEmailChange } from '../undo-email-change.ts'
import { updateProfile } from '../update-profile.ts'
import type { User } from '../user.ts'
import { verifyEmail } from '../verify-email.ts'
import { answerTo } from './problems.ts'

export const Mutation: MutationResolvers = {
  async signUp(_parent, { input }, context) {
    const outcome = await signUp(context.deps, input, context)
    return 'problem' in outcome ? answerTo(outcome) : signedIn(outcome)
  },

  async signIn(_parent, { input }, context) {
    const outcome = await signIn(context.deps, input, context)
    return 'problem' in outcome ? answerTo(outcome) : signedIn(outcome)
  },

  async refreshSession(_parent, { refreshToken }, { deps }) {
    const outcome = await refreshSession(deps, refreshToken)
    return 'problem' in outcome ? answerTo(outcome) : signedIn(outcome)
  },

  async signOut(_parent, { sessionId }, context) {
    const refusal = await signOut(context.deps, requirePrincipal(context), sessionId ?? null)
    return refusal ? answerTo(refusal) : done
  },

  async verifyEmail(_parent, { token }, { deps }) {
    const outcome = await verifyEmail(deps, token)
    return 'problem' in outcome ? answerTo(outcome) : changed(outcome)
  },

  async requestPasswordReset(_parent, { email }, { deps, address }) {
    const refusal = await requestPasswordReset(deps, email, address)
    return refusal ? answerTo(refusal) : done
  },

  async resetPassword(_parent, { token, newPassword }, { deps, userAgent }) {
    const outcome = await resetPassword(deps, token, newPassword, userAgent)
    return 'problem' in outcome ? answerTo(outcome) : signedIn(outcome)
  },

  async updateProfile(_parent, { input }, context) {
    const outcome = await updateProfile(context.deps, requirePrincipal(context).userId, input, context)
    if (!('problem' in outcome)) return changed(outcome)
    // A token may outlive its account.
    if (outcome.problem === 'no such thing') throw unauthenticated()
    return answerTo(outcome)
  },

  async changePassword(_parent, { currentPassword, newPassword }, context) {
    const passwords = { currentPassword, newPassword }
    const outcome = await changePassword(context.deps, requirePrincipal(context).userId, passwords, context)
    if (!('problem' in outcome)) return signedIn(outcome)
    if (outcome.problem === 'no such thing') throw unauthenticated()
    return answerTo(outcome)
  },

  async deleteMyAccount(_parent, { currentPassword }, context) {
    const refusal = await deleteMyAccount(context.deps, requirePrincipal(context), currentPassword ?? null, context)
    if (refusal?.problem === 'no such thing') throw unauthenticated()
    return refusal ? answerTo(refusal) : done
  },

  async forgetFarewell(_parent, { userId }, context) {
    requireService(context)
    await forgetFarewell(context.deps.db, userId)
    return true
  },

  async undoEmailChange(_parent, { token }, { deps }) {
    const refusal = await undoEmailChange(deps, token)
    return refusal ? answerTo(refusal) : done
  },

  async saveAddress(_parent, { input }, context) {
    const outcome = await saveAddress(context.deps, requirePrincipal(context).userId, input)
    return 'problem' in outcome ? answerTo(outcome) : changed(outcome)
  },

  async removeAddress(_parent, { id }, context) {
    const outcome = await removeAddress(context.deps, requirePrincipal(context).userId, id)
    return 'problem' in outcome ? answerTo(outcome) : changed(outcome)
  },

  async setRole(_parent, { userId, role }, context) {
    const outcome = await setRole(context.deps, requirePrincipal(context).userId, userId, role)
    if (outcome === 'not an admin') throw forbidden()
    return 'problem' in outcome ? answerTo(outcome) : changed(outcome)
  },

  async createApiKey(_parent, { input }, context) {
    const outcome = await createApiKey(context.deps, requirePrincipal(context).userId, input)
    if (outcome === 'not on the staff') throw forbidden()
    return 'problem' in outcome ? answerTo(outcome) : { __typename: 'ApiKeyCreated', ...outcome }
  },

  async revokeApiKey(_parent, { id }, context) {
    const outcome = await revokeApiKey(context.deps, requirePrincipal(context), id)
    return 'problem' in outcome ? answerTo(outcome) : { __typename: 'ApiKeyRevoked', ...outcome }
  },
}

const done = { __typename: 'Done', ok: true } as const
const signedIn = (outcome: SignedIn) => ({ __typename: 'SignedIn' as const, ...outcome })
const changed = ({ user }: { user: User }) => ({ __typename: 'UserChanged' as const, user })
