import { Migration } from '@mikro-orm/migrations';

/** Sessions, links, accounts, authorities, attempts and the journal. Plain SQL of any database. */
export class Migration001FirstTables extends Migration {
  override up(): void {
    this.whoIsSignedIn();
    this.accounts();
    this.authorities();
    this.journal();
  }

  private whoIsSignedIn(): void {
    this.addSql(`create table "session" (
      "id" text not null primary key,
      "token_hash" text not null,
      "world" text not null,
      "generation" text not null,
      "door" text not null,
      "subject" text not null,
      "dossier" text null,
      "started_at" bigint not null,
      "last_seen_at" bigint not null,
      "expires_at" bigint not null,
      "device" text null,
      "id_token" text null
    )`);
    this.addSql(`create unique index "session_token_hash_unique" on "session" ("token_hash")`);
    this.addSql(`create index "session_subject_index" on "session" ("subject", "world", "generation")`);
    this.addSql(`create index "session_expires_at_index" on "session" ("expires_at")`);

    this.addSql(`create table "link" (
      "world" text not null,
      "generation" text not null,
      "subject" text not null,
      "door" text not null,
      "dossier" text not null,
      "linked_at" bigint not null,
      "kinship" text not null,
      primary key ("world", "generation", "subject")
    )`);
    this.addSql(`create index "link_dossier_index" on "link" ("dossier", "world", "generation")`);

    this.addSql(`create table "kinship" (
      "world" text not null,
      "generation" text not null,
      "pseudonym" text not null,
      "subject" text not null,
      primary key ("world", "generation", "pseudonym", "subject")
    )`);

    this.addSql(`create table "pending_sign_in" (
      "state_hash" text not null primary key,
      "world" text not null,
      "generation" text not null,
      "browser_hash" text not null,
      "proof" text not null,
      "return_to" text not null,
      "expires_at" bigint not null
    )`);
  }

  private accounts(): void {
    this.addSql(`create table "account" (
      "id" text not null primary key,
      "world" text not null,
      "generation" text not null,
      "email_hash" text not null,
      "email" text not null,
      "password_hash" text not null,
      "facts" text not null,
      "created_at" bigint not null,
      "terms_accepted_at" bigint not null,
      "activated_at" bigint null
    )`);
    this.addSql(
      `create unique index "account_email_unique" on "account" ("email_hash", "world", "generation")`,
    );

    this.addSql(`create table "mail_token" (
      "account" text not null,
      "kind" text not null,
      "hash" text not null,
      "expires_at" bigint not null,
      primary key ("account", "kind")
    )`);
    this.addSql(`create unique index "mail_token_hash_unique" on "mail_token" ("hash")`);

    this.addSql(`create table "attempt" (
      "key" text not null primary key,
      "failures" integer not null,
      "last_at" bigint not null,
      "forgotten_at" bigint not null
    )`);
  }

  private authorities(): void {
    this.addSql(`create table "authority" (
      "client_id" text not null primary key,
      "secret_hash" text not null,
      "office" text not null,
      "name" text not null,
      "scopes" text not null,
      "created_at" bigint not null,
      "revoked_at" bigint null
    )`);

    this.addSql(`create table "authority_token" (
      "hash" text not null primary key,
      "client_id" text not null,
      "scopes" text not null,
      "expires_at" bigint not null
    )`);
  }

  private journal(): void {
    this.addSql(`create table "journal_entry" (
      "writer" text not null,
      "ordinal" bigint not null,
      "world" text not null,
      "generation" text not null,
      "at" bigint not null,
      "request" text not null,
      "actor_kind" text not null,
      "actor_id" text not null,
      "actor_name" text null,
      "actor_door" text null,
      "dossier" text not null,
      "actions" text not null,
      "purpose" text null,
      "case_reference" text null,
      "previous_hash" text not null,
      "hash" text not null,
      primary key ("writer", "ordinal")
    )`);
    this.addSql(
      `create index "journal_entry_dossier_index" on "journal_entry" ("dossier", "world", "generation", "at")`,
    );

    this.addSql(`create table "checkpoint" (
      "writer" text not null,
      "ordinal" bigint not null,
      "seal" text not null,
      "hash" text not null,
      "removed_before" bigint null,
      "sealed_at" bigint not null,
      "joins" text not null,
      primary key ("writer", "ordinal", "seal")
    )`);
  }

  override down(): void {
    const tables = ['checkpoint', 'journal_entry', 'authority_token', 'authority', 'attempt', 'mail_token'];
    for (const table of [...tables, 'account', 'pending_sign_in', 'kinship', 'link', 'session']) {
      this.addSql(`drop table "${table}"`);
    }
  }
}
