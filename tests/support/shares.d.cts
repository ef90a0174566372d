declare const shares: { readonly sqlite: readonly string[]; readonly postgres: readonly string[] };
export = shares;
