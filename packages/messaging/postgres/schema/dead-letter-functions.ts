import { asOwner } from './tables.ts'

/** Parking keys, and delivering again what was parked. */
export const deadLetterFunctions = `
CREATE OR REPLACE FUNCTION log.parked_keys(in_group text, in_topics text[], in_partitions int[])
RETURNS TABLE (topic text, partition int, key text) ${asOwner} AS $$
BEGIN
  PERFORM require('act as', ARRAY[in_group]);
  RETURN QUERY
    SELECT DISTINCT d.topic, d.partition, d.key
    FROM unnest(in_topics, in_partitions) AS w (topic, partition)
    JOIN dead_letters d ON d.consumer_group = in_group AND d.topic = w.topic AND d.partition = w.partition
    WHERE d.blocking;
END $$;

CREATE OR REPLACE FUNCTION log.dead_letters_waiting(in_group text, in_topics text[], in_partitions int[])
RETURNS bigint ${asOwner} AS $$
BEGIN
  PERFORM require('act as', ARRAY[in_group]);
  RETURN (
    SELECT count(*) FROM dead_letters d
    JOIN unnest(in_topics, in_partitions) AS w (topic, partition) ON d.topic = w.topic AND d.partition = w.partition
    WHERE d.consumer_group = in_group);
END $$;

-- False when the partition is no longer held in that epoch: nothing is written then. A record that comes behind a key
-- being redriven joins the redrive.
CREATE OR REPLACE FUNCTION log.bury(
  in_group text, in_topic text, in_partition int, in_epoch bigint, in_offset bigint, in_key text, in_value text,
  in_recorded_at timestamptz, in_reason text, in_attempts int, in_blocking boolean
) RETURNS boolean ${asOwner} AS $$
BEGIN
  PERFORM require('act as', ARRAY[in_group]);
  PERFORM 1 FROM positions p
    WHERE p.consumer_group = in_group AND p.topic = in_topic AND p.partition = in_partition AND p.epoch = in_epoch
    FOR SHARE;
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO dead_letters AS d
    (consumer_group, topic, partition, "offset", key, value, recorded_at, reason, attempts, blocking, redriving)
  VALUES (in_group, in_topic, in_partition, in_offset, in_key, in_value, in_recorded_at, in_reason, in_attempts, in_blocking,
    in_blocking AND coalesce((
      SELECT bool_and(x.redriving) FROM dead_letters x
      WHERE x.consumer_group = in_group AND x.topic = in_topic AND x.key = in_key AND x.blocking), false))
  ON CONFLICT (consumer_group, topic, partition, "offset") DO UPDATE
    -- Read again after a rewind. One that now only waits behind another keeps the reason of its own failure.
    SET reason = CASE WHEN excluded.attempts = 0 THEN d.reason ELSE excluded.reason END,
        attempts = d.attempts + excluded.attempts, at = clock_timestamp(),
        blocking = excluded.blocking, redriving = excluded.redriving;
  RETURN true;
END $$;

-- Dropped first: what a function answers cannot be replaced.
DROP FUNCTION IF EXISTS log.redriven(text, text[], int[], int);
CREATE FUNCTION log.redriven(in_group text, in_topics text[], in_partitions int[], in_limit int)
RETURNS TABLE (id bigint, topic text, partition int, "offset" bigint, key text, value text, at timestamptz, discarded boolean)
${asOwner} AS $$
BEGIN
  PERFORM require('act as', ARRAY[in_group]);
  RETURN QUERY
    SELECT d.id, d.topic, d.partition, d."offset", d.key, d.value, d.recorded_at, d.discarding
    FROM dead_letters d
    JOIN unnest(in_topics, in_partitions) AS w (topic, partition) ON d.topic = w.topic AND d.partition = w.partition
    WHERE d.consumer_group = in_group AND d.redriving
    ORDER BY d.topic, d.partition, d."offset" LIMIT in_limit;
END $$;

-- Handled at last. Answers whether the key is still parked; null when there is no such letter any more.
CREATE OR REPLACE FUNCTION log.resolve(in_letter bigint) RETURNS boolean ${asOwner} AS $$
DECLARE
  letter dead_letters;
BEGIN
  SELECT d.* INTO letter FROM dead_letters d WHERE d.id = in_letter;
  IF NOT FOUND THEN RETURN NULL; END IF;
  PERFORM require('act as', ARRAY[letter.consumer_group]);
  DELETE FROM dead_letters d WHERE d.id = in_letter RETURNING * INTO letter;
  IF NOT FOUND THEN RETURN NULL; END IF;
  RETURN EXISTS (SELECT 1 FROM dead_letters d
    WHERE d.consumer_group = letter.consumer_group AND d.topic = letter.topic AND d.key = letter.key AND d.blocking);
END $$;

-- Failed again. One that blocks stops its key's redrive; one that can never succeed lets the key go on. Answers
-- whether the key is still parked; null when there is no such letter any more.
CREATE OR REPLACE FUNCTION log.rebury(in_letter bigint, in_reason text, in_attempts int, in_hopeless boolean)
RETURNS boolean ${asOwner} AS $$
DECLARE
  letter dead_letters;
BEGIN
  SELECT d.* INTO letter FROM dead_letters d WHERE d.id = in_letter;
  IF NOT FOUND THEN RETURN NULL; END IF;
  PERFORM require('act as', ARRAY[letter.consumer_group]);
  UPDATE dead_letters d
    SET reason = in_reason, attempts = d.attempts + in_attempts, at = clock_timestamp(), redriving = false,
        blocking = d.blocking AND NOT in_hopeless
    WHERE d.id = in_letter RETURNING * INTO letter;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF letter.blocking THEN
    UPDATE dead_letters d SET redriving = false
      WHERE d.consumer_group = letter.consumer_group AND d.topic = letter.topic AND d.key = letter.key AND d.blocking;
  END IF;
  RETURN EXISTS (SELECT 1 FROM dead_letters d
    WHERE d.consumer_group = letter.consumer_group AND d.topic = letter.topic AND d.key = letter.key AND d.blocking);
END $$;
`
