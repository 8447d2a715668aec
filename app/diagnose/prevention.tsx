'use client';

import { useEffect, useState } from 'react';

/** The paragraphs below a heading of a page of this site, as plain text. */
async function below(page: string, heading: string): Promise<string[]> {
  const document = new DOMParser().parseFromString(await (await fetch(page)).text(), 'text/html');
  const texts: string[] = [];
  let next = document.getElementById(heading)?.nextElementSibling;
  while (next && !next.matches('h2, [data-pagefind-ignore], aside')) {
    texts.push(next.textContent.trim());
    next = next.nextElementSibling;
  }
  return texts;
}

/** What keeps a cause from coming back, out of its runbook, which is kept on the device too; nothing where that cannot be had. */
export function Prevention({ page }: { page: string }) {
  const [texts, setTexts] = useState<readonly string[]>([]);
  useEffect(() => {
    let current = true;
    below(page, 'prevent').then(
      (texts) => current && setTexts(texts),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [page]);
  return texts.map((text) => <p key={text}>{text}</p>);
}
