import { seeded } from './seeded.ts'

/** Walls, and what stands before them: light, middle, dark. */
const palettes = [
  ['#dfe9e1', '#8fa98a', '#3d6b53', '#24392e'],
  ['#f3e1da', '#d98a6a', '#b4532f', '#5a2617'],
  ['#dce6f0', '#79add2', '#2f5f96', '#1a3150'],
  ['#f4ead0', '#e2b84a', '#a8781c', '#543a0b'],
  ['#ecdfe9', '#b487b0', '#7c4f78', '#3c2440'],
  ['#e4e4e0', '#aab0b6', '#5a6068', '#2a2e33'],
] as const

/**
 * The picture of a thing that has none: boxes, jars and bottles on a shelf, of the thing's own making and always the same. Drawn in a
 * square of 400.
 * @param seed such as its slug.
 */
export function DrawnPicture({ seed, label }: { seed: string; label?: string }) {
  const chance = seeded(seed)
  const [wall, light, middle, dark] = palettes[Math.floor(chance() * palettes.length)] ?? palettes[0]
  const tints = [light, middle, dark]
  const count = 2 + Math.floor(chance() * 2)
  const width = 250 / count
  const goods = Array.from({ length: count }, (_, nth) => ({
    kind: Math.floor(chance() * 4),
    x: 75 + nth * width,
    w: width * (0.74 + chance() * 0.2),
    h: 110 + chance() * 130,
    tint: tints[(nth + Math.floor(chance() * 3)) % 3] ?? middle,
  }))
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it is hidden, or has a label
    <svg
      viewBox="0 0 400 400"
      className="drawn"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <rect width="400" height="400" fill={wall} />
      <circle cx={90 + chance() * 220} cy={110 + chance() * 60} r={50 + chance() * 50} fill="#fff" opacity=".45" />
      {goods.map((it) => (
        <Good key={it.x} {...it} dark={dark} />
      ))}
      <rect y="330" width="400" height="70" fill={dark} opacity=".12" />
    </svg>
  )
}

interface GoodProps {
  kind: number
  x: number
  w: number
  h: number
  tint: string
  dark: string
}

function Good({ kind, x, w, h, tint, dark }: GoodProps) {
  const top = 330 - h
  const paper = { fill: '#fff', opacity: 0.85 }
  if (kind === 0)
    return (
      <>
        <rect x={x} y={top} width={w} height={h} rx="6" fill={tint} />
        <rect x={x + w * 0.18} y={top + h * 0.3} width={w * 0.64} height={h * 0.34} rx="3" {...paper} />
      </>
    )
  if (kind === 1)
    return (
      <>
        <rect x={x + w * 0.12} y={top} width={w * 0.76} height="22" rx="5" fill={dark} />
        <rect x={x} y={top + 18} width={w} height={h - 18} rx={w * 0.2} fill={tint} />
        <rect x={x} y={top + h * 0.42} width={w} height={h * 0.3} {...paper} />
      </>
    )
  if (kind === 2)
    return (
      <>
        <rect x={x + w * 0.36} y={top} width={w * 0.28} height={h * 0.4} rx="5" fill={dark} />
        <path
          d={`M${x} ${330 - h * 0.5}q${w * 0.04} ${-h * 0.18} ${w * 0.36} ${-h * 0.2}h${w * 0.28}q${w * 0.32} ${h * 0.02} ${w * 0.36} ${h * 0.2}V322q0 8-8 8H${x + 8}q-8 0-8-8z`}
          fill={tint}
        />
        <rect x={x + w * 0.14} y={330 - h * 0.38} width={w * 0.72} height={h * 0.24} {...paper} />
      </>
    )
  return (
    <>
      <circle cx={x + w / 2} cy={330 - w / 2} r={w / 2} fill={tint} />
      <path
        d={`M${x + w / 2} ${330 - w}q${w * 0.3} ${-w * 0.3} ${w * 0.4} ${-w * 0.05}q${-w * 0.2} ${w * 0.2} ${-w * 0.4} ${w * 0.05}z`}
        fill={dark}
      />
    </>
  )
}
