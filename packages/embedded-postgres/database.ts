import pg from 'pg'

export interface DatabaseSpec {
  name: string
  /** Owns the database and may do anything in it, and nothing outside it. */
  role: string
  password: string
  /** Other roles that may connect; what they may do there is the owner's to grant. */
  guests?: readonly string[]
  /** Roles of PostgreSQL's own, such as pg_signal_backend, that it may act as. */
  memberOf?: readonly string[]
}

/** A role, as whom one may log in. */
type Login = Pick<DatabaseSpec, 'role' | 'password' | 'memberOf'>

/**
 * Makes each database and its role if they are missing, sets the role's password, and shuts everybody else out. Roles come before
 * databases, so a guest may be named before its own entry.
 * @param superuserUrl a superuser's URL to the database `postgres`.
 * @param further roles that are guests alone, without a database of their own.
 */
export async function ensureDatabases(
  superuserUrl: string,
  specs: readonly DatabaseSpec[],
  further: readonly Login[] = [],
): Promise<void> {
  const client = new pg.Client({
    connectionString: superuserUrl,
    connectionTimeoutMillis: 10_000,
    query_timeout: 60_000,
  })
  // Whoever asks next is told; with nobody listening it would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    const roles = await names(client, 'SELECT rolname AS name FROM pg_roles')
    for (const { role, password, memberOf = [] } of [...specs, ...further]) {
      const verb = roles.has(role) ? 'ALTER' : 'CREATE'
      const { escapeIdentifier: id, escapeLiteral: text } = pg
      await client.query(
        `${verb} ROLE ${id(role)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${text(password)}`,
      )
      for (const group of memberOf) await client.query(`GRANT ${id(group)} TO ${id(role)}`)
    }
    const databases = await names(client, 'SELECT datname AS name FROM pg_database')
    for (const spec of specs) await ensureDatabase(client, spec, databases.has(spec.name))
    await client.query('REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC')
  } finally {
    await client.end()
  }
}

async function ensureDatabase(client: pg.Client, spec: DatabaseSpec, exists: boolean): Promise<void> {
  const name = pg.escapeIdentifier(spec.name)
  if (!exists) await client.query(`CREATE DATABASE ${name} OWNER ${pg.escapeIdentifier(spec.role)}`)
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`)
  for (const guest of spec.guests ?? []) {
    await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${pg.escapeIdentifier(guest)}`)
  }
}

async function names(client: pg.Client, sql: string): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(sql)
  return new Set(rows.map((row) => row.name))
}
