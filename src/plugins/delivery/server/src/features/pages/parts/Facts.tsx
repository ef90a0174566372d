/** One fact of a page: what it is called, and what it is; nothing where nothing is known. */
export interface Fact {
  name: string;
  value: React.ReactNode;
}

/** What one looks up on a page, as a list of terms. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const known = facts.filter(({ value }) => value !== null && value !== '');
  if (known.length === 0) return null;
  return (
    <dl className="facts">
      {known.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
