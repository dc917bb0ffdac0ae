/**
 * Versions before told names, addresses and tokens of accounts, and the embedded log keeps what it was told: this takes them out,
 * of the records and of the dead letters. What is redacted once is not found again.
 */
export const redaction = ['records', 'dead_letters']
  .map(
    (table) => `
UPDATE log.${table} SET value = jsonb_set(value::jsonb, '{data}', (value::jsonb -> 'data') ||
    '{"name": "", "email": "", "emailVerified": false, "token": "", "newEmail": ""}')::text
  WHERE topic = 'users.events' AND value ~ '"email":"[^"]' AND value IS JSON OBJECT;`,
  )
  .join('')
