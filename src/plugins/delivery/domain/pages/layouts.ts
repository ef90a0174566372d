/** How a type's page is laid out; a type that says nothing is laid out as an article. */
export type Layout = 'article' | 'interview' | 'session' | 'webcast';
