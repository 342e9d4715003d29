// Generated from schema/operations by GraphQL Code Generator: `npm run schema` writes it anew.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Why a door stayed shut. Keep a default branch: codes may be added. */
export type AccessErrorCode =
  /** A dossier is linked to this identity already. */
  | 'ALREADY_LINKED'
  /** The full record and the RII (relevé d’information intégral) open by FranceConnect only. */
  | 'FRANCECONNECT_REQUIRED'
  /** Nobody was born on that day. */
  | 'IMPOSSIBLE_BIRTH_DATE'
  /** This link opens nothing: it was used, has expired, or a later one took its place. */
  | 'LINK_INVALID'
  /** This can be no name of an authority. */
  | 'MALFORMED_AUTHORITY_NAME'
  /** This is no e-mail address. */
  | 'MALFORMED_EMAIL'
  /** This is no number of a title. */
  | 'MALFORMED_LICENCE_NUMBER'
  /** This can be no name. */
  | 'MALFORMED_NAME'
  /** A NEPH has 5 to 19 letters and digits. */
  | 'NEPH_MALFORMED'
  /** You are signed in, but no dossier is linked to this identity yet. */
  | 'NEPH_NOT_LINKED'
  /** This NEPH and your identity do not name a dossier together. */
  | 'NEPH_NOT_RECOGNISED'
  /** This is not open to whoever asks. */
  | 'NOT_ALLOWED'
  /** This password is made of your name, address, birth date or licence. */
  | 'PASSWORD_HOLDS_IDENTITY'
  /** This password is one of those tried first. */
  | 'PASSWORD_TOO_COMMON'
  /** This password has more than 256 characters. */
  | 'PASSWORD_TOO_LONG'
  /** This password has fewer than 12 characters. */
  | 'PASSWORD_TOO_SHORT'
  /** The purpose stated does not open this to this authority. */
  | 'PURPOSE_INSUFFICIENT'
  /** An authority states its purpose and a case reference with each request. */
  | 'PURPOSE_REQUIRED'
  /** The token of this authority lacks the scope needed. */
  | 'SCOPE_REQUIRED'
  /** The session brought opens nothing any more: it has expired, was closed, or belongs to another world. */
  | 'SESSION_ENDED'
  /** Nobody is signed in: a NEPH alone opens nothing. */
  | 'SIGN_IN_REQUIRED'
  /** The terms of use are not accepted. */
  | 'TERMS_NOT_ACCEPTED'
  /** The commands of the simulator are for whoever holds its token. */
  | 'TESTER_TOKEN_REQUIRED'
  /** Too many tries: nothing was looked at. */
  | 'TOO_MANY_ATTEMPTS'
  /** This world has no such persona, nor a dossier of that NEPH. */
  | 'UNKNOWN_PERSONA'
  /** There is no such scope. */
  | 'UNKNOWN_SCOPE'
  /** You have no such session. */
  | 'UNKNOWN_SESSION'
  /** This address and this password open no active account. */
  | 'WRONG_CREDENTIALS'
  /** That is not the current password. */
  | 'WRONG_PASSWORD'
  | '%future added value';

/** A restriction on the licence, or on one category, from the day of the act. */
export type AddRestrictionInput = {
  /** Its category; null for the whole licence. */
  readonly category?: string | null | undefined;
  /** Code, such as `01.01` or `78`. */
  readonly code: string;
  /** Delay profile to draw from: `instant`, `slow`, `france`… Default: that of the world. */
  readonly delays?: string | null | undefined;
  /** Whose dossier. */
  readonly neph: string;
  /** Day of the act, at the clock or before. Default: that of the clock. */
  readonly on?: string | null | undefined;
  /** Days of its steps, NOTIFIED and RECORDED. The others are drawn. */
  readonly steps?: ReadonlyArray<StepDayInput> | null | undefined;
  /** Last day; null, or left out, for none. */
  readonly to?: string | null | undefined;
};

/** An address, as an envelope has it. */
export type AddressInput = {
  /** City. */
  readonly city: string;
  /** Country. */
  readonly country: string;
  /** Its lines, but for the last. */
  readonly lines: ReadonlyArray<string>;
  /** Postcode. */
  readonly postcode: string;
};

/** A length of time; years, months and days keep the time of day in Paris. */
export type AdvanceClockInput = {
  /** Days. */
  readonly days?: number | null | undefined;
  /** Hours. */
  readonly hours?: number | null | undefined;
  /** Minutes. */
  readonly minutes?: number | null | undefined;
  /** Months. */
  readonly months?: number | null | undefined;
  /** Seconds. */
  readonly seconds?: number | null | undefined;
  /** Years. */
  readonly years?: number | null | undefined;
};

/** A stage, attended or to be attended. */
export type AttendStageInput = {
  /** Delay profile to draw from: `instant`, `slow`, `france`… Default: that of the world. */
  readonly delays?: string | null | undefined;
  /** First day. */
  readonly from: string;
  /** Kind of stage. */
  readonly kind?: StageKind;
  /** What becomes of the letters about it. */
  readonly letters?: LettersInput | null | undefined;
  /** Whose dossier. */
  readonly neph: string;
  /** Place. */
  readonly place?: string | null | undefined;
  /** Days of steps: pay on day 40, record on day 61. The others are drawn. */
  readonly steps?: ReadonlyArray<StepDayInput> | null | undefined;
  /** Last day. Default: the day after `from`. */
  readonly to?: string | null | undefined;
};

/** Kind of authority. */
export type AuthorityOffice =
  /** A judge. */
  | 'JUDGE'
  /** A préfecture. */
  | 'PREFECTURE'
  | '%future added value';

/** What a token of an authority may be used for. */
export type AuthorityScope =
  /** The rest of the dossier, and its RII: the scope `full-record`. */
  | 'FULL_RECORD'
  /** Balance, history, forecast, categories: the scope `licence`. */
  | 'LICENCE'
  | '%future added value';

/** Which authority a tester makes. */
export type AuthorityTokenInput = {
  /** Name that holders read among who consulted their dossier. */
  readonly name?: string;
  /** Kind of authority. */
  readonly office: AuthorityOffice;
  /** What the token may be used for. */
  readonly scopes?: ReadonlyArray<AuthorityScope>;
};

/** How a category was obtained. */
export type CategoryMode =
  /** By equivalence with another category. */
  | 'EQUIVALENCE'
  /** By examination. */
  | 'EXAM'
  /** By exchange of a foreign licence. */
  | 'EXCHANGE'
  /** By conversion of a military licence. */
  | 'MILITARY_CONVERSION'
  /** By training. */
  | 'TRAINING'
  | '%future added value';

/** Whether a category may be driven on the day asked. */
export type CategoryValidity =
  /** Its date of validity has passed. */
  | 'EXPIRED'
  /** The validity set by a medical opinion has passed. */
  | 'MEDICAL_LIMIT_PASSED'
  /** The licence itself is not valid that day, or is held back, or driving is forbidden (L224-1). */
  | 'NOT_VALID_WITH_LICENCE'
  /** Valid. */
  | 'VALID'
  | '%future added value';

/** Which faults to take away; all of them where nothing is given. */
export type ClearFaultsInput = {
  /** Reference of one fault, such as `F1`. */
  readonly fault?: string | null | undefined;
  /** Those that strike this dossier alone. */
  readonly neph?: string | null | undefined;
};

/** Why a command was refused. Keep a default branch: codes may be added. */
export type CommandErrorCode =
  /** The infraction has been contested: it can only be judged. */
  | 'ALREADY_CONTESTED'
  /** The infraction is final. */
  | 'ALREADY_FINAL'
  /** A judge has decided. */
  | 'ALREADY_JUDGED'
  /** The fine has been paid, which admits the infraction. */
  | 'ALREADY_PAID'
  /** The register holds the fact: it can be withdrawn or corrected. */
  | 'ALREADY_RECORDED'
  /** The fact has been withdrawn before. */
  | 'ALREADY_WITHDRAWN'
  /** The input of the command has not the shape expected. */
  | 'BAD_INPUT'
  /** A world has a name of 1 to 63 lower-case letters, digits and hyphens. */
  | 'BAD_WORLD_NAME'
  /** The category is held already. */
  | 'CATEGORY_HELD'
  /** The category is not held. */
  | 'CATEGORY_NOT_HELD'
  /** The clock only goes forward. */
  | 'CLOCK_BACKWARD'
  /** The clock of a world stays between 1992-07-01 and 2179-01-01. */
  | 'CLOCK_OUT_OF_RANGE'
  /** A day precedes another that it follows. */
  | 'DAYS_OUT_OF_ORDER'
  /** The default world cannot be deleted. */
  | 'DEFAULT_WORLD_STAYS'
  /** The licence already has a fact with that reference. */
  | 'DUPLICATE_FACT'
  /** The holder is deceased: nothing begins anew. */
  | 'HOLDER_DECEASED'
  /** A duration has whole years, months, days, hours, minutes and seconds. */
  | 'IMPOSSIBLE_DURATION'
  /** What is told lies ahead of the world’s clock. */
  | 'IN_THE_FUTURE'
  /** That idempotency key came with another command before. */
  | 'KEY_USED_OTHERWISE'
  /** A licence is held: another can only follow its end. */
  | 'LICENCE_STILL_HELD'
  /** Nobody pays or contests before the notice is sent. */
  | 'NOTICE_NOT_SENT'
  /** The register does not hold the fact yet: only what it holds can be corrected. */
  | 'NOT_RECORDED'
  /** No licence is held on that day: a candidate, a licence not begun, ended, or its holder deceased. */
  | 'NO_LICENCE_HELD'
  /** The offence had no scale on that day. */
  | 'OFFENCE_NOT_IN_FORCE'
  /** The population that the world stands on is no more as it was when the world was made. */
  | 'POPULATION_CHANGED'
  /** The last day of the stage precedes its first. */
  | 'STAGE_ENDS_BEFORE_IT_BEGINS'
  /** A stage lasts two consecutive days (C. route R223-8). */
  | 'STAGE_NOT_TWO_DAYS'
  /** The stage leaves the years of the simulator. */
  | 'STAGE_OUT_OF_RANGE'
  /** The driver attends another stage on one of those days. */
  | 'STAGE_OVERLAPS'
  /** The fact has no such step ahead. */
  | 'STEP_NOT_ON_PATH'
  /** A step would come before another that it follows, or before the clock. */
  | 'STEP_OUT_OF_ORDER'
  /** The step has happened; only what is ahead of the clock is planned anew. */
  | 'STEP_PASSED'
  /** A world has at most 20 faults at once. */
  | 'TOO_MANY_FAULTS'
  /** The law forbids a new licence for some time yet. */
  | 'TOO_SOON_FOR_A_LICENCE'
  /** There is no command of that name. */
  | 'UNKNOWN_COMMAND'
  /** There is no delay profile of that name. */
  | 'UNKNOWN_DELAYS'
  /** The licence has no fact with that reference. */
  | 'UNKNOWN_FACT'
  /** The world has no fault of that reference. */
  | 'UNKNOWN_FAULT'
  /** This world has no dossier with that NEPH. */
  | 'UNKNOWN_NEPH'
  /** That code is not in the offence table. */
  | 'UNKNOWN_OFFENCE'
  /** There is no population of that name, or its profile cannot be used. */
  | 'UNKNOWN_POPULATION'
  /** There is no world of that name. */
  | 'UNKNOWN_WORLD'
  /** A world of that name stands already. */
  | 'WORLD_EXISTS'
  | '%future added value';

/** A world to copy. */
export type CopyWorldInput = {
  /** Seconds of the wall clock after which it goes by itself. Default: it stays. */
  readonly expiresIn?: number | null | undefined;
  /** Name of the world whose past the new one shares. */
  readonly from: string;
  /** Name: 1 to 63 lower-case letters, digits and hyphens. Default: a fresh one. */
  readonly name?: string | null | undefined;
};

/** What changes of a civil status or an address; what is left out stays as it is. */
export type CorrectCivilStatusInput = {
  /** Address. Left out, it stays as it is; null, there is none. */
  readonly address?: AddressInput | null | undefined;
  /** Code of the country of birth. */
  readonly birthCountryCode?: string | null | undefined;
  /** Birth name. Left out, it stays as it is; null, there is none. */
  readonly birthName?: string | null | undefined;
  /** Place of birth. Left out, it stays as it is; null, it is unknown. */
  readonly birthPlace?: string | null | undefined;
  /** Code of the commune of birth. Left out, it stays as it is; null, born abroad. */
  readonly birthPlaceCode?: string | null | undefined;
  /** Day of birth. */
  readonly bornOn?: string | null | undefined;
  /** Parts of the day of birth that are presumed. */
  readonly bornOnPresumed?: PresumedParts | null | undefined;
  /** First names, in order. */
  readonly firstNames?: ReadonlyArray<string> | null | undefined;
  /** Whose dossier; the NEPH stays. */
  readonly neph: string;
  /** Sex. Left out, it stays as it is; null, it is unknown. */
  readonly sex?: Sex | null | undefined;
  /** Usage name. Left out, it stays as it is; null, there is none. */
  readonly usageName?: string | null | undefined;
};

/** What changes of a fact that the register holds; what is left out stays as it is. */
export type CorrectFactInput = {
  /** Why. */
  readonly because: string;
  /** Of an infraction: when it was committed. */
  readonly committedAt?: string | null | undefined;
  /** Delay profile to draw from. Default: that of the world. */
  readonly delays?: string | null | undefined;
  /** Reference of the infraction or the stage. */
  readonly fact: string;
  /** Of an infraction: when it became final. */
  readonly finalOn?: string | null | undefined;
  /** Of a stage: its first day; the second is the day after. */
  readonly from?: string | null | undefined;
  /** Whose dossier. */
  readonly neph: string;
  /** Of an infraction: another code of the offence table. */
  readonly offence?: string | null | undefined;
  /** Place. Left out, it stays as it is; null, there is none. */
  readonly place?: string | null | undefined;
  /** Of an infraction: its group. Left out, it stays as it is; null, there is none. */
  readonly simultaneousGroup?: string | null | undefined;
  /** Of a stage: its kind. */
  readonly stageKind?: StageKind | null | undefined;
};

/** A world to make; everything has a default. */
export type CreateWorldInput = {
  /** Where its clock stands. Default: 2026-01-15, 09:00 in Paris. */
  readonly clock?: string | null | undefined;
  /** Delay profile of its commands: `instant`, `slow`, `france`… Default: `france`. */
  readonly delays?: string | null | undefined;
  /** Seconds of the wall clock after which it goes by itself. Default: it stays. */
  readonly expiresIn?: number | null | undefined;
  /** True for a clock that runs from there at the pace of the wall clock. */
  readonly isRunning?: boolean;
  /** Name: 1 to 63 lower-case letters, digits and hyphens. Default: a fresh one. */
  readonly name?: string | null | undefined;
  /** Who lives in it: `personas`; `empty`; the name of a filled template; or `NAME[@SEED][:LICENCES]`, a population whose licences are made when they are first asked for, beside the personas: `france@default:48000000`. */
  readonly population?: string;
  /** Seed of its draws. Default: `default`. */
  readonly seed?: string | null | undefined;
};

/** The holder has died: the day of the act is the last of the licence. */
export type DeclareDeathInput = {
  /** Delay profile to draw from: `instant`, `slow`, `france`… Default: that of the world. */
  readonly delays?: string | null | undefined;
  /** Whose dossier. */
  readonly neph: string;
  /** Day of the act, at the clock or before. Default: that of the clock. */
  readonly on?: string | null | undefined;
  /** Days of its steps, NOTIFIED and RECORDED. The others are drawn. */
  readonly steps?: ReadonlyArray<StepDayInput> | null | undefined;
};

/** By which door somebody signed in. */
export type Door =
  /** An account « Permis de Conduire »: it opens balance, history, forecast and the ADCS. */
  | 'ACCOUNT'
  /** FranceConnect: it opens the whole dossier and the RII. */
  | 'FRANCECONNECT'
  | '%future added value';

/** State of a dossier, in the words of the national register of licences (SNPC, Système national des permis de conduire). */
export type DossierState =
  /** Annulled by a court. */
  | 'ANNULE_JUDICIAIRE'
  /** No right to drive, such as after an exchange for a foreign licence. */
  | 'AUCUN_DROIT'
  /** The holder has died. */
  | 'DECEDE'
  /** A licence has been applied for; none has been obtained. */
  | 'DEMANDE'
  /** Invalid: the letter 48SI was notified while the balance was at zero (C. route L223-1, L223-5). */
  | 'INVALIDE'
  /** Suspended by a préfet or a judge. */
  | 'SUSPENDU'
  /** Suspended after a medical opinion. */
  | 'SUSPENDU_MEDICAL'
  /** The holder may drive. A balance at zero whose 48SI has not been notified is still VALIDE. */
  | 'VALIDE'
  | '%future added value';

/** The French licence exchanged for a foreign one: the day of the act is its last. */
export type ExchangeForForeignLicenceInput = {
  /** Delay profile to draw from: `instant`, `slow`, `france`… Default: that of the world. */
  readonly delays?: string | null | undefined;
  /** Whose dossier. */
  readonly neph: string;
  /** Day of the act, at the clock or before. Default: that of the clock. */
  readonly on?: string | null | undefined;
  /** Days of its steps, NOTIFIED and RECORDED. The others are drawn. */
  readonly steps?: ReadonlyArray<StepDayInput> | null | undefined;
};

/** A foreign licence exchanged for a French one, which counts from the original day. */
export type ExchangeForFrenchLicenceInput = {
  /** Its categories. */
  readonly categories: ReadonlyArray<string>;
  /** Country, ISO 3166-1 alpha-2, such as `MA`. */
  readonly country: string;
  /** Delay profile to draw from: `instant`, `slow`, `france`… Default: that of the world. */
  readonly delays?: string | null | undefined;
  /** Whose dossier. */
  readonly neph: string;
  /** Day the foreign licence was obtained. */
  readonly obtainedOn: string;
  /** Day of the act, at the clock or before. Default: that of the clock. */
  readonly on?: string | null | undefined;
  /** Days of its steps, NOTIFIED and RECORDED. The others are drawn. */
  readonly steps?: ReadonlyArray<StepDayInput> | null | undefined;
};

/** Kinds of facts that commands create. */
export type FactKind =
  /** Anything else that the register records: a visit, a category, a measure… */
  | 'ACT'
  /** An infraction. */
  | 'INFRACTION'
  /** A stage. */
  | 'STAGE'
  | '%future added value';

/** A step of a fact. Keep a default branch: steps may be added. */
export type FactStep =
  /** Last day of a stage. */
  | 'ATTENDED'
  /** The organiser attests a stage. */
  | 'ATTESTED'
  /** First day of a stage. */
  | 'BEGUN'
  /** A composition pénale is carried out: final that day. */
  | 'CARRIED_OUT'
  /** An infraction is committed. */
  | 'COMMITTED'
  /** The driver contests. */
  | 'CONTESTED'
  /** Another act: a visit, an examination, a decision… */
  | 'DONE'
  /** The reality of the infraction is established (L223-1 al. 4). */
  | 'FINAL'
  /** A court convicts or acquits, or a composition pénale is agreed. */
  | 'JUDGED'
  /** The notice (avis de contravention) leaves. */
  | 'NOTICE_SENT'
  /** A decision reaches the driver and takes effect. */
  | 'NOTIFIED'
  /** An ordonnance pénale is issued. */
  | 'ORDER_ISSUED'
  /** The fine is paid: final that day. */
  | 'PAID'
  /** The register holds the fact: nothing is visible before. */
  | 'RECORDED'
  /** A titre exécutoire of the increased fine is issued: final that day. */
  | 'TITLE_ISSUED'
  | '%future added value';

/** What can go wrong between a world and those who read it. */
export type FaultKind =
  /** Sign-ins by the simulated FranceConnect fail; reads are as ever. */
  | 'FRANCECONNECT'
  /** Answers come late, by a law of waiting. */
  | 'LATENCY'
  /** The record of a dossier cannot be read. */
  | 'MALFORMED_RECORD'
  /** The register does not answer. */
  | 'OUTAGE'
  /** Some dossiers of a batch cannot be read, the others are answered. */
  | 'PARTIAL_ANSWER'
  /** The first reads are refused, the next are slow, then all is well. */
  | 'SLOW_START'
  /** Answers are those of some time ago, and say so by their clock. */
  | 'STALE_DATA'
  | '%future added value';

/** How a driver learned. */
export type Formation =
  /** By accompanied driving (apprentissage anticipé de la conduite), which shortens probation to two years (R223-1 II). */
  | 'AAC'
  /** Otherwise; conduite supervisée and encadrée too. */
  | 'STANDARD'
  | '%future added value';

/** How a sign-in by the simulated FranceConnect can fail. */
export type FranceConnectFailure =
  /** The ID token expired ten minutes ago. */
  | 'EXPIRED_ID_TOKEN'
  /** The level of assurance is lower than the one asked (acr eidas0). */
  | 'LEVEL_TOO_LOW'
  /** Userinfo speaks of somebody else than the ID token. */
  | 'OTHER_SUB'
  /** The person gives up, or is refused: the service gets access_denied. */
  | 'REFUSED'
  /** The signing keys have just changed. A client that reads them again signs in. */
  | 'ROTATED_KEYS'
  /** FranceConnect does not answer: status 503. */
  | 'UNAVAILABLE'
  /** The ID token is of another issuer. */
  | 'WRONG_ISSUER'
  /** The ID token answers another request: its nonce is not the one sent. */
  | 'WRONG_NONCE'
  /** The signature of the ID token is wrong. */
  | 'WRONG_SIGNATURE'
  /** The signature of userinfo is wrong. */
  | 'WRONG_USERINFO_SIGNATURE'
  | '%future added value';

/** How an infraction becomes final, or never does. Keep a default branch: paths may be added. */
export type InfractionPath =
  /** A court acquits (relaxe): it is never recorded. */
  | 'ACQUITTED'
  /** A composition pénale is carried out. */
  | 'COMPOSITION_PENALE'
  /** The driver contests and is acquitted: it is never recorded. */
  | 'CONTESTED_ACQUITTED'
  /** The driver contests (requête en exonération, réclamation or opposition), and a court convicts. */
  | 'CONTESTED_CONVICTED'
  /** A court convicts, and the conviction becomes final. */
  | 'CONVICTED'
  /** Nothing is paid: a titre exécutoire of the increased fine is issued. */
  | 'INCREASED'
  /** A judge writes an ordonnance pénale, and nobody opposes it in time. */
  | 'ORDONNANCE_PENALE'
  /** The ordinary fixed fine is paid. */
  | 'PAID'
  /** The reduced fine is paid. */
  | 'PAID_REDUCED'
  | '%future added value';

/** A new licence after an annulment, an invalidation or an exchange. */
export type IssueLicenceInput = {
  /** Its categories; others are lost. */
  readonly categories: ReadonlyArray<string>;
  /** Delay profile to draw from: `instant`, `slow`, `france`… Default: that of the world. */
  readonly delays?: string | null | undefined;
  /** How the driver learned. */
  readonly formation?: Formation;
  /** Whose dossier. */
  readonly neph: string;
  /** Day of the act, at the clock or before. Default: that of the clock. */
  readonly on?: string | null | undefined;
  /** Days of its steps, NOTIFIED and RECORDED. The others are drawn. */
  readonly steps?: ReadonlyArray<StepDayInput> | null | undefined;
};

/** Language of a text shown to people. */
export type Language =
  /** English. */
  | 'EN'
  /** French. */
  | 'FR'
  | '%future added value';

/** An exact length of time, by the world’s clock; a day has 24 hours. */
export type LengthInput = {
  /** Days. */
  readonly days?: number | null | undefined;
  /** Hours. */
  readonly hours?: number | null | undefined;
  /** Minutes. */
  readonly minutes?: number | null | undefined;
  /** Seconds. */
  readonly seconds?: number | null | undefined;
};

/** Letters of the points licence; the number is that of the SNPC. */
export type LetterKind =
  /** Full capital restored, or probation ended at twelve. */
  | 'LETTER_46'
  /** Points returned after ten years. */
  | 'LETTER_46B'
  /** Single point returned. */
  | 'LETTER_46D'
  /** Points of a stage. */
  | 'LETTER_47'
  /** Tells of a loss and of the balance. */
  | 'LETTER_48'
  /** The balance fell to six or less: advice to take a stage. */
  | 'LETTER_48M'
  /** Loss of three points or more during probation: compulsory stage within four months. */
  | 'LETTER_48N'
  /** Balance at zero: invalidation and order to hand the licence over. */
  | 'LETTER_48SI'
  | '%future added value';

/** What became of a letter. */
export type LetterOutcome =
  /** Received by the driver. */
  | 'RECEIVED'
  /** Sent, not received yet. */
  | 'SENT'
  /** Registered letter presented in vain; that counts as notification. */
  | 'UNCLAIMED'
  | '%future added value';

/** What becomes of the letters about a fact; what is left out is drawn. */
export type LettersInput = {
  /** True where nobody collects a registered letter: its first presentation notifies all the same. */
  readonly isUnclaimed?: boolean | null | undefined;
  /** Days from the dispatch to the receipt, or to the first presentation. */
  readonly notifiedAfterDays?: number | null | undefined;
  /** Days from the recording to the dispatch. */
  readonly sentAfterDays?: number | null | undefined;
};

/** The end of a measure: the day of the act is its last. */
export type LiftMeasureInput = {
  /** Delay profile to draw from: `instant`, `slow`, `france`… Default: that of the world. */
  readonly delays?: string | null | undefined;
  /** Reference of the command that pronounced it. */
  readonly measure: string;
  /** Whose dossier. */
  readonly neph: string;
  /** Day of the act, at the clock or before. Default: that of the clock. */
  readonly on?: string | null | undefined;
  /** Days of its steps, NOTIFIED and RECORDED. The others are drawn. */
  readonly steps?: ReadonlyArray<StepDayInput> | null | undefined;
};

/** The end of a restriction: the day of the act is its last. */
export type LiftRestrictionInput = {
  /** Its category; null for one on the whole licence. */
  readonly category?: string | null | undefined;
  /** Its code. */
  readonly code: string;
  /** Delay profile to draw from: `instant`, `slow`, `france`… Default: that of the world. */
  readonly delays?: string | null | undefined;
  /** Whose dossier. */
  readonly neph: string;
  /** Day of the act, at the clock or before. Default: that of the clock. */
  readonly on?: string | null | undefined;
  /** Days of its steps, NOTIFIED and RECORDED. The others are drawn. */
  readonly steps?: ReadonlyArray<StepDayInput> | null | undefined;
};

/** A wait drawn from a log-normal law, in milliseconds. */
export type LogNormalWaitInput = {
  /** Longest wait. Default: a minute. */
  readonly cap?: number | null | undefined;
  /** Half of the answers wait less. */
  readonly median: number;
  /** Shortest wait. */
  readonly min?: number | null | undefined;
  /** Nineteen answers in twenty wait less. */
  readonly p95: number;
};

/** Opinion of a medical visit. */
export type MedicalOpinion =
  /** Fit to drive. */
  | 'FIT'
  /** Fit, for a time or under conditions. */
  | 'FIT_WITH_LIMITS'
  /** Unfit for now: the same. */
  | 'TEMPORARILY_UNFIT'
  /** Unfit: the categories end on the day of the visit. */
  | 'UNFIT'
  | '%future added value';

/** What the asker may do next. */
export type NextAction =
  /** Link the NEPH of the dossier, once. */
  | 'LINK_NEPH'
  /** Read as a persona or as the holder of a dossier, in `Snpc-Persona`, or sign in as one by `signInAsPersona`. */
  | 'READ_AS_PERSONA'
  /** Read the licence: `viewer { licence }`. */
  | 'READ_LICENCE'
  /** Sign in, by FranceConnect or by an account. */
  | 'SIGN_IN'
  /** Sign in by FranceConnect, which opens the full record and the RII. */
  | 'SIGN_IN_BY_FRANCECONNECT'
  /** State a purpose and a case reference, in `Snpc-Purpose` and `Snpc-Case-Reference`. */
  | 'STATE_PURPOSE'
  | '%future added value';

/** A category obtained; a candidate’s first one begins the licence. */
export type ObtainCategoryInput = {
  /** Category, such as `B` or `C1E`. */
  readonly code: string;
  /** Delay profile to draw from: `instant`, `slow`, `france`… Default: that of the world. */
  readonly delays?: string | null | undefined;
  /** Last day of its validity; null, or left out, for none. */
  readonly expiresOn?: string | null | undefined;
  /** How a candidate learned. */
  readonly formation?: Formation;
  /** Last day set by a medical opinion; null, or left out, for none. */
  readonly medicalLimitOn?: string | null | undefined;
  /** How it is obtained. */
  readonly mode?: CategoryMode;
  /** Whose dossier. */
  readonly neph: string;
  /** Day of the act, at the clock or before. Default: that of the clock. */
  readonly on?: string | null | undefined;
  /** Days of its steps, NOTIFIED and RECORDED. The others are drawn. */
  readonly steps?: ReadonlyArray<StepDayInput> | null | undefined;
};

/** How an offence was found. */
export type OffenceChannel =
  /** By an automatic control, such as a radar. */
  | 'AUTOMATIC_CONTROL'
  /** By officers who stopped the driver. */
  | 'INTERCEPTION'
  | '%future added value';

/** Parts of a birth date that the civil status does not know. */
export type PresumedParts =
  /** The day is presumed. */
  | 'DAY'
  /** The day and the month are presumed. */
  | 'DAY_AND_MONTH'
  /** The date is known. */
  | 'NONE'
  | '%future added value';

/** Why a request was refused or failed. Keep a default branch: codes may be added. */
export type ProblemCode =
  /** That time is ahead of the register’s clock. (member of a result) */
  | 'AHEAD_OF_CLOCK'
  /** A dossier is linked to this identity already. (member of a result) */
  | 'ALREADY_LINKED'
  /** The HTTP request itself is wrong: no JSON, no query, a batch. (top-level error) */
  | 'BAD_REQUEST'
  /** The request has not the form of the schema. (top-level error) */
  | 'BAD_USER_INPUT'
  /** On that day the holder had no licence yet. (member of a result) */
  | 'BEFORE_LICENCE'
  /** As many calendar links as one may have are there already. (member of a result) */
  | 'CALENDAR_LINKS_FULL'
  /** No calendar link of that name belongs to whoever asks. (member of a result) */
  | 'CALENDAR_LINK_NOT_FOUND'
  /** This text is not a well-formed 2D-Doc. (member of a result) */
  | 'CODE_NOT_READ'
  /** Too many documents are under way: this one was not begun. (member of a result) */
  | 'DOCUMENTS_BUSY'
  /** No document of that name is open to whoever asks. (member of a result) */
  | 'DOCUMENT_NOT_FOUND'
  /** The state of the dossier does not allow this document to be issued. (member of a result) */
  | 'DOCUMENT_NOT_ISSUABLE'
  /** This gateway carries out the documents of its list alone, and this one is not among them. (top-level error) */
  | 'DOCUMENT_NOT_LISTED'
  /** This document is not for sharing. (member of a result) */
  | 'DOCUMENT_NOT_SHAREABLE'
  /** This file cannot be read as a document to verify. (member of a result) */
  | 'FILE_NOT_READ'
  /** This cursor comes from another list, or from another gateway. (top-level error) */
  | 'FOREIGN_CURSOR'
  /** This id names no licence here. (member of a result) */
  | 'FOREIGN_ID'
  /** Pages of this origin may not ask here. (top-level error) */
  | 'FOREIGN_ORIGIN'
  /** The full record and the RII (relevé d’information intégral) open by FranceConnect only. (member of a result) */
  | 'FRANCECONNECT_REQUIRED'
  /** The document is not GraphQL. (top-level error) */
  | 'GRAPHQL_PARSE_FAILED'
  /** The document does not fit the schema. (top-level error) */
  | 'GRAPHQL_VALIDATION_FAILED'
  /** This source does not keep what the register knew before. (member of a result) */
  | 'HISTORY_NOT_SUPPORTED'
  /** That day or instant does not exist, or has not the form expected. (top-level error) */
  | 'IMPOSSIBLE_DATE'
  /** These facts cannot be supposed. (top-level error) */
  | 'IMPOSSIBLE_SUPPOSITION'
  /** The gateway met a fault. (top-level error) */
  | 'INTERNAL'
  /** This gateway does not tell its schema by introspection. (top-level error) */
  | 'INTROSPECTION_OFF'
  /** The consultation could not be written to the journal; nothing is shown. (top-level error) */
  | 'JOURNAL_UNAVAILABLE'
  /** No dossier can be read under this number. (member of a result) */
  | 'LICENCE_NOT_FOUND'
  /** A NEPH has 5 to 19 letters and digits; spaces, dots and hyphens are ignored. (member of a result) */
  | 'MALFORMED_NEPH'
  /** You are signed in, but no dossier is linked to this identity yet. (member of a result) */
  | 'NEPH_NOT_LINKED'
  /** This is not open to whoever asks. (member of a result) */
  | 'NOT_ALLOWED'
  /** The source cannot do that. (top-level error) */
  | 'NOT_SUPPORTED'
  /** Several operations and no `operationName`, or a name that is not there. (top-level error) */
  | 'OPERATION_RESOLUTION_FAILURE'
  /** This 2D-Doc is neither that of an RII nor that of an ADCS. (member of a result) */
  | 'OTHER_DOCUMENT'
  /** A page has 0 to 100 items. (top-level error) */
  | 'PAGE_OUT_OF_RANGE'
  /** The hash of a persisted query is not known yet. (top-level error) */
  | 'PERSISTED_QUERY_NOT_FOUND'
  /** A page of another site could have sent this request unknown to its reader: nothing of it was carried out. (top-level error) */
  | 'PREFLIGHT_REQUIRED'
  /** The purpose stated does not open this to this authority. (member of a result) */
  | 'PURPOSE_INSUFFICIENT'
  /** An authority states its purpose and a case reference with each request. (member of a result) */
  | 'PURPOSE_REQUIRED'
  /** This query asks for more than is allowed at once. (top-level error) */
  | 'QUERY_TOO_LARGE'
  /** The record of this licence cannot be read or contradicts itself: no balance is shown. (member of a result) */
  | 'RECORD_UNREADABLE'
  /** The register was made anew: it no longer has the past that you followed. (member of a result) */
  | 'REGISTER_RESTARTED'
  /** The token of this authority lacks the scope needed. (member of a result) */
  | 'SCOPE_REQUIRED'
  /** The session brought opens nothing any more: it has expired, was closed, or belongs to another world. (member of a result) */
  | 'SESSION_ENDED'
  /** This number and this code open nothing. (member of a result) */
  | 'SHARE_NOT_OPEN'
  /** Nobody is signed in: a NEPH alone opens nothing. (member of a result) */
  | 'SIGN_IN_REQUIRED'
  /** The register did not answer in time. (member of a result) */
  | 'SOURCE_TIMED_OUT'
  /** The register does not answer. (member of a result) */
  | 'SOURCE_UNAVAILABLE'
  /** The commands of the simulator are for whoever holds its token. (member of a result) */
  | 'TESTER_TOKEN_REQUIRED'
  /** At most 100 licences a request. (top-level error) */
  | 'TOO_MANY_LICENCES'
  /** Too many requests of this kind in a short time. (member of a result) */
  | 'TOO_MANY_REQUESTS'
  /** This connection already carries as many operations as it may. (top-level error) */
  | 'TOO_MANY_SUBSCRIPTIONS'
  /** That code is not in the offence table. (top-level error) */
  | 'UNKNOWN_OFFENCE'
  /** That simulated world does not exist. (top-level error) */
  | 'UNKNOWN_WORLD'
  | '%future added value';

/** A measure on the right to drive. It takes effect by its notification. */
export type PronounceMeasureInput = {
  /** Who decides. Default: who usually does. */
  readonly authority?: string | null | undefined;
  /** Delay profile to draw from: `instant`, `slow`, `france`… Default: that of the world. */
  readonly delays?: string | null | undefined;
  /** First day of its execution. Default: that of its notification; the day after for an annulment. */
  readonly from?: string | null | undefined;
  /** Which measure. */
  readonly measure: PronouncedMeasure;
  /** Whose dossier. */
  readonly neph: string;
  /** Day of the offence it punishes; one in the reduced probation cancels the reduction. */
  readonly offenceCommittedOn?: string | null | undefined;
  /** Day of the act, at the clock or before. Default: that of the clock. */
  readonly on?: string | null | undefined;
  /** Days of its steps, NOTIFIED and RECORDED. The others are drawn. */
  readonly steps?: ReadonlyArray<StepDayInput> | null | undefined;
  /** Last day; null, or left out, for none. */
  readonly to?: string | null | undefined;
};

/** A measure on the right to drive. An invalidation is none: it comes of a 48SI. */
export type PronouncedMeasure =
  /** A court ends the licence; `to` is the last day on which a new one is forbidden. */
  | 'ANNULATION'
  /** Driving only with an alcohol interlock. */
  | 'EAD'
  /** A ban on driving in France. */
  | 'INTERDICTION'
  /** Conditions on driving. */
  | 'RESTRICTION'
  /** Conditions after a medical opinion. */
  | 'RESTRICTION_MEDICALE'
  /** Officers keep the title for some days (L224-1). */
  | 'RETENTION'
  /** The right to drive is taken for a time (L224-2). */
  | 'SUSPENSION'
  /** A suspension after a medical opinion. */
  | 'SUSPENSION_MEDICALE'
  | '%future added value';

/** A medical opinion, which sets how long categories are valid. */
export type RecordMedicalVisitInput = {
  /** Its categories. Default: every category held. */
  readonly categories?: ReadonlyArray<string> | null | undefined;
  /** Delay profile to draw from: `instant`, `slow`, `france`… Default: that of the world. */
  readonly delays?: string | null | undefined;
  /** Whose dossier. */
  readonly neph: string;
  /** Day of the act, at the clock or before. Default: that of the clock. */
  readonly on?: string | null | undefined;
  /** The opinion. */
  readonly opinion: MedicalOpinion;
  /** Days of its steps, NOTIFIED and RECORDED. The others are drawn. */
  readonly steps?: ReadonlyArray<StepDayInput> | null | undefined;
  /** Last day on which they stay valid; null, or left out, for none. */
  readonly validUntil?: string | null | undefined;
};

/** Another path for an infraction under way. Steps that have happened stay. */
export type RedirectInfractionInput = {
  /** Delay profile to draw from: `instant`, `slow`, `france`… Default: that of the world. */
  readonly delays?: string | null | undefined;
  /** Reference of the infraction, as the payload that created it gave it. */
  readonly fact: string;
  /** Whose dossier. */
  readonly neph: string;
  /** The path it takes from now on. */
  readonly path: InfractionPath;
  /** Days of steps: pay on day 40, record on day 61. The others are drawn. */
  readonly steps?: ReadonlyArray<StepDayInput> | null | undefined;
  /** When its decisive step (the payment, the titre, the contest, the judgment) happens. */
  readonly when?: RedirectWhen;
};

/** When the decisive step of a new path happens. */
export type RedirectWhen =
  /** On a day drawn from the delay profile, today at the earliest. */
  | 'DRAWN'
  /** At the clock: the driver pays today, contests today, is judged today. */
  | 'NOW'
  | '%future added value';

/** An infraction, committed at the instant of the world’s clock or before it. */
export type ReportInfractionInput = {
  /** How it is found. */
  readonly channel?: OffenceChannel;
  /** When it was committed, at the clock or before. Default: at the clock. */
  readonly committedAt?: string | null | undefined;
  /** Delay profile to draw from: `instant`, `slow`, `france`… Default: that of the world. */
  readonly delays?: string | null | undefined;
  /** What becomes of the letters about it. */
  readonly letters?: LettersInput | null | undefined;
  /** Whose dossier. */
  readonly neph: string;
  /** Code of the offence table, such as `STOP`; see `Query.offences`. */
  readonly offence: string;
  /** How it becomes final, or never does. */
  readonly path?: InfractionPath;
  /** Place. */
  readonly place?: string | null | undefined;
  /** Name of a group: offences of one conduct at one moment share a ceiling. */
  readonly simultaneousGroup?: string | null | undefined;
  /** Days of steps: pay on day 40, record on day 61. The others are drawn. */
  readonly steps?: ReadonlyArray<StepDayInput> | null | undefined;
};

/** How a session is handed over. */
export type SessionDelivery =
  /** As a token in the answer, for programs that send `Authorization: Bearer`. */
  | 'BEARER'
  /** In a cookie of the browser, which no script can read. */
  | 'COOKIE'
  | '%future added value';

/** An instant to move the clock to. */
export type SetClockInput = {
  /** The clock only goes forward. */
  readonly to: string;
};

/** A fault to put between the world and those who read it. */
export type SetFaultInput = {
  /** `STALE_DATA`: how old answers are. */
  readonly behind?: LengthInput | null | undefined;
  /** `FRANCECONNECT`: how sign-ins by the simulated FranceConnect fail. */
  readonly failure?: FranceConnectFailure | null | undefined;
  /** Reads, or sign-ins for `FRANCECONNECT`, that it strikes before it is gone. Default: any number. */
  readonly forCalls?: number | null | undefined;
  /** Seconds of the wall clock after which it is gone. Default: it stays until cleared. */
  readonly forSeconds?: number | null | undefined;
  /** What goes wrong. */
  readonly kind: FaultKind;
  /** Whose dossier, or sign-in, alone it strikes. Default: every one. */
  readonly neph?: string | null | undefined;
  /** `OUTAGE`: seconds after which to ask again, as refusals tell them. Default: they do not. */
  readonly retryAfter?: number | null | undefined;
  /** `PARTIAL_ANSWER`: share of the dossiers that cannot be read. Default: 0.5. */
  readonly share?: number | null | undefined;
  /** `SLOW_START`: reads that are slow after that. Default: 5. */
  readonly slowCalls?: number | null | undefined;
  /** `SLOW_START`: reads that are refused at first. Default: 1. */
  readonly unavailableCalls?: number | null | undefined;
  /** `LATENCY`: how long answers wait. `SLOW_START`: the slow ones; default: a second. */
  readonly wait?: WaitInput | null | undefined;
};

/** Days for the steps of a fact that are still ahead of the clock. */
export type SetStepsInput = {
  /** Reference of the infraction or the stage. */
  readonly fact: string;
  /** What becomes of the letters about it. */
  readonly letters?: LettersInput | null | undefined;
  /** Whose dossier. */
  readonly neph: string;
  /** Days of steps; those after them keep the delays they had. */
  readonly steps?: ReadonlyArray<StepDayInput>;
};

/** Sex in the civil status. */
export type Sex =
  /** Female. */
  | 'F'
  /** Male. */
  | 'M'
  | '%future added value';

/** As whom a tester signs in. */
export type SignInAsPersonaInput = {
  /** How the session is handed over. */
  readonly delivery?: SessionDelivery;
  /** By which door. */
  readonly door?: Door;
  /** Id of a persona of this world, such as `everyday`; or the NEPH of any of its dossiers, such as `830499100015`. */
  readonly persona: string;
};

/** Kind of a stage, the two-day course of road safety that may give points back (C. route L223-6, R223-5). */
export type StageKind =
  /** Instead of prosecution; gives no point. */
  | 'ALTERNATIVE_POURSUITES'
  /** Of a composition pénale; gives no point. */
  | 'COMPOSITION_PENALE'
  /** Compulsory after a loss of three points or more during probation (letter 48N). */
  | 'OBLIGATOIRE_PROBATOIRE'
  /** Pronounced as a penalty; gives no point. */
  | 'PEINE'
  /** Of the driver’s own will. */
  | 'VOLONTAIRE'
  | '%future added value';

/** Why the préfecture refuses the points of a stage. */
export type StageRefusalReason =
  /** A stage ordered by justice gives no point (R223-8 II). */
  | 'KIND_GIVES_NO_POINT'
  /** It begins less than a year after one that gave points (L223-6 al. 4). */
  | 'LESS_THAN_A_YEAR'
  /** The 48SI had been notified by its last day (L223-5). */
  | 'LICENCE_INVALID'
  | '%future added value';

/** A day for a step: a date, or a number of days after the fact. Exactly one of the two. */
export type StepDayInput = {
  /** Its distance in days from the commission, the last day of the stage, or the act. */
  readonly afterDays?: number | null | undefined;
  /** Its day. */
  readonly on?: string | null | undefined;
  /** Which step; one that is still ahead. */
  readonly step: FactStep;
};

/** The post-permit training of seven hours (C. route R223-4-1). */
export type TakeTrainingInput = {
  /** Delay profile to draw from: `instant`, `slow`, `france`… Default: that of the world. */
  readonly delays?: string | null | undefined;
  /** Whose dossier. */
  readonly neph: string;
  /** Day of the act, at the clock or before. Default: that of the clock. */
  readonly on?: string | null | undefined;
  /** Days of its steps, NOTIFIED and RECORDED. The others are drawn. */
  readonly steps?: ReadonlyArray<StepDayInput> | null | undefined;
};

/** A wait drawn evenly between two bounds, in milliseconds. */
export type UniformWaitInput = {
  /** Shortest wait. */
  readonly least: number;
  /** Longest wait. */
  readonly most: number;
};

/** Who is asking. */
export type ViewerKind =
  /** The holder of a dossier is signed in. */
  | 'HOLDER'
  /** A judge, with a token of the gateway. */
  | 'JUDGE'
  /** A préfecture, with a token of the gateway. */
  | 'PREFECTURE'
  /** Somebody is signed in; no NEPH is linked yet. */
  | 'SIGNED_IN'
  /** Nobody is signed in. */
  | 'STRANGER'
  /** Whoever holds the tester’s token of a simulated register. */
  | 'TESTER'
  /** Whoever holds a document that was found authentic; never who asks a query. */
  | 'VERIFIER'
  | '%future added value';

/** How long answers wait, in milliseconds: exactly one of these fields. */
export type WaitInput =
  {   /** Always the same. */
  readonly fixed: number; readonly logNormal?: never; readonly uniform?: never; }
  |  { readonly fixed?: never;   /** Drawn from a log-normal law. */
  readonly logNormal: LogNormalWaitInput; readonly uniform?: never; }
  |  { readonly fixed?: never; readonly logNormal?: never;   /** Drawn evenly. */
  readonly uniform: UniformWaitInput; };

/** A successful appeal: from now on the fact never was. */
export type WithdrawFactInput = {
  /** Why. */
  readonly because: string;
  /** Reference of the infraction or the stage, as the payload that created it gave it. */
  readonly fact: string;
  /** Whose dossier. */
  readonly neph: string;
};

/** A world to put back as it was made, or to delete. */
export type WorldNameInput = {
  /** Its name. */
  readonly name: string;
};

export type AccessErrorPartsFragment = { readonly __typename: 'AccessError', readonly code: AccessErrorCode, readonly field: string | null, readonly message: string, readonly remedy: string, readonly retryAfter: number | null };

export type AskerPartsFragment = { readonly __typename: 'Viewer', readonly kind: ViewerKind, readonly kindLabel: string, readonly door: Door | null, readonly doorLabel: string | null, readonly world: string, readonly signedInAt: string | null, readonly expiresAt: string | null, readonly nextSteps: ReadonlyArray<{ readonly __typename: 'NextStep', readonly action: NextAction, readonly message: string, readonly url: string | null, readonly whereToFindTheNeph: ReadonlyArray<string> | null }> };

export type FactPathPartsFragment = { readonly __typename: 'FactPath', readonly fact: string, readonly kind: FactKind, readonly path: InfractionPath | null, readonly delays: string, readonly recordedAt: string | null, readonly isRecorded: boolean, readonly withdrawnAt: string | null, readonly steps: ReadonlyArray<{ readonly __typename: 'FactPathStep', readonly step: FactStep, readonly on: string, readonly at: string | null, readonly hasHappened: boolean, readonly from: FactStep | null, readonly isGiven: boolean, readonly delay: { readonly __typename: 'DrawnDelay', readonly days: number, readonly least: number, readonly most: number } | null }>, readonly corrections: ReadonlyArray<{ readonly __typename: 'FactCorrection', readonly because: string, readonly recordedAt: string, readonly isRecorded: boolean }>, readonly answer: { readonly __typename: 'StageAnswer', readonly isAccepted: boolean, readonly refusedBecause: StageRefusalReason | null, readonly points: number } | null, readonly letters: ReadonlyArray<{ readonly __typename: 'PlannedLetter', readonly kind: LetterKind, readonly sentAt: string, readonly isSent: boolean, readonly notifiedAt: string, readonly isNotified: boolean, readonly outcome: LetterOutcome }> };

type LicenceResult_AccessRefused_Fragment = { readonly __typename: 'AccessRefused', readonly url: string | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type LicenceResult_AheadOfClock_Fragment = { readonly __typename: 'AheadOfClock', readonly argument: string, readonly clock: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type LicenceResult_BeforeLicence_Fragment = { readonly __typename: 'BeforeLicence', readonly firstLicenceOn: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type LicenceResult_ForeignId_Fragment = { readonly __typename: 'ForeignId', readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type LicenceResult_HistoryNotSupported_Fragment = { readonly __typename: 'HistoryNotSupported', readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type LicenceResult_Licence_Fragment = { readonly __typename: 'Licence', readonly id: string, readonly view: { readonly __typename: 'View', readonly asOf: string, readonly knownAt: string } };

type LicenceResult_LicenceNotFound_Fragment = { readonly __typename: 'LicenceNotFound', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type LicenceResult_MalformedNeph_Fragment = { readonly __typename: 'MalformedNeph', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type LicenceResult_RecordUnreadable_Fragment = { readonly __typename: 'RecordUnreadable', readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type LicenceResult_SourceUnavailable_Fragment = { readonly __typename: 'SourceUnavailable', readonly retryAfter: number | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string };

export type LicenceResultFragment =
  | LicenceResult_AccessRefused_Fragment
  | LicenceResult_AheadOfClock_Fragment
  | LicenceResult_BeforeLicence_Fragment
  | LicenceResult_ForeignId_Fragment
  | LicenceResult_HistoryNotSupported_Fragment
  | LicenceResult_Licence_Fragment
  | LicenceResult_LicenceNotFound_Fragment
  | LicenceResult_MalformedNeph_Fragment
  | LicenceResult_RecordUnreadable_Fragment
  | LicenceResult_SourceUnavailable_Fragment
;

type ProblemParts_AccessRefused_Fragment = { readonly __typename: 'AccessRefused', readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type ProblemParts_AheadOfClock_Fragment = { readonly __typename: 'AheadOfClock', readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type ProblemParts_BeforeLicence_Fragment = { readonly __typename: 'BeforeLicence', readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type ProblemParts_CalendarLinkNotFound_Fragment = { readonly __typename: 'CalendarLinkNotFound', readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type ProblemParts_CalendarLinksFull_Fragment = { readonly __typename: 'CalendarLinksFull', readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type ProblemParts_CodeNotRead_Fragment = { readonly __typename: 'CodeNotRead', readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type ProblemParts_DocumentNotFound_Fragment = { readonly __typename: 'DocumentNotFound', readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type ProblemParts_DocumentNotIssuable_Fragment = { readonly __typename: 'DocumentNotIssuable', readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type ProblemParts_DocumentNotShareable_Fragment = { readonly __typename: 'DocumentNotShareable', readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type ProblemParts_FileNotRead_Fragment = { readonly __typename: 'FileNotRead', readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type ProblemParts_ForeignId_Fragment = { readonly __typename: 'ForeignId', readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type ProblemParts_HistoryNotSupported_Fragment = { readonly __typename: 'HistoryNotSupported', readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type ProblemParts_LicenceNotFound_Fragment = { readonly __typename: 'LicenceNotFound', readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type ProblemParts_MalformedNeph_Fragment = { readonly __typename: 'MalformedNeph', readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type ProblemParts_OtherDocument_Fragment = { readonly __typename: 'OtherDocument', readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type ProblemParts_RecordUnreadable_Fragment = { readonly __typename: 'RecordUnreadable', readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type ProblemParts_RegisterRestarted_Fragment = { readonly __typename: 'RegisterRestarted', readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type ProblemParts_ShareNotOpen_Fragment = { readonly __typename: 'ShareNotOpen', readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type ProblemParts_SourceUnavailable_Fragment = { readonly __typename: 'SourceUnavailable', readonly code: ProblemCode, readonly message: string, readonly remedy: string };

type ProblemParts_TooManyRequests_Fragment = { readonly __typename: 'TooManyRequests', readonly code: ProblemCode, readonly message: string, readonly remedy: string };

export type ProblemPartsFragment =
  | ProblemParts_AccessRefused_Fragment
  | ProblemParts_AheadOfClock_Fragment
  | ProblemParts_BeforeLicence_Fragment
  | ProblemParts_CalendarLinkNotFound_Fragment
  | ProblemParts_CalendarLinksFull_Fragment
  | ProblemParts_CodeNotRead_Fragment
  | ProblemParts_DocumentNotFound_Fragment
  | ProblemParts_DocumentNotIssuable_Fragment
  | ProblemParts_DocumentNotShareable_Fragment
  | ProblemParts_FileNotRead_Fragment
  | ProblemParts_ForeignId_Fragment
  | ProblemParts_HistoryNotSupported_Fragment
  | ProblemParts_LicenceNotFound_Fragment
  | ProblemParts_MalformedNeph_Fragment
  | ProblemParts_OtherDocument_Fragment
  | ProblemParts_RecordUnreadable_Fragment
  | ProblemParts_RegisterRestarted_Fragment
  | ProblemParts_ShareNotOpen_Fragment
  | ProblemParts_SourceUnavailable_Fragment
  | ProblemParts_TooManyRequests_Fragment
;

export type StandingFaultFragment = { readonly __typename: 'Fault', readonly reference: string, readonly kind: FaultKind, readonly sentence: string, readonly neph: string | null, readonly endsAt: string | null, readonly callsLeft: number | null };

export type AddRestrictionMutationVariables = Exact<{
  input: AddRestrictionInput;
}>;


export type AddRestrictionMutation = { readonly addRestriction: { readonly __typename: 'DossierPayload', readonly fact: string | null, readonly path: { readonly __typename: 'FactPath', readonly fact: string, readonly kind: FactKind, readonly path: InfractionPath | null, readonly delays: string, readonly recordedAt: string | null, readonly isRecorded: boolean, readonly withdrawnAt: string | null, readonly steps: ReadonlyArray<{ readonly __typename: 'FactPathStep', readonly step: FactStep, readonly on: string, readonly at: string | null, readonly hasHappened: boolean, readonly from: FactStep | null, readonly isGiven: boolean, readonly delay: { readonly __typename: 'DrawnDelay', readonly days: number, readonly least: number, readonly most: number } | null }>, readonly corrections: ReadonlyArray<{ readonly __typename: 'FactCorrection', readonly because: string, readonly recordedAt: string, readonly isRecorded: boolean }>, readonly answer: { readonly __typename: 'StageAnswer', readonly isAccepted: boolean, readonly refusedBecause: StageRefusalReason | null, readonly points: number } | null, readonly letters: ReadonlyArray<{ readonly __typename: 'PlannedLetter', readonly kind: LetterKind, readonly sentAt: string, readonly isSent: boolean, readonly notifiedAt: string, readonly isNotified: boolean, readonly outcome: LetterOutcome }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }>, readonly licence:
      | { readonly __typename: 'AccessRefused', readonly url: string | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'AheadOfClock', readonly argument: string, readonly clock: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'BeforeLicence', readonly firstLicenceOn: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'ForeignId', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'HistoryNotSupported', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'Licence', readonly id: string, readonly state: DossierState, readonly categories: ReadonlyArray<{ readonly __typename: 'Category', readonly code: string, readonly validity: CategoryValidity }>, readonly view: { readonly __typename: 'View', readonly asOf: string, readonly knownAt: string } }
      | { readonly __typename: 'LicenceNotFound', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'MalformedNeph', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'RecordUnreadable', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'SourceUnavailable', readonly retryAfter: number | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
     | null } };

export type AdvanceClockMutationVariables = Exact<{
  input: AdvanceClockInput;
}>;


export type AdvanceClockMutation = { readonly advanceClock: { readonly __typename: 'ClockPayload', readonly clock: string | null, readonly revision: number | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }> } };

export type AttendStageMutationVariables = Exact<{
  input: AttendStageInput;
}>;


export type AttendStageMutation = { readonly attendStage: { readonly __typename: 'DossierPayload', readonly fact: string | null, readonly clock: string | null, readonly revision: number | null, readonly path: { readonly __typename: 'FactPath', readonly fact: string, readonly kind: FactKind, readonly path: InfractionPath | null, readonly delays: string, readonly recordedAt: string | null, readonly isRecorded: boolean, readonly withdrawnAt: string | null, readonly steps: ReadonlyArray<{ readonly __typename: 'FactPathStep', readonly step: FactStep, readonly on: string, readonly at: string | null, readonly hasHappened: boolean, readonly from: FactStep | null, readonly isGiven: boolean, readonly delay: { readonly __typename: 'DrawnDelay', readonly days: number, readonly least: number, readonly most: number } | null }>, readonly corrections: ReadonlyArray<{ readonly __typename: 'FactCorrection', readonly because: string, readonly recordedAt: string, readonly isRecorded: boolean }>, readonly answer: { readonly __typename: 'StageAnswer', readonly isAccepted: boolean, readonly refusedBecause: StageRefusalReason | null, readonly points: number } | null, readonly letters: ReadonlyArray<{ readonly __typename: 'PlannedLetter', readonly kind: LetterKind, readonly sentAt: string, readonly isSent: boolean, readonly notifiedAt: string, readonly isNotified: boolean, readonly outcome: LetterOutcome }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }>, readonly licence:
      | { readonly __typename: 'AccessRefused', readonly url: string | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'AheadOfClock', readonly argument: string, readonly clock: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'BeforeLicence', readonly firstLicenceOn: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'ForeignId', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'HistoryNotSupported', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'Licence', readonly id: string, readonly balance: number | null, readonly view: { readonly __typename: 'View', readonly asOf: string, readonly knownAt: string } }
      | { readonly __typename: 'LicenceNotFound', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'MalformedNeph', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'RecordUnreadable', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'SourceUnavailable', readonly retryAfter: number | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
     | null } };

export type AuthorityTokenMutationVariables = Exact<{
  input: AuthorityTokenInput;
}>;


export type AuthorityTokenMutation = { readonly authorityToken: { readonly __typename: 'AuthorityTokenPayload', readonly token: string | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'AccessError', readonly code: AccessErrorCode, readonly field: string | null, readonly message: string, readonly remedy: string, readonly retryAfter: number | null }> } };

export type ClearFaultsMutationVariables = Exact<{
  input?: ClearFaultsInput | null | undefined;
}>;


export type ClearFaultsMutation = { readonly clearFaults: { readonly __typename: 'FaultPayload', readonly faults: ReadonlyArray<{ readonly __typename: 'Fault', readonly reference: string, readonly kind: FaultKind, readonly sentence: string, readonly neph: string | null, readonly endsAt: string | null, readonly callsLeft: number | null }> | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }> } };

export type CopyWorldMutationVariables = Exact<{
  input: CopyWorldInput;
}>;


export type CopyWorldMutation = { readonly copyWorld: { readonly __typename: 'WorldPayload', readonly world: { readonly __typename: 'SimulatedWorld', readonly name: string, readonly clock: string, readonly revision: number } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }> } };

export type CorrectCivilStatusMutationVariables = Exact<{
  input: CorrectCivilStatusInput;
}>;


export type CorrectCivilStatusMutation = { readonly correctCivilStatus: { readonly __typename: 'DossierPayload', readonly fact: string | null, readonly path: { readonly __typename: 'FactPath', readonly fact: string, readonly kind: FactKind, readonly path: InfractionPath | null, readonly delays: string, readonly recordedAt: string | null, readonly isRecorded: boolean, readonly withdrawnAt: string | null, readonly steps: ReadonlyArray<{ readonly __typename: 'FactPathStep', readonly step: FactStep, readonly on: string, readonly at: string | null, readonly hasHappened: boolean, readonly from: FactStep | null, readonly isGiven: boolean, readonly delay: { readonly __typename: 'DrawnDelay', readonly days: number, readonly least: number, readonly most: number } | null }>, readonly corrections: ReadonlyArray<{ readonly __typename: 'FactCorrection', readonly because: string, readonly recordedAt: string, readonly isRecorded: boolean }>, readonly answer: { readonly __typename: 'StageAnswer', readonly isAccepted: boolean, readonly refusedBecause: StageRefusalReason | null, readonly points: number } | null, readonly letters: ReadonlyArray<{ readonly __typename: 'PlannedLetter', readonly kind: LetterKind, readonly sentAt: string, readonly isSent: boolean, readonly notifiedAt: string, readonly isNotified: boolean, readonly outcome: LetterOutcome }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }>, readonly licence:
      | { readonly __typename: 'AccessRefused', readonly url: string | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'AheadOfClock', readonly argument: string, readonly clock: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'BeforeLicence', readonly firstLicenceOn: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'ForeignId', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'HistoryNotSupported', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'Licence', readonly id: string, readonly holder: { readonly __typename: 'Holder', readonly birthName: string | null, readonly firstNames: ReadonlyArray<string> }, readonly view: { readonly __typename: 'View', readonly asOf: string, readonly knownAt: string } }
      | { readonly __typename: 'LicenceNotFound', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'MalformedNeph', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'RecordUnreadable', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'SourceUnavailable', readonly retryAfter: number | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
     | null } };

export type CorrectFactMutationVariables = Exact<{
  input: CorrectFactInput;
}>;


export type CorrectFactMutation = { readonly correctFact: { readonly __typename: 'DossierPayload', readonly fact: string | null, readonly path: { readonly __typename: 'FactPath', readonly fact: string, readonly kind: FactKind, readonly path: InfractionPath | null, readonly delays: string, readonly recordedAt: string | null, readonly isRecorded: boolean, readonly withdrawnAt: string | null, readonly steps: ReadonlyArray<{ readonly __typename: 'FactPathStep', readonly step: FactStep, readonly on: string, readonly at: string | null, readonly hasHappened: boolean, readonly from: FactStep | null, readonly isGiven: boolean, readonly delay: { readonly __typename: 'DrawnDelay', readonly days: number, readonly least: number, readonly most: number } | null }>, readonly corrections: ReadonlyArray<{ readonly __typename: 'FactCorrection', readonly because: string, readonly recordedAt: string, readonly isRecorded: boolean }>, readonly answer: { readonly __typename: 'StageAnswer', readonly isAccepted: boolean, readonly refusedBecause: StageRefusalReason | null, readonly points: number } | null, readonly letters: ReadonlyArray<{ readonly __typename: 'PlannedLetter', readonly kind: LetterKind, readonly sentAt: string, readonly isSent: boolean, readonly notifiedAt: string, readonly isNotified: boolean, readonly outcome: LetterOutcome }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }>, readonly licence:
      | { readonly __typename: 'AccessRefused', readonly url: string | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'AheadOfClock', readonly argument: string, readonly clock: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'BeforeLicence', readonly firstLicenceOn: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'ForeignId', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'HistoryNotSupported', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'Licence', readonly id: string, readonly state: DossierState, readonly categories: ReadonlyArray<{ readonly __typename: 'Category', readonly code: string, readonly validity: CategoryValidity }>, readonly view: { readonly __typename: 'View', readonly asOf: string, readonly knownAt: string } }
      | { readonly __typename: 'LicenceNotFound', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'MalformedNeph', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'RecordUnreadable', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'SourceUnavailable', readonly retryAfter: number | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
     | null } };

export type CreateWorldMutationVariables = Exact<{
  input: CreateWorldInput;
}>;


export type CreateWorldMutation = { readonly createWorld: { readonly __typename: 'WorldPayload', readonly world: { readonly __typename: 'SimulatedWorld', readonly name: string, readonly clock: string, readonly revision: number } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }> } };

export type DeclareDeathMutationVariables = Exact<{
  input: DeclareDeathInput;
}>;


export type DeclareDeathMutation = { readonly declareDeath: { readonly __typename: 'DossierPayload', readonly fact: string | null, readonly path: { readonly __typename: 'FactPath', readonly fact: string, readonly kind: FactKind, readonly path: InfractionPath | null, readonly delays: string, readonly recordedAt: string | null, readonly isRecorded: boolean, readonly withdrawnAt: string | null, readonly steps: ReadonlyArray<{ readonly __typename: 'FactPathStep', readonly step: FactStep, readonly on: string, readonly at: string | null, readonly hasHappened: boolean, readonly from: FactStep | null, readonly isGiven: boolean, readonly delay: { readonly __typename: 'DrawnDelay', readonly days: number, readonly least: number, readonly most: number } | null }>, readonly corrections: ReadonlyArray<{ readonly __typename: 'FactCorrection', readonly because: string, readonly recordedAt: string, readonly isRecorded: boolean }>, readonly answer: { readonly __typename: 'StageAnswer', readonly isAccepted: boolean, readonly refusedBecause: StageRefusalReason | null, readonly points: number } | null, readonly letters: ReadonlyArray<{ readonly __typename: 'PlannedLetter', readonly kind: LetterKind, readonly sentAt: string, readonly isSent: boolean, readonly notifiedAt: string, readonly isNotified: boolean, readonly outcome: LetterOutcome }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }>, readonly licence:
      | { readonly __typename: 'AccessRefused', readonly url: string | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'AheadOfClock', readonly argument: string, readonly clock: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'BeforeLicence', readonly firstLicenceOn: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'ForeignId', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'HistoryNotSupported', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'Licence', readonly id: string, readonly state: DossierState, readonly categories: ReadonlyArray<{ readonly __typename: 'Category', readonly code: string, readonly validity: CategoryValidity }>, readonly view: { readonly __typename: 'View', readonly asOf: string, readonly knownAt: string } }
      | { readonly __typename: 'LicenceNotFound', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'MalformedNeph', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'RecordUnreadable', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'SourceUnavailable', readonly retryAfter: number | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
     | null } };

export type DeleteWorldMutationVariables = Exact<{
  input: WorldNameInput;
}>;


export type DeleteWorldMutation = { readonly deleteWorld: { readonly __typename: 'WorldPayload', readonly world: { readonly __typename: 'SimulatedWorld', readonly name: string, readonly clock: string, readonly revision: number } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }> } };

export type ExchangeForForeignLicenceMutationVariables = Exact<{
  input: ExchangeForForeignLicenceInput;
}>;


export type ExchangeForForeignLicenceMutation = { readonly exchangeForForeignLicence: { readonly __typename: 'DossierPayload', readonly fact: string | null, readonly path: { readonly __typename: 'FactPath', readonly fact: string, readonly kind: FactKind, readonly path: InfractionPath | null, readonly delays: string, readonly recordedAt: string | null, readonly isRecorded: boolean, readonly withdrawnAt: string | null, readonly steps: ReadonlyArray<{ readonly __typename: 'FactPathStep', readonly step: FactStep, readonly on: string, readonly at: string | null, readonly hasHappened: boolean, readonly from: FactStep | null, readonly isGiven: boolean, readonly delay: { readonly __typename: 'DrawnDelay', readonly days: number, readonly least: number, readonly most: number } | null }>, readonly corrections: ReadonlyArray<{ readonly __typename: 'FactCorrection', readonly because: string, readonly recordedAt: string, readonly isRecorded: boolean }>, readonly answer: { readonly __typename: 'StageAnswer', readonly isAccepted: boolean, readonly refusedBecause: StageRefusalReason | null, readonly points: number } | null, readonly letters: ReadonlyArray<{ readonly __typename: 'PlannedLetter', readonly kind: LetterKind, readonly sentAt: string, readonly isSent: boolean, readonly notifiedAt: string, readonly isNotified: boolean, readonly outcome: LetterOutcome }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }>, readonly licence:
      | { readonly __typename: 'AccessRefused', readonly url: string | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'AheadOfClock', readonly argument: string, readonly clock: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'BeforeLicence', readonly firstLicenceOn: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'ForeignId', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'HistoryNotSupported', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'Licence', readonly id: string, readonly state: DossierState, readonly categories: ReadonlyArray<{ readonly __typename: 'Category', readonly code: string, readonly validity: CategoryValidity }>, readonly view: { readonly __typename: 'View', readonly asOf: string, readonly knownAt: string } }
      | { readonly __typename: 'LicenceNotFound', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'MalformedNeph', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'RecordUnreadable', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'SourceUnavailable', readonly retryAfter: number | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
     | null } };

export type ExchangeForFrenchLicenceMutationVariables = Exact<{
  input: ExchangeForFrenchLicenceInput;
}>;


export type ExchangeForFrenchLicenceMutation = { readonly exchangeForFrenchLicence: { readonly __typename: 'DossierPayload', readonly fact: string | null, readonly path: { readonly __typename: 'FactPath', readonly fact: string, readonly kind: FactKind, readonly path: InfractionPath | null, readonly delays: string, readonly recordedAt: string | null, readonly isRecorded: boolean, readonly withdrawnAt: string | null, readonly steps: ReadonlyArray<{ readonly __typename: 'FactPathStep', readonly step: FactStep, readonly on: string, readonly at: string | null, readonly hasHappened: boolean, readonly from: FactStep | null, readonly isGiven: boolean, readonly delay: { readonly __typename: 'DrawnDelay', readonly days: number, readonly least: number, readonly most: number } | null }>, readonly corrections: ReadonlyArray<{ readonly __typename: 'FactCorrection', readonly because: string, readonly recordedAt: string, readonly isRecorded: boolean }>, readonly answer: { readonly __typename: 'StageAnswer', readonly isAccepted: boolean, readonly refusedBecause: StageRefusalReason | null, readonly points: number } | null, readonly letters: ReadonlyArray<{ readonly __typename: 'PlannedLetter', readonly kind: LetterKind, readonly sentAt: string, readonly isSent: boolean, readonly notifiedAt: string, readonly isNotified: boolean, readonly outcome: LetterOutcome }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }>, readonly licence:
      | { readonly __typename: 'AccessRefused', readonly url: string | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'AheadOfClock', readonly argument: string, readonly clock: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'BeforeLicence', readonly firstLicenceOn: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'ForeignId', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'HistoryNotSupported', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'Licence', readonly id: string, readonly state: DossierState, readonly categories: ReadonlyArray<{ readonly __typename: 'Category', readonly code: string, readonly validity: CategoryValidity }>, readonly view: { readonly __typename: 'View', readonly asOf: string, readonly knownAt: string } }
      | { readonly __typename: 'LicenceNotFound', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'MalformedNeph', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'RecordUnreadable', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'SourceUnavailable', readonly retryAfter: number | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
     | null } };

export type FactPathQueryVariables = Exact<{
  neph: string;
  fact: string;
}>;


export type FactPathQuery = { readonly factPath: { readonly __typename: 'FactPathPayload', readonly path: { readonly __typename: 'FactPath', readonly fact: string, readonly kind: FactKind, readonly path: InfractionPath | null, readonly delays: string, readonly recordedAt: string | null, readonly isRecorded: boolean, readonly withdrawnAt: string | null, readonly steps: ReadonlyArray<{ readonly __typename: 'FactPathStep', readonly step: FactStep, readonly on: string, readonly at: string | null, readonly hasHappened: boolean, readonly from: FactStep | null, readonly isGiven: boolean, readonly delay: { readonly __typename: 'DrawnDelay', readonly days: number, readonly least: number, readonly most: number } | null }>, readonly corrections: ReadonlyArray<{ readonly __typename: 'FactCorrection', readonly because: string, readonly recordedAt: string, readonly isRecorded: boolean }>, readonly answer: { readonly __typename: 'StageAnswer', readonly isAccepted: boolean, readonly refusedBecause: StageRefusalReason | null, readonly points: number } | null, readonly letters: ReadonlyArray<{ readonly __typename: 'PlannedLetter', readonly kind: LetterKind, readonly sentAt: string, readonly isSent: boolean, readonly notifiedAt: string, readonly isNotified: boolean, readonly outcome: LetterOutcome }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }> } };

export type FailSignInsMutationVariables = Exact<{
  failure: FranceConnectFailure;
  forCalls?: number | null | undefined;
  neph?: string | null | undefined;
}>;


export type FailSignInsMutation = { readonly setFault: { readonly __typename: 'FaultPayload', readonly faults: ReadonlyArray<{ readonly __typename: 'Fault', readonly failure: FranceConnectFailure | null, readonly reference: string, readonly kind: FaultKind, readonly sentence: string, readonly neph: string | null, readonly endsAt: string | null, readonly callsLeft: number | null }> | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }> } };

export type FaultsQueryVariables = Exact<{ [key: string]: never; }>;


export type FaultsQuery = { readonly simulator: { readonly __typename: 'SimulatedWorld', readonly name: string, readonly clock: string, readonly faults: ReadonlyArray<{ readonly __typename: 'Fault', readonly reference: string, readonly kind: FaultKind, readonly sentence: string, readonly neph: string | null, readonly endsAt: string | null, readonly callsLeft: number | null }> } };

export type FreezeClockMutationVariables = Exact<{ [key: string]: never; }>;


export type FreezeClockMutation = { readonly freezeClock: { readonly __typename: 'ClockPayload', readonly clock: string | null, readonly revision: number | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }> } };

export type IssueLicenceMutationVariables = Exact<{
  input: IssueLicenceInput;
}>;


export type IssueLicenceMutation = { readonly issueLicence: { readonly __typename: 'DossierPayload', readonly fact: string | null, readonly path: { readonly __typename: 'FactPath', readonly fact: string, readonly kind: FactKind, readonly path: InfractionPath | null, readonly delays: string, readonly recordedAt: string | null, readonly isRecorded: boolean, readonly withdrawnAt: string | null, readonly steps: ReadonlyArray<{ readonly __typename: 'FactPathStep', readonly step: FactStep, readonly on: string, readonly at: string | null, readonly hasHappened: boolean, readonly from: FactStep | null, readonly isGiven: boolean, readonly delay: { readonly __typename: 'DrawnDelay', readonly days: number, readonly least: number, readonly most: number } | null }>, readonly corrections: ReadonlyArray<{ readonly __typename: 'FactCorrection', readonly because: string, readonly recordedAt: string, readonly isRecorded: boolean }>, readonly answer: { readonly __typename: 'StageAnswer', readonly isAccepted: boolean, readonly refusedBecause: StageRefusalReason | null, readonly points: number } | null, readonly letters: ReadonlyArray<{ readonly __typename: 'PlannedLetter', readonly kind: LetterKind, readonly sentAt: string, readonly isSent: boolean, readonly notifiedAt: string, readonly isNotified: boolean, readonly outcome: LetterOutcome }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }>, readonly licence:
      | { readonly __typename: 'AccessRefused', readonly url: string | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'AheadOfClock', readonly argument: string, readonly clock: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'BeforeLicence', readonly firstLicenceOn: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'ForeignId', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'HistoryNotSupported', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'Licence', readonly id: string, readonly state: DossierState, readonly categories: ReadonlyArray<{ readonly __typename: 'Category', readonly code: string, readonly validity: CategoryValidity }>, readonly view: { readonly __typename: 'View', readonly asOf: string, readonly knownAt: string } }
      | { readonly __typename: 'LicenceNotFound', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'MalformedNeph', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'RecordUnreadable', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'SourceUnavailable', readonly retryAfter: number | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
     | null } };

export type LiftMeasureMutationVariables = Exact<{
  input: LiftMeasureInput;
}>;


export type LiftMeasureMutation = { readonly liftMeasure: { readonly __typename: 'DossierPayload', readonly fact: string | null, readonly path: { readonly __typename: 'FactPath', readonly fact: string, readonly kind: FactKind, readonly path: InfractionPath | null, readonly delays: string, readonly recordedAt: string | null, readonly isRecorded: boolean, readonly withdrawnAt: string | null, readonly steps: ReadonlyArray<{ readonly __typename: 'FactPathStep', readonly step: FactStep, readonly on: string, readonly at: string | null, readonly hasHappened: boolean, readonly from: FactStep | null, readonly isGiven: boolean, readonly delay: { readonly __typename: 'DrawnDelay', readonly days: number, readonly least: number, readonly most: number } | null }>, readonly corrections: ReadonlyArray<{ readonly __typename: 'FactCorrection', readonly because: string, readonly recordedAt: string, readonly isRecorded: boolean }>, readonly answer: { readonly __typename: 'StageAnswer', readonly isAccepted: boolean, readonly refusedBecause: StageRefusalReason | null, readonly points: number } | null, readonly letters: ReadonlyArray<{ readonly __typename: 'PlannedLetter', readonly kind: LetterKind, readonly sentAt: string, readonly isSent: boolean, readonly notifiedAt: string, readonly isNotified: boolean, readonly outcome: LetterOutcome }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }>, readonly licence:
      | { readonly __typename: 'AccessRefused', readonly url: string | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'AheadOfClock', readonly argument: string, readonly clock: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'BeforeLicence', readonly firstLicenceOn: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'ForeignId', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'HistoryNotSupported', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'Licence', readonly id: string, readonly state: DossierState, readonly categories: ReadonlyArray<{ readonly __typename: 'Category', readonly code: string, readonly validity: CategoryValidity }>, readonly view: { readonly __typename: 'View', readonly asOf: string, readonly knownAt: string } }
      | { readonly __typename: 'LicenceNotFound', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'MalformedNeph', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'RecordUnreadable', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'SourceUnavailable', readonly retryAfter: number | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
     | null } };

export type LiftRestrictionMutationVariables = Exact<{
  input: LiftRestrictionInput;
}>;


export type LiftRestrictionMutation = { readonly liftRestriction: { readonly __typename: 'DossierPayload', readonly fact: string | null, readonly path: { readonly __typename: 'FactPath', readonly fact: string, readonly kind: FactKind, readonly path: InfractionPath | null, readonly delays: string, readonly recordedAt: string | null, readonly isRecorded: boolean, readonly withdrawnAt: string | null, readonly steps: ReadonlyArray<{ readonly __typename: 'FactPathStep', readonly step: FactStep, readonly on: string, readonly at: string | null, readonly hasHappened: boolean, readonly from: FactStep | null, readonly isGiven: boolean, readonly delay: { readonly __typename: 'DrawnDelay', readonly days: number, readonly least: number, readonly most: number } | null }>, readonly corrections: ReadonlyArray<{ readonly __typename: 'FactCorrection', readonly because: string, readonly recordedAt: string, readonly isRecorded: boolean }>, readonly answer: { readonly __typename: 'StageAnswer', readonly isAccepted: boolean, readonly refusedBecause: StageRefusalReason | null, readonly points: number } | null, readonly letters: ReadonlyArray<{ readonly __typename: 'PlannedLetter', readonly kind: LetterKind, readonly sentAt: string, readonly isSent: boolean, readonly notifiedAt: string, readonly isNotified: boolean, readonly outcome: LetterOutcome }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }>, readonly licence:
      | { readonly __typename: 'AccessRefused', readonly url: string | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'AheadOfClock', readonly argument: string, readonly clock: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'BeforeLicence', readonly firstLicenceOn: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'ForeignId', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'HistoryNotSupported', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'Licence', readonly id: string, readonly state: DossierState, readonly categories: ReadonlyArray<{ readonly __typename: 'Category', readonly code: string, readonly validity: CategoryValidity }>, readonly view: { readonly __typename: 'View', readonly asOf: string, readonly knownAt: string } }
      | { readonly __typename: 'LicenceNotFound', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'MalformedNeph', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'RecordUnreadable', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'SourceUnavailable', readonly retryAfter: number | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
     | null } };

export type ObtainCategoryMutationVariables = Exact<{
  input: ObtainCategoryInput;
}>;


export type ObtainCategoryMutation = { readonly obtainCategory: { readonly __typename: 'DossierPayload', readonly fact: string | null, readonly path: { readonly __typename: 'FactPath', readonly fact: string, readonly kind: FactKind, readonly path: InfractionPath | null, readonly delays: string, readonly recordedAt: string | null, readonly isRecorded: boolean, readonly withdrawnAt: string | null, readonly steps: ReadonlyArray<{ readonly __typename: 'FactPathStep', readonly step: FactStep, readonly on: string, readonly at: string | null, readonly hasHappened: boolean, readonly from: FactStep | null, readonly isGiven: boolean, readonly delay: { readonly __typename: 'DrawnDelay', readonly days: number, readonly least: number, readonly most: number } | null }>, readonly corrections: ReadonlyArray<{ readonly __typename: 'FactCorrection', readonly because: string, readonly recordedAt: string, readonly isRecorded: boolean }>, readonly answer: { readonly __typename: 'StageAnswer', readonly isAccepted: boolean, readonly refusedBecause: StageRefusalReason | null, readonly points: number } | null, readonly letters: ReadonlyArray<{ readonly __typename: 'PlannedLetter', readonly kind: LetterKind, readonly sentAt: string, readonly isSent: boolean, readonly notifiedAt: string, readonly isNotified: boolean, readonly outcome: LetterOutcome }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }>, readonly licence:
      | { readonly __typename: 'AccessRefused', readonly url: string | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'AheadOfClock', readonly argument: string, readonly clock: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'BeforeLicence', readonly firstLicenceOn: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'ForeignId', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'HistoryNotSupported', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'Licence', readonly id: string, readonly state: DossierState, readonly categories: ReadonlyArray<{ readonly __typename: 'Category', readonly code: string, readonly validity: CategoryValidity }>, readonly view: { readonly __typename: 'View', readonly asOf: string, readonly knownAt: string } }
      | { readonly __typename: 'LicenceNotFound', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'MalformedNeph', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'RecordUnreadable', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'SourceUnavailable', readonly retryAfter: number | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
     | null } };

export type PersonasQueryVariables = Exact<{
  language?: Language | null | undefined;
}>;


export type PersonasQuery = { readonly simulator: { readonly __typename: 'SimulatedWorld', readonly name: string, readonly clock: string, readonly personas: ReadonlyArray<{ readonly __typename: 'Persona', readonly name: string, readonly neph: string, readonly title: string }> } };

export type PronounceMeasureMutationVariables = Exact<{
  input: PronounceMeasureInput;
}>;


export type PronounceMeasureMutation = { readonly pronounceMeasure: { readonly __typename: 'DossierPayload', readonly fact: string | null, readonly path: { readonly __typename: 'FactPath', readonly fact: string, readonly kind: FactKind, readonly path: InfractionPath | null, readonly delays: string, readonly recordedAt: string | null, readonly isRecorded: boolean, readonly withdrawnAt: string | null, readonly steps: ReadonlyArray<{ readonly __typename: 'FactPathStep', readonly step: FactStep, readonly on: string, readonly at: string | null, readonly hasHappened: boolean, readonly from: FactStep | null, readonly isGiven: boolean, readonly delay: { readonly __typename: 'DrawnDelay', readonly days: number, readonly least: number, readonly most: number } | null }>, readonly corrections: ReadonlyArray<{ readonly __typename: 'FactCorrection', readonly because: string, readonly recordedAt: string, readonly isRecorded: boolean }>, readonly answer: { readonly __typename: 'StageAnswer', readonly isAccepted: boolean, readonly refusedBecause: StageRefusalReason | null, readonly points: number } | null, readonly letters: ReadonlyArray<{ readonly __typename: 'PlannedLetter', readonly kind: LetterKind, readonly sentAt: string, readonly isSent: boolean, readonly notifiedAt: string, readonly isNotified: boolean, readonly outcome: LetterOutcome }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }>, readonly licence:
      | { readonly __typename: 'AccessRefused', readonly url: string | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'AheadOfClock', readonly argument: string, readonly clock: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'BeforeLicence', readonly firstLicenceOn: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'ForeignId', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'HistoryNotSupported', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'Licence', readonly id: string, readonly state: DossierState, readonly categories: ReadonlyArray<{ readonly __typename: 'Category', readonly code: string, readonly validity: CategoryValidity }>, readonly view: { readonly __typename: 'View', readonly asOf: string, readonly knownAt: string } }
      | { readonly __typename: 'LicenceNotFound', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'MalformedNeph', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'RecordUnreadable', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'SourceUnavailable', readonly retryAfter: number | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
     | null } };

export type RecordMedicalVisitMutationVariables = Exact<{
  input: RecordMedicalVisitInput;
}>;


export type RecordMedicalVisitMutation = { readonly recordMedicalVisit: { readonly __typename: 'DossierPayload', readonly fact: string | null, readonly path: { readonly __typename: 'FactPath', readonly fact: string, readonly kind: FactKind, readonly path: InfractionPath | null, readonly delays: string, readonly recordedAt: string | null, readonly isRecorded: boolean, readonly withdrawnAt: string | null, readonly steps: ReadonlyArray<{ readonly __typename: 'FactPathStep', readonly step: FactStep, readonly on: string, readonly at: string | null, readonly hasHappened: boolean, readonly from: FactStep | null, readonly isGiven: boolean, readonly delay: { readonly __typename: 'DrawnDelay', readonly days: number, readonly least: number, readonly most: number } | null }>, readonly corrections: ReadonlyArray<{ readonly __typename: 'FactCorrection', readonly because: string, readonly recordedAt: string, readonly isRecorded: boolean }>, readonly answer: { readonly __typename: 'StageAnswer', readonly isAccepted: boolean, readonly refusedBecause: StageRefusalReason | null, readonly points: number } | null, readonly letters: ReadonlyArray<{ readonly __typename: 'PlannedLetter', readonly kind: LetterKind, readonly sentAt: string, readonly isSent: boolean, readonly notifiedAt: string, readonly isNotified: boolean, readonly outcome: LetterOutcome }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }>, readonly licence:
      | { readonly __typename: 'AccessRefused', readonly url: string | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'AheadOfClock', readonly argument: string, readonly clock: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'BeforeLicence', readonly firstLicenceOn: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'ForeignId', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'HistoryNotSupported', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'Licence', readonly id: string, readonly state: DossierState, readonly categories: ReadonlyArray<{ readonly __typename: 'Category', readonly code: string, readonly validity: CategoryValidity }>, readonly view: { readonly __typename: 'View', readonly asOf: string, readonly knownAt: string } }
      | { readonly __typename: 'LicenceNotFound', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'MalformedNeph', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'RecordUnreadable', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'SourceUnavailable', readonly retryAfter: number | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
     | null } };

export type RedirectInfractionMutationVariables = Exact<{
  input: RedirectInfractionInput;
}>;


export type RedirectInfractionMutation = { readonly redirectInfraction: { readonly __typename: 'DossierPayload', readonly fact: string | null, readonly path: { readonly __typename: 'FactPath', readonly fact: string, readonly kind: FactKind, readonly path: InfractionPath | null, readonly delays: string, readonly recordedAt: string | null, readonly isRecorded: boolean, readonly withdrawnAt: string | null, readonly steps: ReadonlyArray<{ readonly __typename: 'FactPathStep', readonly step: FactStep, readonly on: string, readonly at: string | null, readonly hasHappened: boolean, readonly from: FactStep | null, readonly isGiven: boolean, readonly delay: { readonly __typename: 'DrawnDelay', readonly days: number, readonly least: number, readonly most: number } | null }>, readonly corrections: ReadonlyArray<{ readonly __typename: 'FactCorrection', readonly because: string, readonly recordedAt: string, readonly isRecorded: boolean }>, readonly answer: { readonly __typename: 'StageAnswer', readonly isAccepted: boolean, readonly refusedBecause: StageRefusalReason | null, readonly points: number } | null, readonly letters: ReadonlyArray<{ readonly __typename: 'PlannedLetter', readonly kind: LetterKind, readonly sentAt: string, readonly isSent: boolean, readonly notifiedAt: string, readonly isNotified: boolean, readonly outcome: LetterOutcome }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }> } };

export type ReportInfractionMutationVariables = Exact<{
  input: ReportInfractionInput;
}>;


export type ReportInfractionMutation = { readonly reportInfraction: { readonly __typename: 'DossierPayload', readonly fact: string | null, readonly clock: string | null, readonly revision: number | null, readonly path: { readonly __typename: 'FactPath', readonly fact: string, readonly kind: FactKind, readonly path: InfractionPath | null, readonly delays: string, readonly recordedAt: string | null, readonly isRecorded: boolean, readonly withdrawnAt: string | null, readonly steps: ReadonlyArray<{ readonly __typename: 'FactPathStep', readonly step: FactStep, readonly on: string, readonly at: string | null, readonly hasHappened: boolean, readonly from: FactStep | null, readonly isGiven: boolean, readonly delay: { readonly __typename: 'DrawnDelay', readonly days: number, readonly least: number, readonly most: number } | null }>, readonly corrections: ReadonlyArray<{ readonly __typename: 'FactCorrection', readonly because: string, readonly recordedAt: string, readonly isRecorded: boolean }>, readonly answer: { readonly __typename: 'StageAnswer', readonly isAccepted: boolean, readonly refusedBecause: StageRefusalReason | null, readonly points: number } | null, readonly letters: ReadonlyArray<{ readonly __typename: 'PlannedLetter', readonly kind: LetterKind, readonly sentAt: string, readonly isSent: boolean, readonly notifiedAt: string, readonly isNotified: boolean, readonly outcome: LetterOutcome }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }>, readonly licence:
      | { readonly __typename: 'AccessRefused', readonly url: string | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'AheadOfClock', readonly argument: string, readonly clock: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'BeforeLicence', readonly firstLicenceOn: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'ForeignId', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'HistoryNotSupported', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'Licence', readonly id: string, readonly balance: number | null, readonly view: { readonly __typename: 'View', readonly asOf: string, readonly knownAt: string } }
      | { readonly __typename: 'LicenceNotFound', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'MalformedNeph', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'RecordUnreadable', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'SourceUnavailable', readonly retryAfter: number | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
     | null } };

export type ResetWorldMutationVariables = Exact<{
  input: WorldNameInput;
}>;


export type ResetWorldMutation = { readonly resetWorld: { readonly __typename: 'WorldPayload', readonly world: { readonly __typename: 'SimulatedWorld', readonly name: string, readonly clock: string, readonly revision: number } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }> } };

export type RunClockMutationVariables = Exact<{ [key: string]: never; }>;


export type RunClockMutation = { readonly runClock: { readonly __typename: 'ClockPayload', readonly clock: string | null, readonly revision: number | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }> } };

export type SetClockMutationVariables = Exact<{
  input: SetClockInput;
}>;


export type SetClockMutation = { readonly setClock: { readonly __typename: 'ClockPayload', readonly clock: string | null, readonly revision: number | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }> } };

export type SetFaultMutationVariables = Exact<{
  input: SetFaultInput;
}>;


export type SetFaultMutation = { readonly setFault: { readonly __typename: 'FaultPayload', readonly faults: ReadonlyArray<{ readonly __typename: 'Fault', readonly reference: string, readonly kind: FaultKind, readonly sentence: string, readonly neph: string | null, readonly endsAt: string | null, readonly callsLeft: number | null }> | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }> } };

export type SetStepsMutationVariables = Exact<{
  input: SetStepsInput;
}>;


export type SetStepsMutation = { readonly setSteps: { readonly __typename: 'DossierPayload', readonly fact: string | null, readonly path: { readonly __typename: 'FactPath', readonly fact: string, readonly kind: FactKind, readonly path: InfractionPath | null, readonly delays: string, readonly recordedAt: string | null, readonly isRecorded: boolean, readonly withdrawnAt: string | null, readonly steps: ReadonlyArray<{ readonly __typename: 'FactPathStep', readonly step: FactStep, readonly on: string, readonly at: string | null, readonly hasHappened: boolean, readonly from: FactStep | null, readonly isGiven: boolean, readonly delay: { readonly __typename: 'DrawnDelay', readonly days: number, readonly least: number, readonly most: number } | null }>, readonly corrections: ReadonlyArray<{ readonly __typename: 'FactCorrection', readonly because: string, readonly recordedAt: string, readonly isRecorded: boolean }>, readonly answer: { readonly __typename: 'StageAnswer', readonly isAccepted: boolean, readonly refusedBecause: StageRefusalReason | null, readonly points: number } | null, readonly letters: ReadonlyArray<{ readonly __typename: 'PlannedLetter', readonly kind: LetterKind, readonly sentAt: string, readonly isSent: boolean, readonly notifiedAt: string, readonly isNotified: boolean, readonly outcome: LetterOutcome }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }> } };

export type SignInAsPersonaMutationVariables = Exact<{
  input: SignInAsPersonaInput;
}>;


export type SignInAsPersonaMutation = { readonly signInAsPersona: { readonly __typename: 'SignInPayload', readonly token: string | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'AccessError', readonly code: AccessErrorCode, readonly field: string | null, readonly message: string, readonly remedy: string, readonly retryAfter: number | null }>, readonly viewer: { readonly __typename: 'Viewer', readonly kind: ViewerKind, readonly kindLabel: string, readonly door: Door | null, readonly doorLabel: string | null, readonly world: string, readonly signedInAt: string | null, readonly expiresAt: string | null, readonly nextSteps: ReadonlyArray<{ readonly __typename: 'NextStep', readonly action: NextAction, readonly message: string, readonly url: string | null, readonly whereToFindTheNeph: ReadonlyArray<string> | null }> } } };

export type TakeTrainingMutationVariables = Exact<{
  input: TakeTrainingInput;
}>;


export type TakeTrainingMutation = { readonly takeTraining: { readonly __typename: 'DossierPayload', readonly fact: string | null, readonly path: { readonly __typename: 'FactPath', readonly fact: string, readonly kind: FactKind, readonly path: InfractionPath | null, readonly delays: string, readonly recordedAt: string | null, readonly isRecorded: boolean, readonly withdrawnAt: string | null, readonly steps: ReadonlyArray<{ readonly __typename: 'FactPathStep', readonly step: FactStep, readonly on: string, readonly at: string | null, readonly hasHappened: boolean, readonly from: FactStep | null, readonly isGiven: boolean, readonly delay: { readonly __typename: 'DrawnDelay', readonly days: number, readonly least: number, readonly most: number } | null }>, readonly corrections: ReadonlyArray<{ readonly __typename: 'FactCorrection', readonly because: string, readonly recordedAt: string, readonly isRecorded: boolean }>, readonly answer: { readonly __typename: 'StageAnswer', readonly isAccepted: boolean, readonly refusedBecause: StageRefusalReason | null, readonly points: number } | null, readonly letters: ReadonlyArray<{ readonly __typename: 'PlannedLetter', readonly kind: LetterKind, readonly sentAt: string, readonly isSent: boolean, readonly notifiedAt: string, readonly isNotified: boolean, readonly outcome: LetterOutcome }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }>, readonly licence:
      | { readonly __typename: 'AccessRefused', readonly url: string | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'AheadOfClock', readonly argument: string, readonly clock: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'BeforeLicence', readonly firstLicenceOn: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'ForeignId', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'HistoryNotSupported', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'Licence', readonly id: string, readonly state: DossierState, readonly categories: ReadonlyArray<{ readonly __typename: 'Category', readonly code: string, readonly validity: CategoryValidity }>, readonly view: { readonly __typename: 'View', readonly asOf: string, readonly knownAt: string } }
      | { readonly __typename: 'LicenceNotFound', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'MalformedNeph', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'RecordUnreadable', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'SourceUnavailable', readonly retryAfter: number | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
     | null } };

export type WithdrawFactMutationVariables = Exact<{
  input: WithdrawFactInput;
}>;


export type WithdrawFactMutation = { readonly withdrawFact: { readonly __typename: 'DossierPayload', readonly fact: string | null, readonly clock: string | null, readonly revision: number | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'CommandError', readonly code: CommandErrorCode, readonly message: string }>, readonly licence:
      | { readonly __typename: 'AccessRefused', readonly url: string | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'AheadOfClock', readonly argument: string, readonly clock: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'BeforeLicence', readonly firstLicenceOn: string, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'ForeignId', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'HistoryNotSupported', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'Licence', readonly id: string, readonly balance: number | null, readonly view: { readonly __typename: 'View', readonly asOf: string, readonly knownAt: string } }
      | { readonly __typename: 'LicenceNotFound', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'MalformedNeph', readonly whereToFindTheNeph: ReadonlyArray<string>, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'RecordUnreadable', readonly code: ProblemCode, readonly message: string, readonly remedy: string }
      | { readonly __typename: 'SourceUnavailable', readonly retryAfter: number | null, readonly code: ProblemCode, readonly message: string, readonly remedy: string }
     | null } };

export type WorldQueryVariables = Exact<{ [key: string]: never; }>;


export type WorldQuery = { readonly simulator: { readonly __typename: 'SimulatedWorld', readonly name: string, readonly clock: string, readonly revision: number, readonly personas: ReadonlyArray<{ readonly __typename: 'Persona', readonly name: string, readonly neph: string, readonly title: string }> } };

export type WorldsQueryVariables = Exact<{ [key: string]: never; }>;


export type WorldsQuery = { readonly worlds: ReadonlyArray<{ readonly __typename: 'SimulatedWorld', readonly name: string, readonly seed: string, readonly population: string, readonly clock: string, readonly isRunning: boolean, readonly revision: number, readonly delays: string, readonly expiresAt: string | null }> };

export const AccessErrorPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessErrorParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]} as unknown as DocumentNode<AccessErrorPartsFragment, unknown>;
export const AskerPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AskerParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"kindLabel"}},{"kind":"Field","name":{"kind":"Name","value":"door"}},{"kind":"Field","name":{"kind":"Name","value":"doorLabel"}},{"kind":"Field","name":{"kind":"Name","value":"world"}},{"kind":"Field","name":{"kind":"Name","value":"signedInAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextSteps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}}]}}]} as unknown as DocumentNode<AskerPartsFragment, unknown>;
export const FactPathPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactPathParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FactPath"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"delays"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"hasHappened"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"isGiven"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"refusedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isSent"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isNotified"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}}]} as unknown as DocumentNode<FactPathPartsFragment, unknown>;
export const ProblemPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]} as unknown as DocumentNode<ProblemPartsFragment, unknown>;
export const LicenceResultFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicenceResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"knownAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AheadOfClock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"argument"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BeforeLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"firstLicenceOn"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ForeignId"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryNotSupported"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceNotFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MalformedNeph"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUnreadable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourceUnavailable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]} as unknown as DocumentNode<LicenceResultFragment, unknown>;
export const StandingFaultFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StandingFault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Fault"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"neph"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"callsLeft"}}]}}]} as unknown as DocumentNode<StandingFaultFragment, unknown>;
export const AddRestrictionDocument = {"__meta__":{"hash":"3579c4fb038ef5714fbf85437f9da2f296d167e36ca41b95766b168311dc74b6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddRestriction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddRestrictionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addRestriction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactPathParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicenceResult"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"validity"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactPathParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FactPath"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"delays"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"hasHappened"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"isGiven"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"refusedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isSent"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isNotified"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicenceResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"knownAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AheadOfClock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"argument"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BeforeLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"firstLicenceOn"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ForeignId"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryNotSupported"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceNotFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MalformedNeph"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUnreadable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourceUnavailable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<AddRestrictionMutation, AddRestrictionMutationVariables>;
export const AdvanceClockDocument = {"__meta__":{"hash":"725ec2970bdfdde6e1a1a3eb92cadeb2d2868fa64fdb1eb8cc31fb540ec0040f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdvanceClock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdvanceClockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"advanceClock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AdvanceClockMutation, AdvanceClockMutationVariables>;
export const AttendStageDocument = {"__meta__":{"hash":"9e10a6097328ac02f75561e352138b8ae751c90cbfab11095d304e81c02805f8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AttendStage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AttendStageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attendStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactPathParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clock"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicenceResult"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"balance"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactPathParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FactPath"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"delays"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"hasHappened"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"isGiven"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"refusedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isSent"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isNotified"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicenceResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"knownAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AheadOfClock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"argument"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BeforeLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"firstLicenceOn"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ForeignId"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryNotSupported"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceNotFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MalformedNeph"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUnreadable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourceUnavailable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<AttendStageMutation, AttendStageMutationVariables>;
export const AuthorityTokenDocument = {"__meta__":{"hash":"8fc242bd5a779b675678f62af929a1f3c96ee7376eb0f7ba3352ce7e91d91067"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AuthorityToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AuthorityTokenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"authorityToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccessErrorParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessErrorParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]} as unknown as DocumentNode<AuthorityTokenMutation, AuthorityTokenMutationVariables>;
export const ClearFaultsDocument = {"__meta__":{"hash":"7343907b2edec9730896e21d6796bc598f4ad2c15cf282655a21e3eb889f92ce"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClearFaults"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ClearFaultsInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clearFaults"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StandingFault"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StandingFault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Fault"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"neph"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"callsLeft"}}]}}]} as unknown as DocumentNode<ClearFaultsMutation, ClearFaultsMutationVariables>;
export const CopyWorldDocument = {"__meta__":{"hash":"3f1e956d0184dcd79b5e3563d8c733478f4ad4304ef4654233a91990b6766595"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CopyWorld"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CopyWorldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copyWorld"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"world"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CopyWorldMutation, CopyWorldMutationVariables>;
export const CorrectCivilStatusDocument = {"__meta__":{"hash":"a19fe099c691bf63611d9dee655c88fe8aa6c789e34a48e3afc2e260ccb39753"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CorrectCivilStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectCivilStatusInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"correctCivilStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactPathParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicenceResult"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"birthName"}},{"kind":"Field","name":{"kind":"Name","value":"firstNames"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactPathParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FactPath"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"delays"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"hasHappened"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"isGiven"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"refusedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isSent"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isNotified"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicenceResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"knownAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AheadOfClock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"argument"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BeforeLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"firstLicenceOn"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ForeignId"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryNotSupported"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceNotFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MalformedNeph"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUnreadable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourceUnavailable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<CorrectCivilStatusMutation, CorrectCivilStatusMutationVariables>;
export const CorrectFactDocument = {"__meta__":{"hash":"4d4d6832f1fa720ee33b56b7b36d25cd5efcb644a77e91112fafe914a80c926d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CorrectFact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectFactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"correctFact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactPathParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicenceResult"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"validity"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactPathParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FactPath"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"delays"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"hasHappened"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"isGiven"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"refusedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isSent"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isNotified"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicenceResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"knownAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AheadOfClock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"argument"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BeforeLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"firstLicenceOn"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ForeignId"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryNotSupported"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceNotFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MalformedNeph"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUnreadable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourceUnavailable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<CorrectFactMutation, CorrectFactMutationVariables>;
export const CreateWorldDocument = {"__meta__":{"hash":"36146a8422f09e312f31419c521695d30a0c685bc88585ea454a5a10083c9eba"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateWorld"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateWorldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createWorld"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"world"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CreateWorldMutation, CreateWorldMutationVariables>;
export const DeclareDeathDocument = {"__meta__":{"hash":"5e126116e1bef510c3da140dc383df24dc31bcb610bb73671bf1826a984a197c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclareDeath"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclareDeathInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declareDeath"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactPathParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicenceResult"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"validity"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactPathParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FactPath"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"delays"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"hasHappened"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"isGiven"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"refusedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isSent"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isNotified"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicenceResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"knownAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AheadOfClock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"argument"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BeforeLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"firstLicenceOn"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ForeignId"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryNotSupported"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceNotFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MalformedNeph"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUnreadable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourceUnavailable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<DeclareDeathMutation, DeclareDeathMutationVariables>;
export const DeleteWorldDocument = {"__meta__":{"hash":"b15bee78ac5dade057dd17bb5f189ad4ea3572008ba801bec6010d6d4fde5bba"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteWorld"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WorldNameInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteWorld"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"world"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteWorldMutation, DeleteWorldMutationVariables>;
export const ExchangeForForeignLicenceDocument = {"__meta__":{"hash":"8675ad88d2c79ea374bdded76cffe3901e32eb46bd23884c8cdb3b49b0112259"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExchangeForForeignLicence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExchangeForForeignLicenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exchangeForForeignLicence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactPathParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicenceResult"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"validity"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactPathParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FactPath"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"delays"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"hasHappened"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"isGiven"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"refusedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isSent"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isNotified"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicenceResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"knownAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AheadOfClock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"argument"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BeforeLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"firstLicenceOn"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ForeignId"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryNotSupported"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceNotFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MalformedNeph"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUnreadable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourceUnavailable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<ExchangeForForeignLicenceMutation, ExchangeForForeignLicenceMutationVariables>;
export const ExchangeForFrenchLicenceDocument = {"__meta__":{"hash":"3321a91d412c7fdd26f359505470c3e5d80b063e92e204a9b1580838470e41c4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExchangeForFrenchLicence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExchangeForFrenchLicenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exchangeForFrenchLicence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactPathParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicenceResult"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"validity"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactPathParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FactPath"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"delays"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"hasHappened"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"isGiven"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"refusedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isSent"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isNotified"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicenceResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"knownAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AheadOfClock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"argument"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BeforeLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"firstLicenceOn"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ForeignId"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryNotSupported"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceNotFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MalformedNeph"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUnreadable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourceUnavailable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<ExchangeForFrenchLicenceMutation, ExchangeForFrenchLicenceMutationVariables>;
export const FactPathDocument = {"__meta__":{"hash":"1ae52d6fc01c9876686b662ce0927546c0649369b5535073de19dd654c328595"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FactPath"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"neph"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Neph"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fact"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factPath"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"neph"},"value":{"kind":"Variable","name":{"kind":"Name","value":"neph"}}},{"kind":"Argument","name":{"kind":"Name","value":"fact"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fact"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactPathParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactPathParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FactPath"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"delays"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"hasHappened"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"isGiven"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"refusedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isSent"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isNotified"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}}]} as unknown as DocumentNode<FactPathQuery, FactPathQueryVariables>;
export const FailSignInsDocument = {"__meta__":{"hash":"5acce01014ec25800786af94eb58550afc4772b6447a20e8acdbcbf53024fb2e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FailSignIns"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"failure"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FranceConnectFailure"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"forCalls"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"neph"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Neph"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setFault"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"FRANCECONNECT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"failure"},"value":{"kind":"Variable","name":{"kind":"Name","value":"failure"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"forCalls"},"value":{"kind":"Variable","name":{"kind":"Name","value":"forCalls"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"neph"},"value":{"kind":"Variable","name":{"kind":"Name","value":"neph"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StandingFault"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StandingFault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Fault"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"neph"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"callsLeft"}}]}}]} as unknown as DocumentNode<FailSignInsMutation, FailSignInsMutationVariables>;
export const FaultsDocument = {"__meta__":{"hash":"359768baddab7ab48b994a2cd6ec6690955aad6cd5fe49839b6e95e9319b4f5e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"simulator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StandingFault"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StandingFault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Fault"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"neph"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"callsLeft"}}]}}]} as unknown as DocumentNode<FaultsQuery, FaultsQueryVariables>;
export const FreezeClockDocument = {"__meta__":{"hash":"805ce08982742d55feda714ea257128b0ac9402a2b4d6e5a0818b26c4ddf316f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FreezeClock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"freezeClock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<FreezeClockMutation, FreezeClockMutationVariables>;
export const IssueLicenceDocument = {"__meta__":{"hash":"ceb1e62b3bbcb1549b18081505d4243a2cecb769cc6b12e9d66fa08be0a3521d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IssueLicence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IssueLicenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issueLicence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactPathParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicenceResult"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"validity"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactPathParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FactPath"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"delays"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"hasHappened"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"isGiven"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"refusedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isSent"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isNotified"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicenceResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"knownAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AheadOfClock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"argument"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BeforeLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"firstLicenceOn"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ForeignId"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryNotSupported"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceNotFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MalformedNeph"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUnreadable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourceUnavailable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<IssueLicenceMutation, IssueLicenceMutationVariables>;
export const LiftMeasureDocument = {"__meta__":{"hash":"e58ed9d7f1179c9dfc2fcea510b0d50da70082ee648e77387ab337a60c4576a5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LiftMeasure"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LiftMeasureInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"liftMeasure"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactPathParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicenceResult"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"validity"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactPathParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FactPath"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"delays"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"hasHappened"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"isGiven"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"refusedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isSent"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isNotified"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicenceResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"knownAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AheadOfClock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"argument"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BeforeLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"firstLicenceOn"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ForeignId"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryNotSupported"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceNotFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MalformedNeph"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUnreadable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourceUnavailable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<LiftMeasureMutation, LiftMeasureMutationVariables>;
export const LiftRestrictionDocument = {"__meta__":{"hash":"115fb2315d1188a309274c58407815142e56d26b4b38c0eeeaca89da9ae14911"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LiftRestriction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LiftRestrictionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"liftRestriction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactPathParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicenceResult"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"validity"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactPathParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FactPath"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"delays"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"hasHappened"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"isGiven"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"refusedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isSent"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isNotified"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicenceResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"knownAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AheadOfClock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"argument"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BeforeLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"firstLicenceOn"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ForeignId"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryNotSupported"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceNotFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MalformedNeph"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUnreadable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourceUnavailable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<LiftRestrictionMutation, LiftRestrictionMutationVariables>;
export const ObtainCategoryDocument = {"__meta__":{"hash":"45ec975b7b1b0369c92fd3437892daf6fa22195a5ec90f10fcf6b2fa10bde180"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ObtainCategory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ObtainCategoryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"obtainCategory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactPathParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicenceResult"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"validity"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactPathParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FactPath"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"delays"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"hasHappened"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"isGiven"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"refusedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isSent"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isNotified"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicenceResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"knownAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AheadOfClock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"argument"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BeforeLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"firstLicenceOn"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ForeignId"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryNotSupported"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceNotFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MalformedNeph"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUnreadable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourceUnavailable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<ObtainCategoryMutation, ObtainCategoryMutationVariables>;
export const PersonasDocument = {"__meta__":{"hash":"721c2eb37a4683e006c1fbea53ff245fad0be50ae57ee0a1be916d7c16368138"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Personas"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"simulator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}},{"kind":"Field","name":{"kind":"Name","value":"personas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"neph"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]}}]} as unknown as DocumentNode<PersonasQuery, PersonasQueryVariables>;
export const PronounceMeasureDocument = {"__meta__":{"hash":"70dc5cb97091b179783f2589618eb332152461b7c4fe7dd3b001e805ba440ab8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PronounceMeasure"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PronounceMeasureInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pronounceMeasure"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactPathParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicenceResult"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"validity"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactPathParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FactPath"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"delays"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"hasHappened"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"isGiven"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"refusedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isSent"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isNotified"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicenceResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"knownAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AheadOfClock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"argument"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BeforeLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"firstLicenceOn"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ForeignId"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryNotSupported"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceNotFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MalformedNeph"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUnreadable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourceUnavailable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<PronounceMeasureMutation, PronounceMeasureMutationVariables>;
export const RecordMedicalVisitDocument = {"__meta__":{"hash":"309e5b0772e67bacea85c5d52c70456fb8b77ab36d0775397810eb152e1780a9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordMedicalVisit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordMedicalVisitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordMedicalVisit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactPathParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicenceResult"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"validity"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactPathParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FactPath"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"delays"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"hasHappened"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"isGiven"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"refusedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isSent"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isNotified"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicenceResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"knownAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AheadOfClock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"argument"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BeforeLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"firstLicenceOn"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ForeignId"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryNotSupported"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceNotFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MalformedNeph"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUnreadable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourceUnavailable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<RecordMedicalVisitMutation, RecordMedicalVisitMutationVariables>;
export const RedirectInfractionDocument = {"__meta__":{"hash":"75ceedbaa6dc36c97da65840f67b3aefa52281905ccf66cc5508a447305676bb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RedirectInfraction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RedirectInfractionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"redirectInfraction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactPathParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactPathParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FactPath"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"delays"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"hasHappened"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"isGiven"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"refusedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isSent"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isNotified"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}}]} as unknown as DocumentNode<RedirectInfractionMutation, RedirectInfractionMutationVariables>;
export const ReportInfractionDocument = {"__meta__":{"hash":"fe1cf371564da7a57f38308e4703015b9a255c01deaa1ffc9beec5e4633f60e3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReportInfraction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportInfractionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportInfraction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactPathParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clock"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicenceResult"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"balance"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactPathParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FactPath"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"delays"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"hasHappened"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"isGiven"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"refusedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isSent"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isNotified"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicenceResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"knownAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AheadOfClock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"argument"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BeforeLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"firstLicenceOn"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ForeignId"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryNotSupported"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceNotFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MalformedNeph"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUnreadable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourceUnavailable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<ReportInfractionMutation, ReportInfractionMutationVariables>;
export const ResetWorldDocument = {"__meta__":{"hash":"932e1e218f2fb5d98a817708862f50ee349cbd5383b448e7274b330dbaacd722"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResetWorld"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WorldNameInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resetWorld"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"world"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ResetWorldMutation, ResetWorldMutationVariables>;
export const RunClockDocument = {"__meta__":{"hash":"8a06c56e179d16d9d7ff78a6f5a594ea45fc775d207052783ed6f52c91a99850"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RunClock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runClock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RunClockMutation, RunClockMutationVariables>;
export const SetClockDocument = {"__meta__":{"hash":"27d95d1d92109d050ade13fadd68cd4c49a3deea857661c649aca8b21b122a8a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetClock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetClockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setClock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetClockMutation, SetClockMutationVariables>;
export const SetFaultDocument = {"__meta__":{"hash":"48c8ac86d486fcdd1faa8d3eecf0251f2ce048f1c27bc5b9dcf6528c013a3987"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetFault"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetFaultInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setFault"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StandingFault"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StandingFault"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Fault"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"neph"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"callsLeft"}}]}}]} as unknown as DocumentNode<SetFaultMutation, SetFaultMutationVariables>;
export const SetStepsDocument = {"__meta__":{"hash":"f98f3025b7b98d101f2d3b1e124e562e9b83a41481c2dd3d4d86332a20eb80a4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetSteps"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetStepsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setSteps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactPathParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactPathParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FactPath"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"delays"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"hasHappened"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"isGiven"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"refusedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isSent"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isNotified"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}}]} as unknown as DocumentNode<SetStepsMutation, SetStepsMutationVariables>;
export const SignInAsPersonaDocument = {"__meta__":{"hash":"293a0b83004dc74aba3947775f107de2fe2ca30eade126786fb183879deab31f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignInAsPersona"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInAsPersonaInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInAsPersona"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccessErrorParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AskerParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessErrorParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AskerParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"kindLabel"}},{"kind":"Field","name":{"kind":"Name","value":"door"}},{"kind":"Field","name":{"kind":"Name","value":"doorLabel"}},{"kind":"Field","name":{"kind":"Name","value":"world"}},{"kind":"Field","name":{"kind":"Name","value":"signedInAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextSteps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}}]}}]} as unknown as DocumentNode<SignInAsPersonaMutation, SignInAsPersonaMutationVariables>;
export const TakeTrainingDocument = {"__meta__":{"hash":"1220b367ca143178a10654500f482ccb64447ac1e3f6c1d3a87cb67c080c140e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TakeTraining"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TakeTrainingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"takeTraining"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactPathParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicenceResult"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"validity"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactPathParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FactPath"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"delays"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"hasHappened"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"isGiven"}},{"kind":"Field","name":{"kind":"Name","value":"delay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"least"}},{"kind":"Field","name":{"kind":"Name","value":"most"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRecorded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"refusedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"isSent"}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isNotified"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicenceResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"knownAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AheadOfClock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"argument"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BeforeLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"firstLicenceOn"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ForeignId"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryNotSupported"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceNotFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MalformedNeph"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUnreadable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourceUnavailable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<TakeTrainingMutation, TakeTrainingMutationVariables>;
export const WithdrawFactDocument = {"__meta__":{"hash":"de99e39c498aa94c8dced60af043e41ee1842b1de6ea2f3b4a8bfb7533cbcb5b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawFact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawFactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawFact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"licence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicenceResult"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"balance"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicenceResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Licence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"knownAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AheadOfClock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"argument"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BeforeLicence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"firstLicenceOn"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ForeignId"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryNotSupported"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicenceNotFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MalformedNeph"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"whereToFindTheNeph"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordUnreadable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SourceUnavailable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemParts"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<WithdrawFactMutation, WithdrawFactMutationVariables>;
export const WorldDocument = {"__meta__":{"hash":"2fbc1d8787ccb5819c2f725e2f496188f2ebfe82fb2d064abd55ec5cd2b4b22d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"World"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"simulator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"personas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"neph"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<WorldQuery, WorldQueryVariables>;
export const WorldsDocument = {"__meta__":{"hash":"3b73ea1174450bfbe1fb02c52450b0cd46ad6dfda9b98e88c42ad9d56a733291"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Worlds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"worlds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"population"}},{"kind":"Field","name":{"kind":"Name","value":"clock"}},{"kind":"Field","name":{"kind":"Name","value":"isRunning"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"delays"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]} as unknown as DocumentNode<WorldsQuery, WorldsQueryVariables>;
