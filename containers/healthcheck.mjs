// Whether the process in this container is ready, as its admin port says. No curl, no shell: the image has neither.
import { get } from 'node:http'

const port = process.env.MICROMART_ADMIN_PORT ?? 4001
get({ port, path: '/health/ready', timeout: 4_000 }, (response) => process.exit(response.statusCode === 200 ? 0 : 1))
  .on('timeout', () => process.exit(1))
  .on('error', () => process.exit(1))
