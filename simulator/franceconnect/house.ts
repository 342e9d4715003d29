import { randomBytes } from 'node:crypto';
import type { default as Provider } from 'oidc-provider';
import type { Clock } from '../../src/time/index.js';
import { spoilingAnswers } from './answers.js';
import { type FranceConnectClient, isNear } from './clients.js';
import { issuerPath } from './issuerPath.js';
import { createKeys, type Keys } from './keys.js';
import { configurationOf } from './settings.js';
import { createStorage, type Storage } from './storage.js';

/** The FranceConnect of one world: what it remembers, its keys, and the provider that speaks for it. */
export interface House {
  readonly world: string;
  /** The making of the world that it belongs to. */
  readonly generation: string;
  readonly storage: Storage;
  readonly keys: Keys;
  /** The provider under an address, such as `http://127.0.0.1:4000`; it signs with the keys of now. */
  provider(base: string): Provider;
}

/** What a house is built from. */
export interface HouseParts {
  readonly wallClock: Clock;
  readonly clients: readonly FranceConnectClient[];
}

/** Most addresses under which one house answers at once. */
const mostProviders = 8;

/** Builds the FranceConnect of one world, empty, with fresh keys. */
export async function buildHouse(
  { world, generation }: Pick<House, 'world' | 'generation'>,
  { wallClock, clients }: HouseParts,
): Promise<House> {
  const ProviderClass = await loadProvider();
  const keys = await createKeys(wallClock);
  const storage = createStorage(wallClock);
  const cookieKey = randomBytes(32).toString('base64url');
  const providers = new Map<string, { readonly provider: Provider; readonly kids: string }>();
  return {
    world,
    generation,
    storage,
    keys,
    provider: base => {
      const ring = keys.ring();
      const kids = ring.keys.map(({ kid }) => kid).join(' ');
      const standing = providers.get(base);
      if (standing?.kids === kids) return standing.provider;
      const path = issuerPath(world);
      const provider = new ProviderClass(
        base + path,
        configurationOf({ clients, storage, ring, path, cookieKey }),
      );
      provider.proxy = true;
      provider.use(spoilingAnswers({ storage, keys }));
      openNearby(provider, base, clients);
      providers.delete(base);
      providers.set(base, { provider, kids });
      for (const oldest of providers.keys()) if (providers.size > mostProviders) providers.delete(oldest);
      return provider;
    },
  };
}

// The entry of the package warns of every Node that is not yet a long-term one, though it runs there; what it exports
// warns of nothing. Loaded on demand, so that a gateway that signs nobody in does without it.
const providerModule = 'oidc-provider/lib/provider.js';

async function loadProvider(): Promise<typeof Provider> {
  return ((await import(providerModule)) as { readonly Provider: typeof Provider }).Provider;
}

/** Services of developers are sent back to any address at hand: a port may be known late. */
function openNearby(provider: Provider, base: string, clients: readonly FranceConnectClient[]): void {
  const open = new Set(
    clients.filter(({ anyNearAddress }) => anyNearAddress).map(({ clientId }) => clientId),
  );
  const { prototype } = provider.Client;
  const { redirectUriAllowed, postLogoutRedirectUriAllowed } = prototype;
  prototype.redirectUriAllowed = function (address: string) {
    return redirectUriAllowed.call(this, address) || (open.has(this.clientId) && isNear(address, base));
  };
  prototype.postLogoutRedirectUriAllowed = function (address: string) {
    return (
      postLogoutRedirectUriAllowed.call(this, address) || (open.has(this.clientId) && isNear(address, base))
    );
  };
}
