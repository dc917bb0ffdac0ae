export { type Identity, type Material, openIdentity, openIdentityOf } from './identity.ts'
export { createTlsServer } from './server.ts'
