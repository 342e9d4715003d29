import { Migration } from '@mikro-orm/migrations';

/** Certificates, issued documents, and the codes that let others check them. */
export class Migration002Documents extends Migration {
  override up(): void {
    this.certificates();
    this.documents();
    this.shares();
  }

  private certificates(): void {
    this.addSql(`create table "signing_certificate" (
      "authority" text not null,
      "id" text not null,
      "ordinal" integer not null,
      "pem" text not null,
      "sealed_key" text not null,
      "not_before" integer not null,
      "not_after" integer not null,
      "created_at" bigint not null,
      "revoked_at" bigint null,
      "revocation_reason" text null,
      primary key ("authority", "id")
    )`);
  }

  private documents(): void {
    // Bytes have another type in each database.
    const bytes = this.driver.getPlatform().getBlobDeclarationSQL();
    this.addSql(`create table "issued_document" (
      "id" text not null primary key,
      "world" text not null,
      "generation" text not null,
      "dossier" text not null,
      "kind" text not null,
      "language" text not null,
      "number" text not null,
      "issued_at" bigint not null,
      "issued_on_wall" bigint not null,
      "valid_until" integer null,
      "pages" integer not null,
      "size" integer not null,
      "sha256" text not null,
      "media_type" text not null,
      "certificate" text not null,
      "code_text" text not null,
      "facts_digest" text not null,
      "snapshot" ${bytes} not null,
      "pdf" ${bytes} not null
    )`);
    this.addSql(`create unique index "issued_document_number_unique" on "issued_document" ("number")`);
    this.addSql(
      `create index "issued_document_dossier_index" on "issued_document"
       ("dossier", "world", "generation", "kind", "issued_at", "issued_on_wall", "id")`,
    );
  }

  private shares(): void {
    this.addSql(`create table "document_share" (
      "id" text not null primary key,
      "document" text not null,
      "world" text not null,
      "generation" text not null,
      "code_hash" text not null,
      "created_at" bigint not null,
      "expires_at" bigint not null,
      "uses_allowed" integer not null,
      "uses_left" integer not null,
      "revoked_at" bigint null
    )`);
    this.addSql(`create unique index "document_share_code_hash_unique" on "document_share" ("code_hash")`);
    this.addSql(`create index "document_share_document_index" on "document_share" ("document")`);
    this.addSql(`create index "document_share_expires_at_index" on "document_share" ("expires_at")`);

    this.addSql(`create table "document_share_use" (
      "share" text not null,
      "ordinal" integer not null,
      "at" bigint not null,
      primary key ("share", "ordinal")
    )`);
  }

  override down(): void {
    for (const table of ['document_share_use', 'document_share', 'issued_document', 'signing_certificate']) {
      this.addSql(`drop table "${table}"`);
    }
  }
}
