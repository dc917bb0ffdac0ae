export { addresses, databaseUrl, processSettings, secret, secrets } from './process-settings.ts'
export { InvalidSettings, readSettings, startOrExit, type TlsFiles, tlsFiles, variableOf } from './settings.ts'
