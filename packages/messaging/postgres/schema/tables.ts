/**
 * The tables of the embedded event log. Nobody but their owner touches them: services have the functions.
 * Idempotent, run under a lock at every start.
 */
export const eventsSchema = `
CREATE SCHEMA IF NOT EXISTS log;

-- One row a partition, locked by whoever publishes to it: offsets are given in commit order, so a reader that has
-- seen an offset has seen all before it.
CREATE TABLE IF NOT EXISTS log.partitions (
  topic text NOT NULL,
  partition int NOT NULL,
  next_offset bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (topic, partition)
) WITH (fillfactor = 50);

CREATE TABLE IF NOT EXISTS log.records (
  topic text NOT NULL,
  partition int NOT NULL,
  "offset" bigint NOT NULL,
  key text NOT NULL,
  value text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (topic, partition, "offset")
);

-- epoch grows whenever a partition changes hands or is rewound: what an earlier holder still says is then ignored.
CREATE TABLE IF NOT EXISTS log.positions (
  consumer_group text NOT NULL,
  topic text NOT NULL,
  partition int NOT NULL,
  next_offset bigint NOT NULL DEFAULT 0,
  epoch bigint NOT NULL DEFAULT 1,
  PRIMARY KEY (consumer_group, topic, partition)
) WITH (fillfactor = 50);

CREATE TABLE IF NOT EXISTS log.members (
  consumer_group text NOT NULL,
  member text NOT NULL,
  topics text[] NOT NULL,
  backend int NOT NULL,
  seen timestamptz NOT NULL,
  PRIMARY KEY (consumer_group, member)
) WITH (fillfactor = 50);

-- blocking: the key is parked, and its later records queue up here behind it, in the order of their offsets.
CREATE TABLE IF NOT EXISTS log.dead_letters (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  consumer_group text NOT NULL,
  topic text NOT NULL,
  partition int NOT NULL,
  "offset" bigint NOT NULL,
  key text NOT NULL,
  value text NOT NULL,
  recorded_at timestamptz NOT NULL,
  reason text NOT NULL,
  attempts int NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  blocking boolean NOT NULL,
  redriving boolean NOT NULL DEFAULT false,
  UNIQUE (consumer_group, topic, partition, "offset")
);
-- An operator wants it gone when its turn comes.
ALTER TABLE log.dead_letters ADD COLUMN IF NOT EXISTS discarding boolean NOT NULL DEFAULT false;
CREATE INDEX IF NOT EXISTS dead_letters_of_key ON log.dead_letters (consumer_group, topic, key) WHERE blocking;
CREATE INDEX IF NOT EXISTS dead_letters_on_their_way ON log.dead_letters (consumer_group) WHERE redriving;

-- What was done once to the records that were there.
CREATE TABLE IF NOT EXISTS log.done (what text PRIMARY KEY);
`

/**
 * How every function of the log runs: as the schema's owner, its search path pinned, as a caller's own tables must not stand
 * in for the log's.
 */
export const asOwner = 'LANGUAGE plpgsql SECURITY DEFINER SET search_path = log, pg_temp'
