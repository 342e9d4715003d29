import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import type { AuthorityPurpose, ConsultationOfDossier, Holder } from '../../access/index.js';
import type { Instant } from '../../time/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { defaultPage, largestPage, PageInfo } from '../kit/connection.js';
import { Language, say, sayValue } from '../kit/language.js';
import { DateTimeScalar } from '../kit/scalars.js';
import { ProblemCode } from '../problems/catalogue.js';
import { problem } from '../problems/errors.js';
import {
  ConsultedByEnum,
  type ConsultedPart,
  ConsultedPartEnum,
  consultedLabels,
  DoorEnum,
  PurposeEnum,
  purposeLabels,
} from './enums.js';
import { consultedByLabels, doorLabels } from './labels.js';

@ObjectType({ description: 'One consultation of the dossier, as the access journal keeps it.' })
export class Consultation {
  constructor(
    private readonly entry: ConsultationOfDossier,
    private readonly asker: Holder,
  ) {}

  @Field(() => DateTimeScalar, { description: 'When, by the wall clock.' })
  get at(): Instant {
    return this.entry.at;
  }

  @Field(() => ConsultedByEnum, { description: 'Who.' })
  get by(): string {
    const { kind, id } = this.entry.actor;
    return kind === 'HOLDER' && id === this.asker.subject ? 'YOU' : kind;
  }

  @Field(() => String, { description: 'Who, for a person.' })
  byLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return sayValue(consultedByLabels, this.by, language, context.language);
  }

  @Field(() => String, { nullable: true, description: 'Name of the authority; null for anybody else.' })
  get authority(): string | null {
    return this.entry.actor.name;
  }

  @Field(() => DoorEnum, { nullable: true, description: 'Door of a holder; null for anybody else.' })
  get door(): string | null {
    return this.entry.actor.door;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Door of a holder, for a person; null for anybody else.',
  })
  doorLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string | null {
    const value = this.door;
    return value === null ? null : sayValue(doorLabels, value, language, context.language);
  }

  @Field(() => [ConsultedPartEnum], { description: 'What was shown.' })
  get parts(): readonly string[] {
    return this.entry.actions.filter(action => action in consultedLabels);
  }

  @Field(() => [String], { description: 'What was shown, for a person.' })
  partLabels(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string[] {
    return this.parts.map(part => say(consultedLabels[part as ConsultedPart], language, context.language));
  }

  @Field(() => PurposeEnum, { nullable: true, description: 'Why an authority asked; null for anybody else.' })
  get purpose(): string | null {
    return this.entry.purpose;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Why an authority asked, for a person; null for anybody else.',
  })
  purposeLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string | null {
    const { purpose } = this.entry;
    return purpose && say(purposeLabels[purpose as AuthorityPurpose], language, context.language);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Reference of the case of an authority; null for anybody else.',
  })
  get caseReference(): string | null {
    return this.entry.caseReference;
  }
}

@ObjectType({ description: 'A consultation, and its place in the list.' })
export class ConsultationEdge {
  @Field(() => Consultation, { description: 'The consultation.' })
  node!: Consultation;

  @Field(() => String, { description: 'Opaque place of it in the list.' })
  cursor!: string;
}

@ObjectType({ description: 'Who consulted a dossier, the latest first.' })
export class ConsultationConnection {
  @Field(() => [ConsultationEdge], { description: 'Consultations with their cursors.' })
  edges!: ConsultationEdge[];

  @Field(() => [Consultation], { description: 'The consultations alone.' })
  get nodes(): Consultation[] {
    return this.edges.map(({ node }) => node);
  }

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  pageInfo!: PageInfo;
}

const kind = 'consultation';

/** A page of who consulted the dossier of a holder. @throws GraphQLError PAGE_OUT_OF_RANGE, FOREIGN_CURSOR */
export async function consultationsOf(
  asker: Holder,
  first: number | null | undefined,
  after: string | null | undefined,
  context: RequestContext,
): Promise<ConsultationConnection> {
  const most = first ?? defaultPage;
  if (most < 0 || most > largestPage) throw problem(ProblemCode.PAGE_OUT_OF_RANGE);
  const before = after ? placeOf(after, asker, context) : null;
  const mark = await context.register.mark();
  const entries = await context.doors.consultations(asker.neph, mark, before, most + 1);
  const edges = entries.slice(0, most).map(entry => ({
    node: new Consultation(entry, asker),
    cursor: context.tokens.seal([kind, asker.neph, entry.at, entry.writer, entry.ordinal]),
  }));
  const pageInfo = {
    hasNextPage: entries.length > most,
    hasPreviousPage: before !== null,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return Object.assign(new ConsultationConnection(), { edges, pageInfo });
}

function placeOf(cursor: string, { neph }: Holder, { tokens }: RequestContext) {
  const content = tokens.open(cursor);
  const [of, owner, at, writer, ordinal] = content ?? [];
  if (of !== kind || owner !== neph) throw problem(ProblemCode.FOREIGN_CURSOR);
  return { at: at as Instant, writer: String(writer), ordinal: Number(ordinal) };
}
