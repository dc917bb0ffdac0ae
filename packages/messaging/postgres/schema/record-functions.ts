import { asOwner } from './tables.ts'

/** Publishing and reading. Arrays run in parallel: element i of each belongs to record, or partition, i. */
export const recordFunctions = `
CREATE OR REPLACE FUNCTION log.topics() RETURNS TABLE (topic text, partitions int) ${asOwner} AS $$
BEGIN
  RETURN QUERY SELECT p.topic, count(*)::int FROM partitions p GROUP BY p.topic;
END $$;

-- Where the next records will be.
CREATE OR REPLACE FUNCTION log.ends(in_topics text[]) RETURNS TABLE (topic text, partition int, next bigint) ${asOwner} AS $$
BEGIN
  PERFORM require('read', in_topics);
  RETURN QUERY SELECT p.topic, p.partition, p.next_offset FROM partitions p WHERE p.topic = ANY (in_topics);
END $$;

-- The rows of its partitions are locked in one order, so that two publishers can wait for each other but never deadlock.
CREATE OR REPLACE FUNCTION log.publish(in_topics text[], in_partitions int[], in_keys text[], in_values text[])
RETURNS void ${asOwner} AS $$
DECLARE
  stored bigint;
BEGIN
  PERFORM require('write to', in_topics);
  -- Consumers' sessions need not wait for the disk; what is published must.
  PERFORM set_config('synchronous_commit', 'on', true);
  PERFORM 1 FROM partitions p
    WHERE (p.topic, p.partition) IN (SELECT * FROM unnest(in_topics, in_partitions))
    ORDER BY p.topic, p.partition FOR UPDATE;
  INSERT INTO records (topic, partition, "offset", key, value, at)
    SELECT p.topic, p.partition,
           p.next_offset + row_number() OVER (PARTITION BY p.topic, p.partition ORDER BY r.nth) - 1,
           r.key, r.value, clock_timestamp()
    FROM unnest(in_topics, in_partitions, in_keys, in_values) WITH ORDINALITY AS r (topic, partition, key, value, nth)
    JOIN partitions p ON p.topic = r.topic AND p.partition = r.partition;
  GET DIAGNOSTICS stored = ROW_COUNT;
  IF stored <> cardinality(in_topics) THEN
    RAISE EXCEPTION 'the log has no such topic or partition among %', (SELECT array_agg(DISTINCT t) FROM unnest(in_topics) t);
  END IF;
  UPDATE partitions p SET next_offset = p.next_offset + r.records
    FROM (SELECT t, n, count(*) AS records FROM unnest(in_topics, in_partitions) AS u (t, n) GROUP BY t, n) r
    WHERE p.topic = r.t AND p.partition = r.n;
END $$;

-- Without statistics, as in a new shop, the planner would rather scan than use the key that was made for this.
CREATE OR REPLACE FUNCTION log.fetch(in_topics text[], in_partitions int[], in_from bigint[], in_limit int)
RETURNS TABLE (topic text, partition int, "offset" bigint, key text, value text, at timestamptz)
${asOwner} SET enable_seqscan = off AS $$
BEGIN
  PERFORM require('read', in_topics);
  RETURN QUERY
    SELECT r.topic, r.partition, r."offset", r.key, r.value, r.at
    FROM unnest(in_topics, in_partitions, in_from) AS want (topic, partition, start)
    JOIN partitions p ON p.topic = want.topic AND p.partition = want.partition AND p.next_offset > want.start
    CROSS JOIN LATERAL (
      SELECT * FROM records x
      WHERE x.topic = want.topic AND x.partition = want.partition AND x."offset" >= want.start
      ORDER BY x."offset" LIMIT in_limit
    ) r
    ORDER BY r.topic, r.partition, r."offset";
END $$;
`
