export type Durability = 'full' | 'none'

interface Settings {
  port: number
  /** Folder of the local socket; null for none. */
  socket: string | null
  durability?: Durability | undefined
  connections?: number | undefined
}

/**
 * PostgreSQL's settings as command line arguments, so that a cluster made by an older version of us gets today's. Modest memory,
 * many connections: every service keeps a small pool of its own.
 */
export function settings({ port, socket, durability = 'full', connections = 200 }: Settings): string[] {
  const values: { [name: string]: string | number } = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: socket ?? '',
    max_connections: connections,
    shared_buffers: '64MB',
    maintenance_work_mem: '32MB',
    max_wal_size: '512MB',
    // No helper processes that a shop on one machine would not notice: each costs memory.
    io_method: 'sync',
    max_parallel_workers: 0,
    max_logical_replication_workers: 0,
    autovacuum_max_workers: 2,
    jit: 'off',
    // A client that vanished without a word must not keep its locks for hours.
    tcp_keepalives_idle: 30,
    tcp_keepalives_interval: 10,
    tcp_keepalives_count: 3,
    log_line_prefix: '%m [%p] %q%u@%d ',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...(durability === 'none' ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
