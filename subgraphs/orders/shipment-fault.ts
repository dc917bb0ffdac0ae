import { type InputFault, textFault } from './input-faults.ts'

/** Why nobody could follow this parcel, or null. */
export function shipmentFault({
  carrier,
  trackingNumber,
}: {
  carrier: string
  trackingNumber: string
}): InputFault | null {
  const empty =
    textFault(carrier, ['carrier'], { longest: 50 }) ?? textFault(trackingNumber, ['trackingNumber'], { longest: 64 })
  if (empty) return empty
  if (/^[A-Za-z0-9][A-Za-z0-9 ./-]*$/.test(trackingNumber.trim())) return null
  return {
    message: 'A tracking number has letters, digits, blanks, dots, slashes and hyphens.',
    path: ['trackingNumber'],
  }
}
