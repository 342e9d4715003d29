import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Page } from './html.js';

/** Largest body that is read here, in bytes. */
const largestBody = 64 * 1024;

/** Thrown for a body that is too large. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** Answers with a page. */
export function answerPage(response: ServerResponse, status: number, { html, policy }: Page): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
    // Not `no-referrer`: browsers would then post the forms of these pages with the origin `null`, which a gateway that
    // mounts this house refuses as that of a page elsewhere.
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
  response.end(html);
}

/** The fields of a form, from the body of a request. @throws BodyTooLarge */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > largestBody) throw new BodyTooLarge('The form is larger than 64 KiB');
    chunks.push(chunk as Buffer);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

/** What a request to a page says: its query, and the fields of its form where it is posted. */
export async function readParameters(request: IncomingMessage, search: string): Promise<URLSearchParams> {
  return request.method === 'POST' ? readForm(request) : new URLSearchParams(search);
}
