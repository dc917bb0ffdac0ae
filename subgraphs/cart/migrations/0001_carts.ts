import { type Kysely, type Migration, sql } from 'kysely'

export const carts: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      CREATE TABLE catalog_variants (
        variant_id text PRIMARY KEY,
        product_id text NOT NULL,
        product_version integer NOT NULL,
        sku text NOT NULL,
        title text NOT NULL,
        price_minor bigint NOT NULL CHECK (price_minor >= 0),
        currency text NOT NULL,
        status text NOT NULL CHECK (status IN ('DRAFT', 'ACTIVE', 'ARCHIVED'))
      )`.execute(db)
    await sql`
      CREATE TABLE carts (
        id text PRIMARY KEY,
        user_id text UNIQUE,
        token_hash text UNIQUE,
        claimed_by text,
        version integer NOT NULL DEFAULT 0,
        coupon text,
        currency text,
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT one_owner CHECK ((user_id IS NULL) <> (token_hash IS NULL)),
        CONSTRAINT only_guests_are_claimed CHECK (claimed_by IS NULL OR token_hash IS NOT NULL)
      )`.execute(db)
    await sql`CREATE INDEX carts_by_expiry ON carts (expires_at)`.execute(db)
    await sql`
      CREATE TABLE cart_lines (
        id text PRIMARY KEY,
        cart_id text NOT NULL REFERENCES carts ON DELETE CASCADE,
        variant_id text NOT NULL REFERENCES catalog_variants,
        quantity integer NOT NULL CHECK (quantity > 0),
        added_minor bigint NOT NULL,
        added_currency text NOT NULL,
        UNIQUE (cart_id, variant_id)
      )`.execute(db)
    await sql`
      CREATE TABLE coupons (
        code text PRIMARY KEY CHECK (code = upper(code)),
        kind text NOT NULL CHECK (kind IN ('PERCENT', 'FREE_SHIPPING')),
        basis_points integer NOT NULL DEFAULT 0 CHECK (basis_points BETWEEN 0 AND 10000),
        minimum_minor bigint,
        minimum_currency text,
        product_ids text[],
        expires_at timestamptz,
        most_redemptions integer,
        redeemed integer NOT NULL DEFAULT 0,
        CHECK ((minimum_minor IS NULL) = (minimum_currency IS NULL))
      )`.execute(db)
    await sql`
      CREATE TABLE coupon_redemptions (
        order_id text PRIMARY KEY,
        code text NOT NULL,
        at timestamptz NOT NULL
      )`.execute(db)
    await sql`
      CREATE TABLE ordered_carts (
        order_id text PRIMARY KEY,
        cart_id text NOT NULL,
        at timestamptz NOT NULL
      )`.execute(db)
  },
}
