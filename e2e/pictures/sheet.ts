import type { Browser } from 'playwright-core'
import { type Shot, webpOf } from './camera.ts'
import { themes } from './views.ts'

const HEIGHT = 360
const GAP = 16

/** All shots of a page on one sheet, a theme a row, as WebP. */
export async function sheetOf(browser: Browser, shots: readonly Shot[]): Promise<Buffer> {
  const shown = ({ view }: Shot) => Math.round((view.width / view.height) * HEIGHT)
  const rows = themes.map((theme) => shots.filter((shot) => shot.theme === theme))
  const width = Math.max(...rows.map((row) => row.reduce((sum, shot) => sum + shown(shot) + GAP, GAP)))
  const page = await browser.newPage({ viewport: { width, height: rows.length * (HEIGHT + GAP) + GAP } })
  try {
    const pictures = (row: readonly Shot[]) =>
      row.map(
        (shot) =>
          `<img width="${shown(shot)}" height="${HEIGHT}" src="data:image/webp;base64,${shot.webp.toString('base64')}">`,
      )
    await page.setContent(`<!doctype html><style>
      body { margin: 0; background: #8a8f98 } div { display: flex; gap: ${GAP}px; margin: ${GAP}px }
      img { border-radius: 6px; box-shadow: 0 1px 4px #0006 }
    </style>${rows.map((row) => `<div>${pictures(row).join('')}</div>`).join('')}`)
    await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())))
    return await webpOf(page)
  } finally {
    await page.close()
  }
}
