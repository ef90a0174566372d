declare const environment: Record<string, string>;
export = environment;
