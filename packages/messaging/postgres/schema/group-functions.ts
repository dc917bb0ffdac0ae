import { asOwner } from './tables.ts'

/** Who reads which partition, and how far. Leases are advisory locks of the session: a dead process holds none. */
export const groupFunctions = `
CREATE OR REPLACE FUNCTION log.lease(in_group text, in_topic text, in_partition int) RETURNS bigint
LANGUAGE sql IMMUTABLE AS $$ SELECT hashtextextended('lease/' || in_group || '/' || in_topic || '/' || in_partition, 0) $$;

CREATE OR REPLACE FUNCTION log.membership(in_group text, in_member text) RETURNS bigint
LANGUAGE sql IMMUTABLE AS $$ SELECT hashtextextended('member/' || in_group || '/' || in_member, 0) $$;

-- Says that the member lives and answers with all that do. One whose session is gone is forgotten at once; one that
-- has been silent too long while its session stays (a stopped process) is cut off, which frees what it holds.
CREATE OR REPLACE FUNCTION log.attend(in_group text, in_member text, in_topics text[], in_silence_ms int)
RETURNS TABLE (member text, topics text[]) ${asOwner} AS $$
DECLARE
  other record;
  joined boolean := false;
BEGIN
  PERFORM require('act as', ARRAY[in_group]);
  UPDATE members m SET seen = clock_timestamp()
    WHERE m.consumer_group = in_group AND m.member = in_member AND m.seen < clock_timestamp() - interval '2 seconds';
  IF NOT EXISTS (SELECT 1 FROM members m WHERE m.consumer_group = in_group AND m.member = in_member) THEN
    PERFORM pg_advisory_lock(membership(in_group, in_member));
    INSERT INTO members (consumer_group, member, topics, backend, seen)
      VALUES (in_group, in_member, in_topics, pg_backend_pid(), clock_timestamp());
    joined := true;
  END IF;
  FOR other IN SELECT * FROM members m WHERE m.consumer_group = in_group AND m.member <> in_member LOOP
    IF pg_try_advisory_xact_lock(membership(in_group, other.member)) THEN
      DELETE FROM members m WHERE m.consumer_group = in_group AND m.member = other.member;
    ELSIF other.seen < clock_timestamp() - make_interval(secs => in_silence_ms / 1000.0) THEN
      BEGIN
        PERFORM pg_terminate_backend(other.backend);
      EXCEPTION WHEN insufficient_privilege THEN
        RAISE WARNING 'member % of % is silent and may not be cut off', other.member, in_group;
      END;
    END IF;
  END LOOP;
  IF joined THEN PERFORM pg_notify('log.group.' || in_group, ''); END IF;
  RETURN QUERY SELECT m.member, m.topics FROM members m WHERE m.consumer_group = in_group;
END $$;

CREATE OR REPLACE FUNCTION log.leave(in_group text, in_member text) RETURNS void ${asOwner} AS $$
BEGIN
  PERFORM require('act as', ARRAY[in_group]);
  DELETE FROM members m WHERE m.consumer_group = in_group AND m.member = in_member;
  PERFORM pg_advisory_unlock(membership(in_group, in_member));
  PERFORM pg_notify('log.group.' || in_group, '');
END $$;

-- Takes those partitions that nobody holds, each in a new epoch.
CREATE OR REPLACE FUNCTION log.acquire(in_group text, in_topics text[], in_partitions int[])
RETURNS TABLE (topic text, partition int, next_offset bigint, epoch bigint) ${asOwner} AS $$
DECLARE
  want record;
BEGIN
  PERFORM require('act as', ARRAY[in_group]);
  PERFORM require('read', in_topics);
  FOR want IN SELECT w.t, w.n FROM unnest(in_topics, in_partitions) AS w (t, n) ORDER BY w.t, w.n LOOP
    CONTINUE WHEN NOT pg_try_advisory_lock(lease(in_group, want.t, want.n));
    RETURN QUERY
      INSERT INTO positions AS held (consumer_group, topic, partition) VALUES (in_group, want.t, want.n)
      ON CONFLICT ON CONSTRAINT positions_pkey DO UPDATE SET epoch = held.epoch + 1
      RETURNING held.topic, held.partition, held.next_offset, held.epoch;
  END LOOP;
END $$;

CREATE OR REPLACE FUNCTION log.release(in_group text, in_topics text[], in_partitions int[]) RETURNS void ${asOwner} AS $$
BEGIN
  PERFORM require('act as', ARRAY[in_group]);
  PERFORM pg_advisory_unlock(lease(in_group, w.t, w.n)) FROM unnest(in_topics, in_partitions) AS w (t, n);
  PERFORM pg_notify('log.group.' || in_group, '');
END $$;

CREATE OR REPLACE FUNCTION log.commit(
  in_group text, in_topics text[], in_partitions int[], in_epochs bigint[], in_next bigint[]
) RETURNS void ${asOwner} AS $$
BEGIN
  PERFORM require('act as', ARRAY[in_group]);
  UPDATE positions p SET next_offset = c.next
    FROM unnest(in_topics, in_partitions, in_epochs, in_next) AS c (topic, partition, epoch, next)
    WHERE p.consumer_group = in_group AND p.topic = c.topic AND p.partition = c.partition
      AND p.epoch = c.epoch AND p.next_offset < c.next;
END $$;

CREATE OR REPLACE FUNCTION log.positions(in_group text, in_topics text[], in_partitions int[])
RETURNS TABLE (topic text, partition int, epoch bigint, next_offset bigint, end_offset bigint) ${asOwner} AS $$
BEGIN
  PERFORM require('act as', ARRAY[in_group]);
  RETURN QUERY
    SELECT p.topic, p.partition, p.epoch, p.next_offset, e.next_offset
    FROM unnest(in_topics, in_partitions) AS w (topic, partition)
    JOIN positions p ON p.consumer_group = in_group AND p.topic = w.topic AND p.partition = w.partition
    JOIN partitions e ON e.topic = w.topic AND e.partition = w.partition;
END $$;
`
