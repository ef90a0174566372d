declare const databases: {
  client: string;
  createTemplate(): Promise<Record<string, string>>;
  copyTemplate(): Promise<Record<string, string>>;
  restoreDump(): Promise<Record<string, string>>;
  dropAll(): Promise<void>;
};
export = databases;
