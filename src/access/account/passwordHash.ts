import { hash, parseOptions, verify } from '@node-rs/argon2';
import { type Crowd, createCrowd } from './crowd.js';
import { normalisedPassword } from './passwordWeakness.js';

/** What one hash costs. */
export interface PasswordCost {
  /** Kibibytes. */
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
}

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
export const recommendedCost: PasswordCost = { memory: 19_456, passes: 2, lanes: 1 };

/** Hashes passwords with argon2id, and verifies them. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** Compares with a hash. Without one it takes as long, and answers false. */
  verify(hashed: string | null, password: string): Promise<boolean>;
  /** True for a hash that costs less than what hashes cost now. */
  isCheap(hashed: string): boolean;
}

/** A hasher at a cost, which hashes for a crowd in turn. */
export function createPasswordHasher(
  cost: PasswordCost = recommendedCost,
  { inTurn }: Pick<Crowd, 'inTurn'> = createCrowd(),
): PasswordHasher {
  // argon2id is what the package does where no algorithm is named.
  const options = { memoryCost: cost.memory, timeCost: cost.passes, parallelism: cost.lanes };
  const hashed = (password: string): Promise<string> =>
    inTurn(() => hash(normalisedPassword(password), options));
  let ofNobody: Promise<string> | undefined;
  return {
    hash: hashed,
    async verify(known, password) {
      ofNobody ??= hashed('nobody has this password');
      const right = known ?? (await ofNobody);
      const isRight = await inTurn(() => verify(right, normalisedPassword(password)));
      return isRight && known !== null;
    },
    isCheap(known) {
      const { memoryCost, timeCost } = parseOptions(known);
      return memoryCost < cost.memory || timeCost < cost.passes;
    },
  };
}
