export { addresses, databaseUrl, processSettings, secret } from './process-settings.ts'
export { InvalidSettings, readSettings, startOrExit, type TlsFiles, tlsFiles } from './settings.ts'
