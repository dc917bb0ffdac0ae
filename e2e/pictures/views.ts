/** A screen, and what it shows by day and by night. */
export interface View {
  name: string
  width: number
  height: number
}

export const views: readonly View[] = [
  { name: 'phone', width: 360, height: 740 },
  { name: 'tablet', width: 768, height: 1024 },
  { name: 'laptop', width: 1280, height: 900 },
  { name: 'desktop', width: 1920, height: 1080 },
]

export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]
