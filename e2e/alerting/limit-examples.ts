import { type Examples, of } from './example.ts'

const ofService = 'service="orders",service_instance_id="orders"'
const ofAuditor = 'service="auditor",service_instance_id="auditor"'
const certificate = 'tls_certificate_not_after_timestamp_seconds'
/** In seconds, and in minutes. */
const [dayS, dayM] = [86_400, 1_440]
/** Read day by day, and each time there was nothing to be read. */
const unread = Array.from({ length: 12 }, () => 'NaN').join(' ')

export const limitExamples: Examples = {
  CertificateEnds: [
    {
      title: 'nobody renews it, until somebody does two days before its end',
      everyM: 60,
      series: {
        ...of(certificate, `${ofService},certificate="own"`, `${20 * dayS}x450 ${400 * dayS}x20`),
        ...of(certificate, `${ofService},certificate="authority"`, `${4_000 * dayS}x470`),
      },
      fires: {
        [7 * dayM]: { severity: 'ticket', service: 'orders', certificate: 'own' },
        [18 * dayM + 240]: { severity: 'page', service: 'orders', certificate: 'own' },
      },
      quiet: [6 * dayM - 60, 451 * 60],
    },
  ],
  SigningKeyOld: [
    {
      title: 'the next key does not come, until it does',
      everyM: 60,
      series: of('signing_key_due_timestamp_seconds', 'service="users"', `${dayS}x60 ${30 * dayS}x20`),
      fires: { [2 * dayM + 240]: { severity: 'ticket', service: 'users' } },
      quiet: [2 * dayM - 60, 62 * 60],
    },
    {
      title: 'the database is away, and there is none to be read',
      everyM: dayM,
      series: of('signing_key_due_timestamp_seconds', 'service="users"', unread),
      quiet: [4 * dayM],
    },
  ],
  DiskRunsOut: [
    {
      title: 'it fills up, until somebody makes room',
      series: {
        ...of('system_filesystem_usage_bytes', `${ofAuditor},system_filesystem_state="free"`, '50x5 8x20 2x20 60x10'),
        ...of('system_filesystem_usage_bytes', `${ofAuditor},system_filesystem_state="used"`, '49x5 91x20 97x20 39x10'),
        ...of('system_filesystem_usage_bytes', `${ofAuditor},system_filesystem_state="reserved"`, '1x60'),
      },
      fires: { 15: { severity: 'ticket', service: 'auditor' }, 40: { severity: 'page', service: 'auditor' } },
      quiet: [5, 8, 55],
    },
    {
      title: 'a half of it is reserved for who looks after the machine, and the shop has a third of the rest',
      series: {
        ...of('system_filesystem_usage_bytes', `${ofAuditor},system_filesystem_state="free"`, '9x30'),
        ...of('system_filesystem_usage_bytes', `${ofAuditor},system_filesystem_state="used"`, '18x30'),
        ...of('system_filesystem_usage_bytes', `${ofAuditor},system_filesystem_state="reserved"`, '73x30'),
      },
      quiet: [20],
    },
  ],
  BackupOld: [
    {
      title: 'it was copied once, until it is again',
      everyM: 60,
      series: of('backup_last_success_timestamp_seconds', ofAuditor, `0x180 ${8 * dayS}x20`),
      fires: { [7 * dayM + 240]: { severity: 'ticket' } },
      quiet: [7 * dayM - 60, 182 * 60],
    },
    {
      title: 'it was never copied',
      everyM: dayM,
      series: of('backup_last_success_timestamp_seconds', ofAuditor, unread),
      quiet: [9 * dayM],
    },
  ],
  ConnectionsRunOut: [
    {
      title: 'somebody takes them, and gives them back',
      series: {
        ...of('postgresql_backends', ofService, '50x5 95x10 50x10'),
        ...of('postgresql_connection_max', ofService, '100x30'),
      },
      fires: { 13: { severity: 'ticket', service: 'orders' } },
      quiet: [5, 8, 20],
    },
  ],
  TransactionIdsRunOut: [
    {
      title: 'something keeps it from clearing up, until it is ended',
      series: of('postgresql_transaction_id_age', ofService, '200000000x5 1200000000x20 1000x10'),
      fires: { 20: { severity: 'ticket', service: 'orders' } },
      quiet: [5, 10, 30],
    },
  ],
  DeadRowsPileUp: [
    {
      title: 'something keeps a table from being cleared up, until it is ended',
      series: {
        ...of('postgresql_rows', `${ofService},table="outbox",state="dead"`, '0x5 150000+20000x100 100x20'),
        ...of('postgresql_rows', `${ofService},table="outbox",state="live"`, '120000x130'),
        ...of('postgresql_rows', `${ofService},table="orders",state="dead"`, '190000x130'),
        ...of('postgresql_rows', `${ofService},table="orders",state="live"`, '900000x130'),
      },
      fires: {
        50: { severity: 'ticket', service: 'orders', table: 'outbox' },
        90: { severity: 'page', service: 'orders', table: 'outbox' },
      },
      quiet: [5, 12, 115],
    },
    {
      title: 'a table that is written and emptied all the time is cleared up every few minutes',
      series: {
        ...of(
          'postgresql_rows',
          `${ofService},table="outbox",state="dead"`,
          '0+60000x4 0+60000x4 0+60000x4 0+60000x4 0+60000x4 0+60000x4 0+60000x4 0+60000x4 0+60000x4 0+60000x4 0+60000x4',
        ),
        ...of('postgresql_rows', `${ofService},table="outbox",state="live"`, '10x60'),
      },
      quiet: [30, 40, 54],
    },
  ],
  FilesRunOut: [
    {
      title: 'more and more sockets',
      series: {
        ...of('process_open_fds', ofService, '100+100x15'),
        ...of('process_max_fds', ofService, '1000x15'),
      },
      fires: { 15: { service: 'orders' } },
      quiet: [7],
    },
  ],
  WorkerStandsStill: [
    {
      title: 'its runs fail, until they do not',
      series: {
        ...of('worker_last_success_timestamp_seconds', `${ofService},worker="retention"`, '0+60x10 600x30 2520+60x10'),
        ...of('worker_interval_seconds', `${ofService},worker="retention"`, '60x60'),
      },
      fires: { 36: { severity: 'ticket', service: 'orders', worker: 'retention' } },
      quiet: [10, 28, 44],
    },
    {
      title: 'it has its turn once an hour',
      everyM: 5,
      series: {
        ...of('worker_last_success_timestamp_seconds', `${ofService},worker="old-guests"`, '0x12 3600x12 7200x12'),
        ...of('worker_interval_seconds', `${ofService},worker="old-guests"`, '3600x36'),
      },
      quiet: [60, 120, 180],
    },
  ],
}
