import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { CannotRunHere } from '../runner/part.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
/** It is to talk to our pages alone, and has no sandbox where it runs as root. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Starts the machine's own Chromium, without a window.
 * @throws CannotRunHere where there is none
 */
export async function openChromium(): Promise<Browser> {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync)
  if (found === undefined)
    throw new CannotRunHere(`none of ${names.join(', ')} is on the PATH: install one, such as Debian's chromium`)
  return chromium.launch({ executablePath: found, args })
}
