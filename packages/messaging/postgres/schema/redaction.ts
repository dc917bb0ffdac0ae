/** What is taken out: in place of a part of a message's data, those values; of the messages whose text has `where` in it. */
interface Redacted {
  topic: string
  part: string
  values: string
  where: string
}

const redacted: Redacted[] = [
  {
    topic: 'users.events',
    part: '{data}',
    values: '{"name": "", "email": "", "emailVerified": false, "token": "", "newEmail": ""}',
    where: '"email":"[^"]',
  },
  {
    topic: 'orders.events',
    part: '{data,shipTo}',
    values: '{"name": "", "line1": "", "line2": "", "city": "", "region": "", "postalCode": ""}',
    where: '"shipTo":\\{"name":"[^"]',
  },
  {
    topic: 'orders.events',
    part: '{data}',
    values: '{"reason": ""}',
    where: '"type":"order\\.(return_requested|payment_written_off)".*"reason":"[^"]',
  },
  {
    topic: 'payments.events',
    part: '{data}',
    values: '{"reason": ""}',
    where: '"type":"payment\\.refunded".*"reason":"[^"]',
  },
]

/**
 * Versions before told names, addresses, tokens of accounts and what people wrote, and the embedded log keeps what it was told:
 * this takes them out, of the records and of the dead letters. It looks at all that there is, so it is done once: `log.done` knows.
 */
export const redaction = ['records', 'dead_letters']
  .flatMap((table) =>
    redacted.map(
      ({ topic, part, values, where }) => `
UPDATE log.${table} SET value = jsonb_set(value::jsonb, '${part}', (value::jsonb #> '${part}') || '${values}')::text
  WHERE topic = '${topic}' AND value ~ '${where}' AND value IS JSON OBJECT;`,
    ),
  )
  .join('')
