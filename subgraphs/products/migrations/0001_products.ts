import { type Kysely, type Migration, sql } from 'kysely'

// Slugs compare byte by byte (COLLATE "C"), so that a search for all that begin alike can use their index.
const tables = sql`
CREATE TABLE categories (
  id text PRIMARY KEY,
  name text NOT NULL,
  slug text COLLATE "C" NOT NULL CONSTRAINT categories_slug_key UNIQUE,
  parent_id text REFERENCES categories,
  path text[] NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX categories_parent_id ON categories (parent_id);

CREATE TABLE products (
  id text PRIMARY KEY,
  version integer NOT NULL,
  name text NOT NULL,
  slug text COLLATE "C" NOT NULL CONSTRAINT products_slug_key UNIQUE,
  description text,
  brand text,
  status text NOT NULL CHECK (status IN ('DRAFT', 'ACTIVE', 'ARCHIVED')),
  options jsonb NOT NULL,
  media jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE TABLE product_categories (
  product_id text NOT NULL REFERENCES products,
  category_id text NOT NULL REFERENCES categories,
  position integer NOT NULL,
  PRIMARY KEY (product_id, category_id)
);

CREATE TABLE variants (
  id text PRIMARY KEY,
  product_id text NOT NULL REFERENCES products,
  position bigint GENERATED ALWAYS AS IDENTITY,
  sku text NOT NULL CONSTRAINT variants_sku_key UNIQUE,
  selection jsonb NOT NULL,
  selection_key text NOT NULL,
  currency text NOT NULL,
  price_minor bigint NOT NULL CHECK (price_minor >= 0),
  compare_at_minor bigint CHECK (compare_at_minor > price_minor),
  weight_grams integer,
  UNIQUE (product_id, selection_key)
);`

// The read side holds nothing that the tables above do not say: it can be dropped and rebuilt.
const views = sql`
CREATE TABLE product_views (
  product_id text PRIMARY KEY,
  version integer NOT NULL,
  slug text NOT NULL UNIQUE,
  status text NOT NULL,
  category_ids text[] NOT NULL,
  doc jsonb NOT NULL
);
CREATE INDEX product_views_on_sale ON product_views (product_id) WHERE status = 'ACTIVE';
CREATE INDEX product_views_category_ids ON product_views USING gin (category_ids);

CREATE TABLE variant_views (
  variant_id text PRIMARY KEY,
  sku text NOT NULL UNIQUE,
  product_id text NOT NULL REFERENCES product_views ON DELETE CASCADE
);
CREATE INDEX variant_views_product_id ON variant_views (product_id);`

export const products: Migration = {
  async up(db: Kysely<unknown>) {
    await tables.execute(db)
    await views.execute(db)
  },
}
