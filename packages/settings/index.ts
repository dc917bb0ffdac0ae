export { followSecret } from './follow-secret.ts'
export { addresses, databaseUrl, linesOf, password, processSettings, secret, secrets } from './process-settings.ts'
export { InvalidSettings, readSettings, startOrExit, type TlsFiles, tlsFiles } from './settings.ts'
export { weaknessOf } from './weakness.ts'
