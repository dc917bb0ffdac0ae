import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { brand } from './brand.ts'

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.(tsx?|css)$/.test(file) && !/test|generated|node_modules|^brand\.ts$/.test(file),
)

test.each([
  ['its name', brand.name, []],
  ['its colour', brand.colour, ['look/tokens.css']],
  ['its currency', `'${brand.currency}'`, []],
  ['its time zone', brand.timeZone, []],
])('what makes the shop this one is said in one place: %s', (_, said, besides) => {
  const saying = files.filter((file) => readFileSync(join(import.meta.dirname, file), 'utf8').includes(said))
  expect(saying).toEqual(besides)
})
