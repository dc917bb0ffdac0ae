/**
 * How every function of the log runs: as the schema's owner, its search path pinned, as a caller's own tables must not stand
 * in for the log's.
 */
export const asOwner = 'LANGUAGE plpgsql SECURITY DEFINER SET search_path = log, pg_temp'
