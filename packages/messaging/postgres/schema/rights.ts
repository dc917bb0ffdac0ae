/** Who may what: every function asks, since it runs as the owner and the owner may all. */
export const rights = `
CREATE TABLE IF NOT EXISTS log.rights (
  role text NOT NULL,
  may text NOT NULL CHECK (may IN ('write to', 'read', 'act as')),
  what text NOT NULL,
  PRIMARY KEY (role, may, what)
);

-- Throws unless whoever is connected may do that with all of these topics, or as these groups. session_user is who they have
-- logged in as, whatever they make themselves since.
-- The log's functions call it, as its owner and with their search path: taking both on once more would cost as much as all it does.
CREATE OR REPLACE FUNCTION log.require(in_may text, in_what text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  refused text;
BEGIN
  IF pg_has_role(session_user, current_user, 'MEMBER') THEN RETURN; END IF;
  SELECT w INTO refused FROM unnest(in_what) w
    WHERE NOT EXISTS (SELECT 1 FROM rights r WHERE r.role = session_user AND r.may = in_may AND r.what = w) LIMIT 1;
  IF FOUND THEN
    RAISE insufficient_privilege USING MESSAGE = format('%s may not %s %s', session_user, in_may, refused);
  END IF;
END $$;
`
