import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Staff find products by words, also what is not on sale. The words are reckoned by the database from the view as it is, so that what an older
 * version writes, which knows of none, is found as well. What a letter is, and its small one, is Unicode's whatever the database's
 * locale: `C` would see ASCII alone.
 */
export const words: Migration = {
  async up(db: Kysely<unknown>) {
    // One spelling for what people take for the same: case, accents, widths and ligatures go.
    await sql`
      CREATE FUNCTION folded_text(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN normalize(
        replace(replace(replace(replace(
          translate(
            regexp_replace(
              lower(normalize(said, NFKD) COLLATE pg_c_utf8),
              '[\\u0300-\\u036f\\u0591-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u0640]', '', 'g'),
            'øđðłıς', 'oddliσ'),
          'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
        NFC)`.execute(db)
    // Of "T-Shirt LMP-001" those that marks part, and those that blanks do: a number is typed with and without its hyphens.
    await sql`
      CREATE FUNCTION words_of(said text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN ARRAY(
        SELECT DISTINCT left(word, 60)
        FROM (SELECT folded_text(said) COLLATE pg_c_utf8 AS folded OFFSET 0) AS once
        CROSS JOIN LATERAL (
          SELECT regexp_split_to_table(folded, '[^[:alnum:]]+') AS word
          UNION ALL
          SELECT regexp_replace(run, '[^[:alnum:]]+', '', 'g') FROM regexp_split_to_table(folded, '\\s+') AS run
        ) AS parted
        WHERE word <> '')`.execute(db)
    await sql`
      CREATE FUNCTION words_of_product(doc jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 5000
      RETURN array_to_tsvector(words_of(
        coalesce(doc ->> 'name', '') || ' ' || coalesce(doc ->> 'brand', '') || ' ' || coalesce(
          (SELECT string_agg(variant ->> 'sku', ' ') FROM jsonb_array_elements(doc -> 'variants') AS variant), '')
      ))`.execute(db)
    // All of the words, each by its beginning; a letter alone is a size or a number, and half of the catalog begins with it. Null without any.
    await sql`
      CREATE FUNCTION query_of_words(said text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN (
        SELECT string_agg(quote_literal(word) || CASE WHEN word ~ '^[a-z0-9]$' THEN '' ELSE ':*' END, ' & ')::tsquery
        FROM (
          SELECT DISTINCT left(word, 60) AS word
          FROM regexp_split_to_table(folded_text(said) COLLATE pg_c_utf8, '[^[:alnum:]]+') AS word
          WHERE word <> '' LIMIT 10
        ) AS asked)`.execute(db)
    await sql`CREATE INDEX product_views_words ON product_views USING gin (words_of_product(doc))`.execute(db)
  },
}
