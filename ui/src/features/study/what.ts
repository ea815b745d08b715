/** Finds what time can be logged on by words of its title. */
import type { StudyChoice } from '$lib/api/generated/commands';

/** No more than anybody reads through. */
export const MOST = 8;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function wordsOf(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}.]+/u)
    .filter(Boolean);
}

/** Every word typed must begin a word of the title or the competence's number. In the order of the choices. */
export function found(choices: StudyChoice[], typed: string): StudyChoice[] {
  const asked = wordsOf(typed);
  if (!asked.length) return [];
  const hits = choices.filter((choice) => {
    const words = wordsOf(`${choice.competence} ${choice.title}`);
    return asked.every((word) => words.some((one) => one.startsWith(word)));
  });
  return hits.slice(0, MOST);
}
