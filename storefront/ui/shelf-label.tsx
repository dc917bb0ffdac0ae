import type { ReactNode } from 'react'
import { seeded } from './seeded.ts'

/** The yellow label at the edge of a shelf: what the shop is known by. */
export const ShelfLabel = ({ children }: { children: ReactNode }) => <span className="label">{children}</span>

/** Bars that are a thing's own; for the eye, no scanner reads them. */
export function Barcode({ of }: { of: string }) {
  const chance = seeded(of)
  const bars: { x: number; width: number }[] = []
  for (let x = 0; x < 96; ) {
    const width = 1 + Math.floor(chance() * 3)
    bars.push({ x, width })
    x += width + 1 + Math.floor(chance() * 3)
  }
  return (
    <svg className="barcode" viewBox="0 0 98 24" preserveAspectRatio="none" aria-hidden="true">
      {bars.map(({ x, width }) => (
        <rect key={x} x={x} width={width} height="24" />
      ))}
    </svg>
  )
}
