import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { verdict } from '../../access/index.js';
import { isoDay, legalDayOf } from '../../time/index.js';
import type { RequestContext } from '../context.js';
import { AccessError, refusedFields, tooMany, weak } from './accessError.js';
import { checkDelivery, delivered } from './delivered.js';
import {
  ChangePasswordInput,
  CreateAccountInput,
  MailTokenInput,
  RequestPasswordResetInput,
  ResetPasswordInput,
  SignInInput,
} from './inputs.js';
import { AccessPayload, EndedSessionsPayload, SignInPayload } from './payloads.js';

const input = { description: 'What is given.' };

@Resolver()
export class AccountDoor {
  @Mutation(() => AccessPayload, {
    description:
      'Creates an account, which sleeps until the link of a letter is followed, within twelve hours. Whether the address has one already is told to its owner alone, by that letter.',
  })
  async createAccount(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateAccountInput, input) { bornOn, ...given }: CreateAccountInput,
  ): Promise<AccessPayload> {
    const { clock } = await context.register.now();
    const answer = await context.doors.accounts.create(
      await context.register.mark(),
      { ...given, bornOn: isoDay(bornOn) },
      { ip: context.browser.ip, language: context.language, today: legalDayOf(clock) },
    );
    if (answer.kind === 'REFUSED') return new AccessPayload({ errors: refusedFields(answer.fields) });
    return new AccessPayload(answer.kind === 'TOO_MANY_ATTEMPTS' ? { errors: tooMany(answer) } : {});
  }

  @Mutation(() => AccessPayload, { description: 'Opens an account by the link of its letter, once.' })
  async activateAccount(
    @Ctx() { doors, browser }: RequestContext,
    @Arg('input', () => MailTokenInput, input) { token }: MailTokenInput,
  ): Promise<AccessPayload> {
    const answer = await doors.accounts.activate(token);
    if (answer.kind === 'LINK_INVALID')
      return new AccessPayload({ errors: [new AccessError('LINK_INVALID')] });
    browser.trustDevice(answer.device);
    return new AccessPayload();
  }

  @Mutation(() => SignInPayload, { description: 'Signs in by an account.' })
  async signIn(
    @Ctx() context: RequestContext,
    @Arg('input', () => SignInInput, input) { email, password, delivery }: SignInInput,
  ): Promise<SignInPayload> {
    checkDelivery(delivery, context);
    const { browser } = context;
    const { ip, device, deviceName } = browser;
    const from = { ip, device, deviceName };
    const answer = await context.doors.accounts.signIn(await context.register.mark(), email, password, from);
    switch (answer.kind) {
      case 'TOO_MANY_ATTEMPTS':
        return new SignInPayload({ errors: tooMany(answer) });
      case 'WRONG_CREDENTIALS':
        return new SignInPayload({ errors: [new AccessError('WRONG_CREDENTIALS')] });
      case 'SIGNED_IN':
        browser.trustDevice(answer.device);
        return new SignInPayload(await delivered(answer.secret, delivery, context));
    }
  }

  @Mutation(() => EndedSessionsPayload, {
    description: 'Changes the password of the asker’s account; every other session of it ends.',
  })
  async changePassword(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangePasswordInput, input) given: ChangePasswordInput,
  ): Promise<EndedSessionsPayload> {
    const principal = await context.register.asker();
    const allowed = verdict(principal, 'CHANGE_PASSWORD');
    if (allowed !== 'ALLOWED') return new EndedSessionsPayload({ errors: [new AccessError(allowed)] });
    const session = 'session' in principal ? principal.session.id : null;
    // A persona that a tester reads as has neither session nor password.
    if (!('subject' in principal) || session === null)
      return new EndedSessionsPayload({ errors: [new AccessError('NOT_ALLOWED')] });
    const { accounts } = context.doors;
    const answer = await accounts.changePassword(principal.subject, session, given, context.language);
    switch (answer.kind) {
      case 'PASSWORD_CHANGED':
        return new EndedSessionsPayload({ endedSessions: answer.sessionsEnded });
      case 'WRONG_PASSWORD':
        return new EndedSessionsPayload({
          errors: [new AccessError('WRONG_PASSWORD', { field: 'current' })],
        });
      case 'REFUSED':
        return new EndedSessionsPayload({ errors: [weak(answer.because, 'next')] });
      case 'TOO_MANY_ATTEMPTS':
        return new EndedSessionsPayload({ errors: tooMany(answer) });
    }
  }

  @Mutation(() => AccessPayload, {
    description:
      'Asks for a letter that gives a new password, within the hour. Whether the address has an account is told to its owner alone.',
  })
  async requestPasswordReset(
    @Ctx() context: RequestContext,
    @Arg('input', () => RequestPasswordResetInput, input) { email }: RequestPasswordResetInput,
  ): Promise<AccessPayload> {
    const mark = await context.register.mark();
    const { ip } = context.browser;
    const answer = await context.doors.accounts.requestReset(mark, email, { ip, language: context.language });
    return new AccessPayload(answer.kind === 'TOO_MANY_ATTEMPTS' ? { errors: tooMany(answer) } : {});
  }

  @Mutation(() => EndedSessionsPayload, {
    description: 'Gives a new password by the link of that letter, once. Every session of the account ends.',
  })
  async resetPassword(
    @Ctx() { doors, browser, language }: RequestContext,
    @Arg('input', () => ResetPasswordInput, input) { token, next }: ResetPasswordInput,
  ): Promise<EndedSessionsPayload> {
    const answer = await doors.accounts.reset(token, next, language);
    switch (answer.kind) {
      case 'LINK_INVALID':
        return new EndedSessionsPayload({ errors: [new AccessError('LINK_INVALID')] });
      case 'REFUSED':
        return new EndedSessionsPayload({ errors: [weak(answer.because, 'next')] });
      case 'TOO_MANY_ATTEMPTS':
        return new EndedSessionsPayload({ errors: tooMany(answer) });
      case 'PASSWORD_RESET':
        browser.trustDevice(answer.device);
        return new EndedSessionsPayload({ endedSessions: answer.sessionsEnded });
    }
  }
}
