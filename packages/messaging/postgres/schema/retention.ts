import { asOwner } from './tables.ts'

/**
 * What is old goes, once it was read. How old is for the owner to say, since whoever may run the function may be anybody. A group counts
 * that may read still or is just reading; one of a service that is no more holds nothing up.
 */
export const retention = `
CREATE TABLE IF NOT EXISTS log.retention (keep interval NOT NULL);

-- Drops up to so many records, and says which groups are behind with what is old; nothing where another is at it. Partition by partition
-- from the front, by the key, and not in the middle of anything: offsets are never given twice.
CREATE OR REPLACE FUNCTION log.forget(in_limit int) RETURNS TABLE (removed int, behind text[])
${asOwner} SET enable_seqscan = off AS $$
DECLARE
  before timestamptz := clock_timestamp() - (SELECT max(r.keep) FROM retention r);
  part partitions;
  first bigint;
  readers text[];
  read_to bigint;
  dropped int;
BEGIN
  IF before IS NULL OR NOT pg_try_advisory_xact_lock(hashtextextended('retention of the log', 0)) THEN RETURN; END IF;
  removed := 0;
  behind := '{}';
  FOR part IN SELECT * FROM partitions LOOP
    EXIT WHEN removed >= in_limit;
    SELECT x."offset" INTO first FROM records x
      WHERE x.topic = part.topic AND x.partition = part.partition ORDER BY x."offset" LIMIT 1;
    CONTINUE WHEN NOT FOUND;
    CONTINUE WHEN NOT EXISTS (SELECT 1 FROM records x
      WHERE x.topic = part.topic AND x.partition = part.partition AND x."offset" = first AND x.at < before);
    SELECT min(p.next_offset), array_agg(p.consumer_group) FILTER (WHERE p.next_offset <= first) INTO read_to, readers
      FROM positions p
      WHERE p.topic = part.topic AND p.partition = part.partition
        AND (EXISTS (SELECT 1 FROM rights r WHERE r.may = 'act as' AND r.what = p.consumer_group)
          OR EXISTS (SELECT 1 FROM members m WHERE m.consumer_group = p.consumer_group));
    behind := behind || coalesce(readers, '{}');
    WITH gone AS (
      SELECT x."offset" FROM records x
      WHERE x.topic = part.topic AND x.partition = part.partition AND x."offset" < coalesce(read_to, part.next_offset)
      ORDER BY x."offset" LIMIT in_limit - removed
    )
    DELETE FROM records x USING gone
      WHERE x.topic = part.topic AND x.partition = part.partition AND x."offset" = gone."offset" AND x.at < before;
    GET DIAGNOSTICS dropped = ROW_COUNT;
    removed := removed + dropped;
  END LOOP;
  behind := ARRAY(SELECT DISTINCT g FROM unnest(behind) g ORDER BY g);
  RETURN NEXT;
END $$;
`
