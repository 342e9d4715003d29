import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { FileRefusal, NotIssuable, SealVerdict, TwoDDocFault } from '../../documents/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, sayValue } from '../kit/language.js';
import { ProblemCode } from '../problems/catalogue.js';
import { Problem } from '../problems/types.js';
import { FileRefusalEnum, NotIssuableEnum, SealEnum, ShareRefusalEnum } from './enums.js';
import { fileRefusalLabels, notIssuableLabels, sealLabels, shareRefusalLabels } from './labels.js';

@ObjectType({
  implements: Problem,
  description: 'No document of that id is open to the asker. One that is somebody else’s answers alike.',
})
export class DocumentNotFound extends Problem {
  constructor() {
    super(ProblemCode.DOCUMENT_NOT_FOUND);
  }
}

@ObjectType({ implements: Problem, description: 'The state of the dossier gives no such document.' })
export class DocumentNotIssuable extends Problem {
  constructor(because: NotIssuable) {
    super(ProblemCode.DOCUMENT_NOT_ISSUABLE);
    this.because = because;
  }

  @Field(() => NotIssuableEnum, { description: 'Why, for a program.' })
  readonly because: NotIssuable;

  @Field(() => String, { description: 'Why, for a person.' })
  becauseLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return sayValue(notIssuableLabels, this.because, language, context.language);
  }
}

@ObjectType({ implements: Problem, description: 'Only an ADCS in force can be shared.' })
export class DocumentNotShareable extends Problem {
  constructor() {
    super(ProblemCode.DOCUMENT_NOT_SHAREABLE);
  }
}

@ObjectType({
  implements: Problem,
  description:
    'More was asked than can be done now (`DOCUMENTS_BUSY`), or than one may ask (`TOO_MANY_REQUESTS`).',
})
export class TooManyRequests extends Problem {
  constructor(code: ProblemCode.DOCUMENTS_BUSY | ProblemCode.TOO_MANY_REQUESTS, retryAfter: number) {
    super(code);
    this.retryAfter = retryAfter;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds after which asking again may help; never null here.',
  })
  readonly retryAfter: number;
}

@ObjectType({ implements: Problem, description: 'The file that was sent is not one that can be verified.' })
export class FileNotRead extends Problem {
  constructor(because: FileRefusal, limit: number | null) {
    super(ProblemCode.FILE_NOT_READ);
    this.fileRefusal = because;
    this.limit = limit;
  }

  @Field(() => FileRefusalEnum, { description: 'Why, for a program.' })
  readonly fileRefusal: FileRefusal;

  @Field(() => String, { description: 'Why, for a person.' })
  fileRefusalLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return sayValue(fileRefusalLabels, this.fileRefusal, language, context.language);
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'The most that is taken: bytes, pages, pixels or seconds, by `fileRefusal`; null where there is none.',
  })
  readonly limit: number | null;
}

@ObjectType({ implements: Problem, description: 'The text is no well-formed 2D-Doc.' })
export class CodeNotRead extends Problem {
  constructor(private readonly of: TwoDDocFault) {
    super(ProblemCode.CODE_NOT_READ);
  }

  @Field(() => String, {
    description: 'What is wrong, such as `MISSING_FIELD`: every value is in docs/2d-doc.md.',
  })
  get fault(): string {
    return this.of.code;
  }

  @Field(() => Int, { description: 'Index of the character where reading stopped, from 0.' })
  get position(): number {
    return this.of.position;
  }

  @Field(() => String, { description: 'What would have been right there.' })
  get expected(): string {
    return this.of.expected;
  }

  @Field(() => String, { description: 'What stood there.' })
  get found(): string {
    return this.of.found;
  }
}

@ObjectType({
  implements: Problem,
  description: 'A sound 2D-Doc of something else: a tax notice, a letter of the points licence.',
})
export class OtherDocument extends Problem {
  constructor(type: string, authenticity: SealVerdict) {
    super(ProblemCode.OTHER_DOCUMENT);
    this.type = type;
    this.authenticity = authenticity;
  }

  @Field(() => String, { description: 'Its type, two characters, as in the specification of the ANTS.' })
  readonly type: string;

  @Field(() => SealEnum, { description: 'What its seal proves.' })
  readonly authenticity: SealVerdict;

  @Field(() => String, { description: 'What its seal proves, for a person.' })
  authenticityLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return sayValue(sealLabels, this.authenticity, language, context.language);
  }
}

@ObjectType({ implements: Problem, description: 'The number and the code that were given open nothing.' })
export class ShareNotOpen extends Problem {
  constructor(because: keyof typeof ShareRefusalEnum) {
    super(ProblemCode.SHARE_NOT_OPEN);
    this.shareRefusal = because;
  }

  @Field(() => ShareRefusalEnum, { description: 'Why, for a program.' })
  readonly shareRefusal: keyof typeof ShareRefusalEnum;

  @Field(() => String, { description: 'Why, for a person.' })
  shareRefusalLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return sayValue(shareRefusalLabels, this.shareRefusal, language, context.language);
  }
}
