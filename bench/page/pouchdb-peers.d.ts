declare module 'pouchdb-adapter-indexeddb' {
  const plugin: PouchDB.Plugin;
  export default plugin;
}

declare module 'pouchdb-replication' {
  const plugin: PouchDB.Plugin;
  export default plugin;
}

declare namespace PouchDB {
  interface Static {
    replicate(
      source: Database,
      target: Database,
      options: { batch_size: number },
    ): Promise<{ ok: boolean; doc_write_failures: number }>;
  }
}
