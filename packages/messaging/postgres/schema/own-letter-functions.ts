import { asOwner } from './tables.ts'

/** A group's own dead letters: seeing them, and asking for what operators may ask for of anybody's. */
export const ownLetterFunctions = `
CREATE OR REPLACE FUNCTION log.letters(
  in_group text, in_topic text, in_partition int, in_offset bigint, in_limit int
) RETURNS SETOF log.dead_letters ${asOwner} AS $$
BEGIN
  PERFORM require('act as', ARRAY[in_group]);
  RETURN QUERY
    SELECT d.* FROM dead_letters d
    WHERE d.consumer_group = in_group AND (d.topic, d.partition, d."offset") > (in_topic, in_partition, in_offset)
    ORDER BY d.consumer_group, d.topic, d.partition, d."offset" LIMIT in_limit;
END $$;

CREATE OR REPLACE FUNCTION log.letters_of(in_group text) RETURNS bigint ${asOwner} AS $$
BEGIN
  PERFORM require('act as', ARRAY[in_group]);
  RETURN (SELECT count(*) FROM dead_letters d WHERE d.consumer_group = in_group);
END $$;

-- A parked letter brings its whole key with it. All of the group's where no ids are given.
CREATE OR REPLACE FUNCTION log.redrive(in_group text, in_ids text[]) RETURNS int ${asOwner} AS $$
DECLARE
  redriven int;
BEGIN
  PERFORM require('act as', ARRAY[in_group]);
  UPDATE dead_letters d SET redriving = true
    WHERE d.consumer_group = in_group AND (
      in_ids IS NULL OR d.id::text = ANY (in_ids)
      OR d.blocking AND EXISTS (
        SELECT 1 FROM dead_letters c
        WHERE c.consumer_group = in_group AND c.topic = d.topic AND c.key = d.key AND c.blocking AND c.id::text = ANY (in_ids)));
  GET DIAGNOSTICS redriven = ROW_COUNT;
  PERFORM pg_notify('log.group.' || in_group, '');
  RETURN redriven;
END $$;

-- Each goes when its turn comes, and its key's parked letters are delivered again, which go on without it.
CREATE OR REPLACE FUNCTION log.discard(in_group text, in_ids text[]) RETURNS int ${asOwner} AS $$
DECLARE
  discarded int;
BEGIN
  PERFORM require('act as', ARRAY[in_group]);
  WITH changed AS (
    UPDATE dead_letters d SET redriving = true, discarding = d.discarding OR d.id::text = ANY (in_ids)
    WHERE d.consumer_group = in_group AND (
      d.id::text = ANY (in_ids)
      OR d.blocking AND EXISTS (
        SELECT 1 FROM dead_letters c
        WHERE c.consumer_group = in_group AND c.topic = d.topic AND c.key = d.key AND c.id::text = ANY (in_ids)))
    RETURNING d.id::text = ANY (in_ids) AS chosen)
  SELECT count(*) FILTER (WHERE changed.chosen) INTO discarded FROM changed;
  PERFORM pg_notify('log.group.' || in_group, '');
  RETURN discarded;
END $$;
`
