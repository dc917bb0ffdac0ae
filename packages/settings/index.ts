export { addresses, databaseUrl, processSettings, secret } from './process-settings.ts'
export { InvalidSettings, readSettings, settingsOrExit, type TlsFiles, tlsFiles } from './settings.ts'
