import { fromCaller } from '@micromart/running-shop'
import { OperatorError } from '@micromart/running-shop/operator-error'
import { type TlsFiles, telemetrySettings, tlsFiles } from '@micromart/settings'

/** Every process is told what our environment says of telemetry. Throws OperatorError where that is wrong. */
export function soundTelemetry(): void {
  try {
    telemetrySettings(process.env)
  } catch (error) {
    throw new OperatorError(error instanceof Error ? error.message : String(error))
  }
}

/** The TLS files that our environment names. Throws OperatorError when some of them are missing. */
export function tlsOfCaller(): TlsFiles | undefined {
  try {
    const files = tlsFiles(process.env)
    return (
      files && {
        certFile: fromCaller(files.certFile),
        keyFile: fromCaller(files.keyFile),
        caFile: fromCaller(files.caFile),
      }
    )
  } catch (error) {
    throw new OperatorError(error instanceof Error ? error.message : String(error))
  }
}
