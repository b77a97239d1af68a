import type { ComponentType } from 'react';
import type { KindName } from '#domain/kinds.ts';

/** One field of a form: which, how it is asked, and in which words. */
export interface FieldSpec {
  name: string;
  label: string;
  as:
    | 'line'
    | 'text'
    | 'date'
    | 'number'
    | 'phone'
    | 'words'
    | 'yes'
    /** A tick that says it is not so. */
    | 'not'
    | 'choice'
    | 'several'
    | 'when'
    | 'address'
    | 'reference'
    | 'hours'
    | 'consents'
    | 'photo'
    | 'members'
    | 'people'
    | 'own';
  /** What it is for, said at the field always. A free text says by itself what not to write in it. */
  help?: string;
  /** A quiet word about what stands in it now; it never stands in the way. */
  remarkOn?(value: unknown): string | undefined;
  /** What it should look like; said when it does not. */
  hint?: string;
  options?: readonly { value: string; label: string }[];
  refersTo?: KindName;
  /** Asks for a field `as: 'own'`, of which there is one in one feature only. */
  input?: ComponentType<InputProps>;
  required?: boolean;
}

/** What a control needs to ask for a field. */
export interface InputProps {
  field: FieldSpec;
  value: unknown;
  error?: string;
  change(value: unknown): void;
}
