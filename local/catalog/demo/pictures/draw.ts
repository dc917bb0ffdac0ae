import { careAndPlay } from './care-and-play.ts'
import { clothing } from './clothing.ts'
import { type ColourName, namedColours, paintOf } from './colour.ts'
import { desk } from './desk.ts'
import { kitchen } from './kitchen.ts'
import { living } from './living.ts'
import { outdoors } from './outdoors.ts'

const drawings = { ...kitchen, ...living, ...clothing, ...outdoors, ...desk, ...careAndPlay }

/** What can be drawn. */
export type Kind = keyof typeof drawings

/** A picture as an SVG document of 800 × 800 pixels; the same for the same arguments. */
export function draw(kind: Kind, colour: ColourName, accent: ColourName): string {
  const paint = paintOf(namedColours[colour], namedColours[accent])
  const [top, bottom] = paint.wall
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="800" height="800">
    <defs><linearGradient id="wall" x1="0" y1="0" x2=".4" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>
    <radialGradient id="glow"><stop offset="0" stop-color="#fff" stop-opacity=".75"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
    <radialGradient id="shadow"><stop offset="0" stop-color="#2a2230" stop-opacity=".34"/><stop offset="1" stop-color="#2a2230" stop-opacity="0"/></radialGradient></defs>
    <rect width="400" height="400" fill="url(#wall)"/><circle cx="200" cy="180" r="210" fill="url(#glow)"/>
    <ellipse cx="200" cy="334" rx="170" ry="26" fill="url(#shadow)"/>
    <g>${drawings[kind](paint)}</g></svg>`.replace(/>\s+</g, '><')
}
