/** Owns what tells people of one class apart who have the same name, wherever names are shown: of a number no more than it takes. Must not know where. */

type Person = { id: string; name: string; number: string | null };

/** At least so many signs of a number: one alone looks like a count. */
const LEAST = 2;

/**
 * Names by id; those that several people have get a mark behind them: the last signs of their numbers, as few as tell them apart; who has no number is counted in the order given.
 * Given the same people in the same order every list shows the same.
 */
export function toldApart(people: readonly Person[]): Map<string, string> {
  const namesakes = new Map<string, Person[]>();
  for (const person of people) namesakes.set(keyOf(person), [...(namesakes.get(keyOf(person)) ?? []), person]);
  return new Map(people.map((person) => [person.id, nameAmong(person, namesakes.get(keyOf(person)) ?? [])]));
}

/** Every person with the name that tells them apart. */
export function withNamesApart<Of extends Person>(people: readonly Of[]): Of[] {
  const names = toldApart(people);
  return people.map((person) => ({ ...person, name: names.get(person.id) ?? person.name }));
}

function keyOf({ name }: Person): string {
  return name.normalize("NFKC").replaceAll(/\s/g, "");
}

function nameAmong(person: Person, all: readonly Person[]): string {
  if (all.length < 2) return person.name;
  const mark = person.number === null ? String(all.indexOf(person) + 1) : endOf(person.number, all.flatMap(({ number }) => (number === null ? [] : [number])));
  return `${person.name}（${mark}）`;
}

function endOf(number: string, all: readonly string[]): string {
  let length = LEAST;
  while (length < number.length && all.some((other) => other !== number && other.slice(-length) === number.slice(-length))) length += 1;
  return number.slice(-length);
}
