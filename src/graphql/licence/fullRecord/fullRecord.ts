import { Field, ObjectType } from 'type-graphql';
import type { FullRecordView } from '../../../licence/index.js';
import { InfractionAuthority, StageReference } from './facts.js';
import { Letter } from './letter.js';
import { Measure } from './measure.js';
import { MedicalVisit } from './medicalVisit.js';
import { Title, TitlePeriod } from './title.js';

@ObjectType({
  description:
    'The rest of the dossier, seen at the two times of its licence: what was done by `asOf`, as the register knew it at `knownAt`. With the licence it tells what an RII prints (C. route R225-6). Every list is whole, oldest first.',
})
export class FullRecord {
  constructor(private readonly data: FullRecordView) {}

  @Field(() => [TitlePeriod], { description: 'Licences obtained, one after another; empty for a candidate.' })
  get titlePeriods(): TitlePeriod[] {
    return this.data.titlePeriods.map(row => new TitlePeriod(row));
  }

  @Field(() => [Title], { description: 'Cards and papers issued.' })
  get titles(): Title[] {
    return this.data.titles.map(row => new Title(row));
  }

  @Field(() => [MedicalVisit], { description: 'Medical visits.' })
  get medicalVisits(): MedicalVisit[] {
    return this.data.medicalVisits.map(row => new MedicalVisit(row));
  }

  @Field(() => [Measure], { description: 'Measures on the right to drive, those that are over included.' })
  get measures(): Measure[] {
    return this.data.measures.map(row => new Measure(row));
  }

  @Field(() => [Letter], { description: 'Letters sent about points.' })
  get letters(): Letter[] {
    return this.data.letters.map(row => new Letter(row));
  }

  @Field(() => [StageReference], {
    description: 'Stages attended, with the references of their attestations.',
  })
  get stages(): StageReference[] {
    return this.data.stages.map(row => new StageReference(row));
  }

  @Field(() => [InfractionAuthority], {
    description: 'Infractions that are final, with the court or office that made each so.',
  })
  get infractions(): InfractionAuthority[] {
    return this.data.infractions.map(row => new InfractionAuthority(row));
  }
}
