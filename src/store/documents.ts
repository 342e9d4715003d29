import type { Kysely } from 'kysely';
import type { GatewayDatabase } from './database.js';
import { type Bytes, columnsButBytes, documentColumns, documentOf } from './documentColumns.js';
import { statement } from './statement.js';
import type { DocumentRow, IssuedDocumentRow, IssuedDocuments, WorldMark } from './store.js';
import type { Tables } from './tables.js';

/** Issued documents in a database. */
export function documentsIn(database: GatewayDatabase): IssuedDocuments {
  return {
    ...one(database),
    ofDossier: ofDossierIn(database),
    ofDossiers: ofDossiersIn(database),
    add: adding(database),
  };
}

const mostByDefault = 100;
const everyKind: readonly DocumentRow['kind'][] = ['RII', 'ADCS'];

/** Documents without bytes, each with the number of the issue that came next. */
function documents(tables: Kysely<Tables>) {
  return tables
    .selectFrom('issued_document as document')
    .select(columnsButBytes.map(column => `document.${column}` as const))
    .select(({ selectFrom }) =>
      selectFrom('issued_document as later')
        .select('later.number')
        .whereRef('later.dossier', '=', 'document.dossier')
        .whereRef('later.world', '=', 'document.world')
        .whereRef('later.generation', '=', 'document.generation')
        .whereRef('later.kind', '=', 'document.kind')
        .where(({ eb, refTuple }) =>
          eb(
            refTuple('later.issued_at', 'later.issued_on_wall', 'later.id'),
            '>',
            refTuple('document.issued_at', 'document.issued_on_wall', 'document.id'),
          ),
        )
        .orderBy('later.issued_at')
        .orderBy('later.issued_on_wall')
        .orderBy('later.id')
        .limit(1)
        .as('replaced_by'),
    );
}

function one(database: GatewayDatabase): Pick<IssuedDocuments, 'find' | 'byNumber' | 'bytesOf'> {
  const byId = statement(database, (tables, { id }: { id: string }) =>
    documents(tables).where('document.id', '=', id),
  );
  const byNumber = statement(database, (tables, { number }: { number: string }) =>
    documents(tables).where('document.number', '=', number),
  );
  const bytes = statement(database, (tables, { id }: { id: string }) =>
    tables.selectFrom('issued_document').select(['snapshot', 'pdf']).where('id', '=', id),
  );
  return {
    find: async id => (await byId({ id })).rows.map(documentOf)[0] ?? null,
    byNumber: async number => (await byNumber({ number })).rows.map(documentOf)[0] ?? null,
    bytesOf: async id => (await bytes({ id })).rows[0] ?? null,
  };
}

function ofDossierIn(database: GatewayDatabase): IssuedDocuments['ofDossier'] {
  const latestFirst = statement(
    database,
    (tables, of: WorldMark & { dossier: string; first: string; second: string; most: number }) =>
      documents(tables)
        .where('document.dossier', '=', of.dossier)
        .where('document.world', '=', of.world)
        .where('document.generation', '=', of.generation)
        .where('document.kind', 'in', [of.first, of.second] as DocumentRow['kind'][])
        .orderBy('document.issued_at', 'desc')
        .orderBy('document.issued_on_wall', 'desc')
        .orderBy('document.id', 'desc')
        .limit(of.most),
  );
  return async (dossier, mark, kind = null, most = mostByDefault) => {
    const [first, second] = kind === null ? everyKind : [kind, kind];
    const { rows } = await latestFirst({
      ...mark,
      dossier,
      first: first as string,
      second: second as string,
      most,
    });
    return rows.map(documentOf);
  };
}

// As many dossiers as a request reads: not always as many.
function ofDossiersIn({ kysely, alone }: GatewayDatabase): IssuedDocuments['ofDossiers'] {
  return async (dossiers, { world, generation }, kind = null, most = mostByDefault) => {
    if (dossiers.length === 0) return [];
    const ranked = documents(kysely)
      .select(({ fn }) =>
        fn
          .agg<number>('row_number')
          .over(over =>
            over
              .partitionBy('document.dossier')
              .orderBy('document.issued_at', 'desc')
              .orderBy('document.issued_on_wall', 'desc')
              .orderBy('document.id', 'desc'),
          )
          .as('place'),
      )
      .where('document.dossier', 'in', [...dossiers])
      .where('document.world', '=', world)
      .where('document.generation', '=', generation)
      .where('document.kind', 'in', kind === null ? everyKind : [kind]);
    const { rows } = await alone.executeQuery(
      kysely
        .selectFrom(ranked.as('ranked'))
        .selectAll()
        .where('place', '<=', most)
        .orderBy('dossier')
        .orderBy('place')
        .compile(),
    );
    return rows.map(documentOf);
  };
}

function adding(database: GatewayDatabase): IssuedDocuments['add'] {
  const insert = statement(database, (tables, of: Omit<IssuedDocumentRow, 'snapshot' | 'pdf'> & Bytes) =>
    tables
      .insertInto('issued_document')
      .values(documentColumns(of))
      .onConflict(taken => taken.doNothing()),
  );
  const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
    Buffer.from(buffer, byteOffset, byteLength);
  return async document => {
    const { snapshot, pdf } = document;
    const { changed } = await insert({ ...document, snapshot: bufferOf(snapshot), pdf: bufferOf(pdf) });
    return changed > 0;
  };
}
