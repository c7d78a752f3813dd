/** Owns where in a document ids are used, as a picture of its shape. Ids that name something inside their own activity only (options, columns, boxes) stay with it and are left out. Must not know what is done with them. */

/** What an id names. Of a `way` the story goes on at that beat. Criteria are named `beat:criterion`. */
export type ReferenceKind = "way" | "beat" | "criterion" | "timer" | "interrupt" | "contact" | "band" | "activity" | "dialogue" | "variant" | "persona" | "seat" | "fact" | "step" | "footnote" | "blocker" | "section" | "grade" | "concept" | "form" | "media";

/** A name, a list of the same, or an object with such keys. */
export type Place = ReferenceKind | readonly [Place] | Fields;

/**
 * `itself`: what it names where it is a plain string. `keys`: what the names of its properties are, where it is a record of ids.
 * `dialogue`: the key that says in which dialogue beats, criteria, timers and contacts are meant from here on; "id" of a dialogue is its own.
 */
export type Fields = { readonly itself?: ReferenceKind; readonly keys?: ReferenceKind; readonly dialogue?: "id" | "of" | "dialogue" | "activity"; readonly at?: { readonly [key: string]: Place } };

const condition: Fields = {
  at: {
    met: "criterion",
    count: { at: { of: ["criterion"] } },
    beat: "beat",
    mood: { at: { since: "beat" } },
    timer: { at: { id: "timer" } },
    contacted: { at: { of: ["contact"] } },
    visited: "beat",
    submitted: "activity",
    get all(): Place {
      return [condition];
    },
    get any(): Place {
      return [condition];
    },
    get not(): Place {
      return condition;
    },
  },
};

const bound: Fields = { at: { fact: "fact" } };
const test: Fields = { at: { equals: bound, min: bound, max: bound } };

const frame: Fields = {
  itself: "concept",
  at: {
    get all(): Place {
      return [frame];
    },
    get any(): Place {
      return [frame];
    },
    get seq(): Place {
      return [frame];
    },
    get unless(): Place {
      return [frame];
    },
    get not(): Place {
      return frame;
    },
    get only(): Place {
      return frame;
    },
    get about(): Place {
      return frame;
    },
    time: test,
    duration: test,
    money: test,
    number: test,
    phone: { at: { equals: bound } },
    code: { at: { equals: bound } },
    differs: bound,
  },
};

const judged = { step: "step", meets: frame, unless: [frame] } as const;
const criterion: Fields = { at: { ...judged, when: condition } };
const seatCriterion: Fields = { at: { ...judged, before: "criterion", after: "criterion" } };
const line: Fields = { at: { byMood: { keys: "band" } } };
const branch: Fields = { at: { when: condition, says: line, to: "way" } };
const content: Place = [{ at: { meets: frame } }];

const beat: Fields = {
  at: {
    step: "step",
    media: "media",
    reveals: ["fact"],
    criteria: [criterion],
    persona: "persona",
    line,
    alsoHears: ["criterion"],
    good: condition,
    wrong: condition,
    mild: ["criterion"],
    skipWhen: condition,
    replies: [{ at: { when: condition, says: line, reveals: ["fact"] } }],
    options: [{ at: { says: line, to: "way" } }],
    contacts: [{ at: { persona: "persona", reveals: ["fact"], needs: condition } }],
    actions: [{ at: { to: "way" } }],
    next: [branch],
  },
};

/** Of all kinds of activity; each has some of these keys, and none means two things by one of them. */
const activity: Fields = {
  at: {
    footnotes: ["footnote"],
    customer: "persona",
    seat: "seat",
    silence: { at: { says: line } },
    opening: "way",
    beats: [beat],
    timers: [{ at: { startsAfter: "beat", promisedIn: "criterion", keptBy: ["beat"], missed: { at: { to: "way" } } } }],
    interrupts: [{ at: { when: condition, says: line, to: "way" } }],
    orders: [{ at: { chain: ["criterion"] } }],
    brokenOff: "way",
    of: "dialogue",
    variants: ["variant"],
    until: "way",
    form: "form",
    fields: [{ at: { fact: "fact", content } }],
    inputs: [{ at: { fact: "fact" } }],
    content,
    dimensions: [{ at: { meets: frame } }],
    faults: content,
  },
};

/** The opening words of a survey are marked; of a dialogue the opening is a beat. */
const survey: Fields = { at: { ...activity.at, opening: { at: { content } } } };

export function activityPlaces(kind: unknown): Fields {
  if (kind === "survey") return survey;
  return kind === "dialogue" ? { ...activity, dialogue: "id" } : kind === "dialogue-variant" ? { ...activity, dialogue: "of" } : activity;
}

/** A card's own beats and changes speak of the beats of its dialogue. */
const variant: Fields = {
  dialogue: "dialogue",
  at: {
    dialogue: "dialogue",
    customer: "persona",
    facts: [{ at: { fact: "fact" } }],
    changes: [{ at: { beat: "beat", line, addCriteria: [criterion], dropCriteria: ["criterion"], good: condition } }],
    addBeats: [beat],
    reroute: [{ at: { beat: "beat", to: "way" } }],
  },
};

const part: Fields = { at: { withMood: "activity", from: [{ dialogue: "activity", at: { activity: "activity", beats: ["beat"], criteria: ["criterion"], except: ["criterion"] } }] } };

/** Activities are asked of `activityPlaces`. */
export const documentPlaces: Fields = {
  at: {
    situation: {
      at: {
        cast: { at: { seats: [{ at: { persona: "persona", criteria: [seatCriterion] } }] } },
        timeline: ["fact"],
        lookUps: [{ at: { reveals: ["fact"] } }],
        phases: [{ at: { activities: ["activity"], media: ["media"] } }],
        activities: [activity],
        grading: { at: { sections: [{ at: { parts: [part] } }], blockers: [{ dialogue: "dialogue", at: { dialogue: "activity", when: condition, beats: ["beat"] } }] } },
        variants: [variant],
      },
    },
    transcripts: [
      {
        at: {
          commands: [{ dialogue: "activity", at: { activity: "activity", key: "criterion", seat: "seat", contact: "contact", move: "interrupt" } }],
          expect: { at: { grade: "grade", blockers: ["blocker"], met: ["criterion"], notMet: ["criterion"], sections: { keys: "section" } } },
        },
      },
    ],
    answers: [{ dialogue: "activity", at: { activity: "activity", beat: "beat", expects: { keys: "criterion" } } }],
  },
};
