/** What the Mandrill key may do, tested call by call; `read` and `send` are rights that it should not have. */
export interface MandrillTest {
  readonly username: string;
  readonly reputation: number | null;
  readonly rights: readonly { readonly call: string; readonly allowed: boolean | 'untested' }[];
  readonly senders: readonly { readonly address: string; readonly sent: number }[];
  readonly subaccounts: readonly { readonly id: string; readonly name: string }[];
}

export interface PracticeTest {
  readonly engine: string;
  readonly table: string;
  readonly activePatients: number;
  readonly withEmail: number;
  readonly mayRead: boolean;
  readonly mayWriteEmail: boolean;
  /** Null where the engine cannot tell. */
  readonly mayWriteElse: boolean | null;
  /** True where our statements for this engine were never run against a server: `system.untried` says it to whoever tests. */
  readonly untried?: boolean;
}

/** Tables and columns of the practice database, for the mapping screen. */
export interface TableDescription {
  readonly table: string;
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly nullable: boolean;
    readonly length: number | null;
  }[];
}
