import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import type { Action } from '../../access/index.js';
import type { Bilingual } from '../../licence/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, say } from '../kit/language.js';
import { Node } from '../kit/node.js';
import { AccessRefused } from '../problems/types.js';
import { DocumentKindEnum } from './enums.js';

/** The documents of the service. */
export type DocumentKind = 'RII' | 'ADCS';

/** What the table of access is asked for each. */
const actions: Readonly<Record<DocumentKind, Action>> = { RII: 'OBTAIN_RII', ADCS: 'OBTAIN_ADCS' };

const labels: Readonly<Record<DocumentKind, Bilingual>> = {
  RII: { fr: 'Relevé d’information intégral', en: 'Full record (relevé d’information intégral)' },
  ADCS: { fr: 'Attestation de droit à conduire sécurisée', en: 'Secured proof of the right to drive (ADCS)' },
};

const unavailable: Bilingual = {
  fr: 'Cette version ne délivre pas encore ce document.',
  en: 'This version does not issue this document yet.',
};

@ObjectType({
  implements: Node,
  description:
    'A document of the service: RII or ADCS. It serves to check a right to drive, never an identity.',
})
export class Document extends Node {
  constructor(
    private readonly token: string,
    private readonly of: DocumentKind,
  ) {
    super();
  }

  protected override nodeId(): string {
    return this.token;
  }

  @Field(() => DocumentKindEnum, { description: 'Which document.' })
  get kind(): string {
    return this.of;
  }

  @Field(() => String, { description: 'Name of the document.' })
  label(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(labels[this.of], language, context.language);
  }

  @Field(() => Boolean, { description: 'True when the asker may obtain it here and now.' })
  get isAvailable(): boolean {
    return false;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Why it cannot be obtained, for a person; null when it can.',
  })
  unavailableBecause(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(unavailable, language, context.language);
  }

  @Field(() => AccessRefused, {
    nullable: true,
    description: 'Why the asker may not obtain it, whatever this version issues; null where they may.',
  })
  async refusal(@Ctx() context: RequestContext): Promise<AccessRefused | null> {
    const answer = await context.register.verdict(actions[this.of]);
    return answer === 'ALLOWED' ? null : new AccessRefused(answer);
  }
}
