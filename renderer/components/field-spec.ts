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
    | 'people';
  /** What it is for, said at the field always. A free text says by itself what not to write in it. */
  help?: string;
  /** A quiet word about what stands in it now; it never stands in the way. */
  remarkOn?(value: unknown): string | undefined;
  /** What it should look like; said when it does not. */
  hint?: string;
  options?: readonly { value: string; label: string }[];
  refersTo?: KindName;
  required?: boolean;
}

/** What a control needs to ask for a field. */
export interface InputProps {
  field: FieldSpec;
  value: unknown;
  error?: string;
  change(value: unknown): void;
}
