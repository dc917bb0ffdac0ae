/** `#rrggbb`. */
export type Hex = `#${string}`

/** The colours that things of the demo catalog come in, by the names that shoppers read. */
export const namedColours = {
  Sand: '#d8bf97',
  Sage: '#8fa98a',
  Clay: '#c4694a',
  Navy: '#2f4468',
  Rose: '#d58a94',
  Charcoal: '#474b52',
  Mustard: '#dba83a',
  Sky: '#79add2',
  Plum: '#7c4f78',
  Forest: '#3d6b53',
  Cream: '#f0e6d2',
  Coral: '#ec7f63',
  Oak: '#b98a57',
  Brass: '#c9a046',
  Steel: '#aab4bd',
} as const satisfies Record<string, Hex>

export type ColourName = keyof typeof namedColours

/** What a drawing is painted with: one colour, lit and shaded, and one beside it. */
export interface Paint {
  main: Hex
  light: Hex
  shade: Hex
  deep: Hex
  accent: Hex
  /** The wall behind, top and bottom. */
  wall: [Hex, Hex]
}

/** All the paint of a picture from the colour of the thing in it. */
export function paintOf(main: Hex, accent: Hex): Paint {
  const pale = brightness(main) > 200
  return {
    main,
    light: mix(main, '#ffffff', pale ? 0.6 : 0.35),
    shade: mix(main, '#2a2230', 0.2),
    deep: mix(main, '#2a2230', 0.45),
    accent,
    wall: pale
      ? [mix(accent, '#ffffff', 0.55), mix(accent, '#ffffff', 0.28)]
      : [mix(main, '#fffaf2', 0.86), mix(main, '#fff3e2', 0.62)],
  }
}

/** `share` of `b` in `a`, from 0 to 1. */
export function mix(a: Hex, b: Hex, share: number): Hex {
  const parts = channels(a).map((value, index) => Math.round(value + ((channels(b)[index] ?? 0) - value) * share))
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

const channels = (hex: Hex): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

/** Perceived brightness from 0 to 255 (ITU-R BT.601 weights). */
function brightness(hex: Hex): number {
  const [red = 0, green = 0, blue = 0] = channels(hex)
  return red * 0.299 + green * 0.587 + blue * 0.114
}
