/** What turns up where something else was meant. */
export const HOSTILE: readonly unknown[] = [
  ...[
    NaN,
    Infinity,
    -Infinity,
    -0,
    0,
    -1,
    0.5,
    1e308,
    -1e308,
    5e-324,
    2 ** 53,
    -(2 ** 53),
    8.64e15,
    -8.64e15,
    8.64e15 + 1,
  ],
  ...[
    null,
    undefined,
    true,
    false,
    7n,
    Symbol('key'),
    '',
    ' ',
    '0',
    '-1',
    'NaN',
    '1767225600000',
    '2026-03-29T03:30:00',
  ],
  ...[
    '2026-03-29T03:30:00Z',
    '+275760-09-13T00:00:00Z',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'length',
  ],
  ...[
    '\ud800',
    'a\udfff\ud83d',
    '\u0000',
    '\u202e',
    'İ',
    '🙂'.repeat(50),
    'solved',
    'answered',
    'customer',
    'invalid',
    'other',
  ],
  ...[
    new Date(NaN),
    new Date(0),
    new Date(8.64e15),
    { epochMilliseconds: NaN },
    { epochMilliseconds: 0 },
    /x/g,
    () => 1,
  ],
  ...[
    [],
    {},
    [null],
    [undefined],
    [[[]]],
    [NaN],
    [1, 5],
    [5, 1],
    [0, Infinity],
    [-1e308, 1e308],
    new Array<unknown>(3),
    nested(200),
  ],
  ...[
    Object.create(null) as object,
    Object.freeze({ at: NaN }),
    new Map([['at', 1]]),
    new Set([1]),
    new Uint8Array(2),
    { length: 9 },
  ],
  ...[ownProto({ id: 'x', at: 1 }), { type: 'message', at: 'x' }, { agentId: 7 }, { then: 1 }, { id: 'x', elapsed: 1 }],
]

/** Fields that another field may be taken for: those of every kind of record, those of links, and those of every object. */
const FIELDS: readonly string[] = [
  ...['id', 'channel', 'direction', 'queue', 'agentId', 'customerId', 'conversationId', 'arrivedBy', 'topic', 'tags'],
  ...[
    'resolved',
    'arrivedAt',
    'rings',
    'outcome',
    'queuedAt',
    'answeredAt',
    'endedAt',
    'leftAt',
    'talkTime',
    'holdTime',
  ],
  ...['holds', 'wrapTime', 'transferred', 'createdAt', 'createdBy', 'assigneeId', 'group', 'priority', 'followUpOf'],
  ...[
    'discarded',
    'mergedInto',
    'historyComplete',
    'events',
    'kind',
    'offeredAt',
    'score',
    'scale',
    'subjectId',
    'state',
  ],
  ...[
    'from',
    'to',
    'reason',
    'contacts',
    'activity',
    'paid',
    'adherence',
    'type',
    'at',
    'by',
    'public',
    'result',
    'duration',
  ],
  ...[
    'legs',
    'customerContacts',
    'counted',
    'tellsContacts',
    'supersededBy',
    'spans',
    'actual',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'toString',
  ],
]

/** An object with one field set, also one of the name `__proto__`, which an assignment would not make its own. */
export function withField(value: object, key: string, field: unknown): object {
  return Object.defineProperty(value, key, { value: field, enumerable: true, writable: true, configurable: true })
}

export { FIELDS }

function nested(depth: number): unknown {
  let value: unknown = []
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { events: value }
  return value
}

function ownProto(proto: object): unknown {
  return withField({}, '__proto__', proto)
}
