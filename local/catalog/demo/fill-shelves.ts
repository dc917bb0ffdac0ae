import { stat, writeFile } from 'node:fs/promises'
import { seedDemo } from './seed.ts'

/** Every demo account's. */
export const demoPassword = 'micromart-demo-1'

/**
 * Puts the demo catalog in at a shop's first start only: what its people change or remove afterwards stays so.
 * @param marker file that says it was done.
 */
export async function fillShelves(args: {
  marker: string
  graphqlUrl: string
  say: (line: string) => void
}): Promise<void> {
  const { marker, graphqlUrl, say } = args
  const done = await stat(marker).then(
    () => true,
    () => false,
  )
  if (done) return
  await seedDemo({ graphqlUrl, email: 'staff@micromart.example', password: demoPassword, log: say })
  await writeFile(marker, `${new Date().toISOString()}\n`)
}
