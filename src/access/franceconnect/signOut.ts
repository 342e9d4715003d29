import { buildEndSessionUrl } from 'openid-client';
import type { Beginning } from './door.js';
import { readProof } from './proof.js';
import { noProvider, providerOf, signedOutPath, type Tools } from './tools.js';

/** Where to send a browser so that FranceConnect ends its own session, and that of the identity provider. */
export async function beginSignOut(tools: Tools, text: string | null, beginning: Beginning): Promise<string> {
  const proof = readProof(text);
  const provider = providerOf(tools, beginning.mark);
  if (proof === null || proof.issuer !== provider.issuer) throw noProvider();
  const configuration = await tools.configurations(provider);
  const state = await tools.errands.begin({ kind: 'SIGN_OUT' }, beginning);
  const url = buildEndSessionUrl(configuration, {
    id_token_hint: proof.idToken,
    post_logout_redirect_uri: tools.parts.publicUrl() + signedOutPath,
    state,
  });
  return url.href;
}
