import type { OtlpTarget } from '@micromart/settings'

/** The exporters that write OTLP as a target wants it; the other ones are not loaded. */
export function exportersFor({ protocol }: OtlpTarget) {
  return protocol === 'http/protobuf' ? import('./protobuf-exporters.ts') : import('./json-exporters.ts')
}
