export { type Identity, type Material, openIdentity, openIdentityOf } from './identity.ts'
export { measureCertificates } from './measure-certificates.ts'
export { serveMetrics } from './serve-metrics.ts'
export { createTlsServer } from './server.ts'
