import pg from 'pg'

/** As long as waiting for a lock, or for a server that stands still, makes sense before a fault is given up, in ms. */
const PATIENCE_MS = 10_000

/** A connection that may be ended beneath us, without anybody minding. */
export async function openDatabase(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    options: `-c lock_timeout=${PATIENCE_MS / 2} -c idle_in_transaction_session_timeout=0`,
  })
  client.on('error', () => {})
  await client.connect()
  return client
}

export async function inDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await openDatabase(url)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
