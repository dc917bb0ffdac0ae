const problem = '... on Problem { message }'
const invalid = `${problem} ... on InvalidInput { path }`
const late = '... on TooManyAttempts { retryAt }'
const weak = '... on WeakPassword { rules }'
const missing = '... on NotFound { of }'
const user =
  'user { id name email emailVerified pendingEmail role language addresses { id label isDefault address { city country } } }'
const apiKey = 'apiKey { id name scopes createdBy { id } createdAt expiresAt lastUsedAt revokedAt }'
const signedIn = `... on SignedIn { ${user} tokens { accessToken accessTokenExpiresAt accessTokenExpiresIn refreshToken } }`
const changed = `... on UserChanged { ${user} }`

/** Every mutation of users, with all that it can answer. */
export const mutations = {
  signUp: `mutation($input: SignUpInput!) { signUp(input: $input) { __typename ${signedIn} ${invalid} ${weak} ${late} } }`,
  signIn: `mutation($input: SignInInput!) { signIn(input: $input) { __typename ${signedIn} ${invalid} ${late} } }`,
  refreshSession: `mutation($refreshToken: String!) {
    refreshSession(refreshToken: $refreshToken) { __typename ${signedIn} ${problem} } }`,
  signOut: `mutation($sessionId: ID) { signOut(sessionId: $sessionId) { __typename ... on Done { ok } ${problem} ${missing} } }`,
  verifyEmail: `mutation($token: String!) { verifyEmail(token: $token) { __typename ${changed} ${problem} } }`,
  requestPasswordReset: `mutation($email: String!) {
    requestPasswordReset(email: $email) { __typename ... on Done { ok } ${problem} ${late} } }`,
  resetPassword: `mutation($token: String!, $newPassword: String!) {
    resetPassword(token: $token, newPassword: $newPassword) { __typename ${signedIn} ${problem} ${weak} } }`,
  updateProfile: `mutation($input: UpdateProfileInput!) { updateProfile(input: $input) { __typename ${changed} ${invalid} ${late} } }`,
  changePassword: `mutation($currentPassword: String!, $newPassword: String!) {
    changePassword(currentPassword: $currentPassword, newPassword: $newPassword) { __typename ${signedIn} ${problem} ${weak} ${late} } }`,
  deleteMyAccount: `mutation($currentPassword: String) {
    deleteMyAccount(currentPassword: $currentPassword) { __typename ... on Done { ok } ${problem} ${late} } }`,
  undoEmailChange: `mutation($token: String!) { undoEmailChange(token: $token) { __typename ... on Done { ok } ${problem} } }`,
  saveAddress: `mutation($input: SaveAddressInput!) {
    saveAddress(input: $input) { __typename ${changed} ${invalid} ${missing} } }`,
  removeAddress: `mutation($id: ID!) { removeAddress(id: $id) { __typename ${changed} ${problem} ${missing} } }`,
  setRole: `mutation($userId: ID!, $role: Role!) { setRole(userId: $userId, role: $role) { __typename ${changed} ${problem} ${missing} } }`,
  createApiKey: `mutation($input: CreateApiKeyInput!) {
    createApiKey(input: $input) { __typename ... on ApiKeyCreated { ${apiKey} key } ${invalid} } }`,
  revokeApiKey: `mutation($id: ID!) { revokeApiKey(id: $id) { __typename ... on ApiKeyRevoked { ${apiKey} } ${problem} ${missing} } }`,
} as const
