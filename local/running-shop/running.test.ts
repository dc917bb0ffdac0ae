import { expect, it } from 'vitest'
import { findShop } from './running.ts'

it.each(['http', '0', '65536', '-1', '4000.5', ''])(
  'a shop is looked for at no port that is none (%j)',
  async (port) => {
    await expect(findShop({ port })).rejects.toMatchObject({ message: `--port ${port} is not a port`, exitCode: 2 })
  },
)
