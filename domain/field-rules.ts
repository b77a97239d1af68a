import { eventRule } from './event/event-rule.ts';

/** A rule that a schema cannot say of a field's value: a word for what is wrong with it, or nothing. */
export type FieldRule = (field: string, value: unknown) => string | undefined;

/**
 * The rules by kind. They stand apart from `kinds`, because checking a value can take much code (how an event comes
 * back, for one) that is not needed to show it.
 */
export const fieldRules: Readonly<Record<string, FieldRule | undefined>> = { event: eventRule };
