// Vendure as its own documentation sets it up: a server, and a worker that takes the jobs. It is found where whoever measures has installed it, so
// this is no part of the shop's own program: plain JavaScript, whose settings come as one argument of JSON.
import { createRequire } from 'node:module'
import { join } from 'node:path'

const { role, packages, port, database, superadmin, catalog } = JSON.parse(process.argv[2])
const fromThere = createRequire(join(packages, 'vendure.js'))
const vendure = fromThere('@vendure/core')
const { bootstrap, bootstrapWorker, DefaultJobQueuePlugin, DefaultSearchPlugin, dummyPaymentHandler } = vendure

const config = {
  apiOptions: { port, hostname: '127.0.0.1', adminApiPath: 'admin-api', shopApiPath: 'shop-api' },
  authOptions: { tokenMethod: ['bearer'], superadminCredentials: superadmin, requireVerification: false },
  dbConnectionOptions: { type: 'postgres', ...database, synchronize: role === 'populate', logging: false },
  paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
  logger: new vendure.DefaultLogger({ level: vendure.LogLevel.Warn }),
  plugins: [DefaultJobQueuePlugin.init({ useDatabaseForBuffer: true }), DefaultSearchPlugin.init({})],
}

const started = {
  /** Makes the tables and what is sold, once. */
  async populate() {
    const { populate } = fromThere('@vendure/core/cli')
    const app = await populate(() => bootstrap(config), catalog.initial, catalog.products)
    await app.close()
    process.exit(0)
  },
  server: () => bootstrap(config),
  worker: async () => (await bootstrapWorker(config)).startJobQueue(),
}
await started[role]()
process.send?.('started')
