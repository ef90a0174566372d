/**
 * Whose words are these: a model of the four eyes that knows nothing of revisions, hashes or reviews. Every
 * word is typed once, by one person; text moves from page to page; approvals are given and taken back.
 */

export type Who = string;

export interface Text {
  [field: string]: string[];
}

interface Approval {
  by: Who;
  words: ReadonlySet<string>;
  page: number;
  revision: number;
  stands: boolean;
}

export class Words {
  readonly #author = new Map<string, Who>();
  readonly #approvals: Approval[] = [];
  #count = 0;

  /** A word that nobody has typed before. */
  typed(by: Who): string {
    const word = `ord${(this.#count += 1)}`;
    this.#author.set(word, by);
    return word;
  }

  approved(by: Who, page: number, revision: number, text: Text): void {
    const words = new Set(Object.values(text).flat());
    this.#approvals.push({ by, words, page, revision, stands: true });
  }

  /** A change request, or a withdrawal: the approvals of that revision no longer stand. */
  takenBack(page: number, revision: number | null): void {
    for (const approval of this.#approvals) {
      if (approval.page === page && approval.revision === revision) approval.stands = false;
    }
  }

  /** Words of this text that nobody but their author stands for. */
  seenByTheirAuthorOnly(text: Text): { word: string; author: Who | undefined }[] {
    return Object.values(text)
      .flat()
      .map((word) => ({ word, author: this.#author.get(word) }))
      .filter(
        ({ word, author }) =>
          !this.#approvals.some(
            ({ by, words, stands }) => stands && by !== author && words.has(word),
          ),
      );
  }
}
