import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { inBrowser } from '../support/pagesInBrowser.js';

const patience = { timeout: 15_000 };

inBrowser('documents in a browser', at => {
  const { address, read, signInByFranceConnect, link } = at;
  const shot = async (name: string): Promise<void> => {
    const folder = process.env.SCREENSHOTS;
    if (folder) await at.page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
  };

  it('are issued, downloaded and shared by their holder, and checked by a stranger', async () => {
    await signInByFranceConnect('everyday');
    await link(at.gateway.neph('everyday'));
    await at.page.click('#documents [data-kind=ADCS] button');
    await expect.poll(() => at.page.locator('#documents [data-status=IN_FORCE]').count(), patience).toBe(1);
    const [download] = await Promise.all([
      at.page.waitForEvent('download'),
      at.page.click('#documents .issued .download'),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Attestation de droit à conduire sécurisée ADCS-/);
    const file = await download.path();
    await at.page.click('#documents .issued summary');
    await at.page.click('#documents .issued .share');
    const number = await read('#documents .shared .number');
    const code = await read('#documents .shared .code');
    expect(await at.page.locator('#documents [data-share=OPEN]').count()).toBe(1);
    await shot('me');

    await at.context.clearCookies();
    await at.page.goto(address('/verify'));
    await at.page.setInputFiles('#file', {
      name: 'adcs.pdf',
      mimeType: 'application/pdf',
      buffer: readFileSync(file),
    });
    await expect
      .poll(() => at.page.textContent('#answer'), patience)
      .toContain('The document is authentic. It is in force.');
    expect(await read('#answer')).toContain('NADEGE INES MERLANDEAU');
    expect(await read('#answer')).not.toContain('What the register says today');
    await shot('verify-file');

    await at.page.fill('#number', number);
    await at.page.fill('#accessCode', code.toLowerCase());
    await at.page.click('#shared button[type=submit]');
    await expect
      .poll(() => at.page.textContent('#answer'), patience)
      .toContain('What the register says today');
    await at.page.click('#shared button[type=submit]');
    await expect
      .poll(() => at.page.textContent('#answer'), patience)
      .toContain('This code has been used already.');
    await at.page.setInputFiles('#file', {
      name: 'note.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('a note'),
    });
    await expect.poll(() => at.page.textContent('#answer'), patience).toContain('neither a PDF nor');
    await at.page.fill('#twoDDoc', 'DC04');
    await at.page.click('#code button[type=submit]');
    await expect.poll(() => at.page.textContent('#answer'), patience).toContain('Reading stops at character');
    await at.page.goto(address('/verify?lang=fr'));
    await shot('verify-fr');
  });
});
