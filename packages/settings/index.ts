export { followSecret } from './follow-secret.ts'
export { InvalidSettings } from './invalid-settings.ts'
export {
  addresses,
  databaseUrl,
  linesOf,
  password,
  processSettings,
  publicOrigin,
  secret,
  secrets,
} from './process-settings.ts'
export { readSettings, startOrExit, type TlsFiles, tlsFiles } from './settings.ts'
export { type BatchTarget, type OtlpTarget, type TelemetrySettings, telemetrySettings } from './telemetry-settings.ts'
export { weaknessOf } from './weakness.ts'
