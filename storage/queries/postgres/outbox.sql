-- name: enqueue-messages(messages)
INSERT INTO outbox (chat_id, kind, facts, priority, due_at, dedupe_key, locale, edits, state)
SELECT
    CAST(item.value ->> 0 AS BIGINT),
    item.value ->> 1,
    item.value ->> 2,
    CAST(item.value ->> 3 AS INTEGER),
    CAST(item.value ->> 4 AS BIGINT),
    item.value ->> 5,
    item.value ->> 6,
    CAST(item.value ->> 7 AS BIGINT),
    'pending'
FROM json_array_elements(CAST(:messages AS JSON)) WITH ORDINALITY AS item (value, place)
ORDER BY item.place
ON CONFLICT (dedupe_key) DO NOTHING
RETURNING id;

-- name: withdraw-messages(kind, priority, chat_ids, at)
UPDATE outbox SET state = 'cancelled', settled_at = :at
WHERE state = 'pending'
    AND priority = :priority
    AND kind = :kind
    AND lease_until = 0
    AND chat_id IN (
        SELECT CAST(chat.value AS BIGINT) FROM json_array_elements_text(CAST(:chat_ids AS JSON)) AS chat (value)
    )
RETURNING id, chat_id, facts;

-- name: claim-messages(now, lease_until, most)
-- As the common one; claimers pass over each other's rows instead of waiting.
UPDATE outbox SET
    uncertain = CASE WHEN lease_until > 0 THEN 1 ELSE uncertain END,
    lease_until = :lease_until
WHERE id IN (
    SELECT next.id
    FROM outbox AS next
    WHERE next.state = 'pending'
        AND next.priority IN (0, 1, 2, 3, 4)
        AND next.due_at <= :now
        AND next.lease_until <= :now
        AND NOT EXISTS (
            SELECT 1
            FROM outbox AS reply
            WHERE reply.state = 'pending'
                AND reply.priority = 0
                AND reply.chat_id = next.chat_id
                AND reply.id < next.id
                AND (reply.due_at <= :now OR reply.lease_until > :now)
        )
    ORDER BY next.priority, next.due_at, next.id
    LIMIT :most
    FOR UPDATE SKIP LOCKED
)
RETURNING
    id,
    chat_id,
    kind,
    CASE
        WHEN facts <> '' THEN facts
        ELSE (
            SELECT said.facts FROM announcement_facts AS said WHERE said.announcement_id = outbox.announcement_id
        )
    END,
    priority,
    due_at,
    attempts,
    lease_until,
    locale,
    edits,
    sent_message_id,
    later_parts,
    announcement_id,
    (SELECT viewers.locale FROM viewers WHERE viewers.id = outbox.chat_id),
    (SELECT viewers.active FROM viewers WHERE viewers.id = outbox.chat_id);

-- name: fan-out-to-viewers(announcement_id, kind, priority, due_at, viewer_ids)
INSERT INTO outbox (chat_id, kind, facts, priority, due_at, dedupe_key, state, announcement_id)
SELECT
    viewers.id,
    :kind,
    '',
    CAST(:priority AS INTEGER),
    CAST(:due_at AS BIGINT),
    'announcement:' || CAST(CAST(:announcement_id AS BIGINT) AS TEXT) || ':' || CAST(viewers.id AS TEXT),
    'pending',
    CAST(:announcement_id AS BIGINT)
FROM json_array_elements_text(CAST(:viewer_ids AS JSON)) WITH ORDINALITY AS chosen (value, place)
INNER JOIN viewers ON viewers.id = CAST(chosen.value AS BIGINT)
WHERE viewers.active = 1
ORDER BY chosen.place
ON CONFLICT (dedupe_key) DO NOTHING
RETURNING id;

-- name: settle-messages(settlements)
UPDATE outbox SET
    state = CASE WHEN ended.value ->> 1 = 'pending' THEN outbox.state ELSE ended.value ->> 1 END,
    attempts = CAST(ended.value ->> 2 AS BIGINT),
    due_at = COALESCE(CAST(ended.value ->> 3 AS BIGINT), outbox.due_at),
    chat_id = COALESCE(CAST(ended.value ->> 4 AS BIGINT), outbox.chat_id),
    kind = COALESCE(ended.value ->> 9, outbox.kind),
    facts = COALESCE(ended.value ->> 10, outbox.facts),
    lease_until = CAST(ended.value ->> 11 AS BIGINT),
    reason = ended.value ->> 5,
    sent_message_id = CAST(ended.value ->> 6 AS BIGINT),
    later_parts = ended.value ->> 7,
    settled_at = COALESCE(CAST(ended.value ->> 12 AS BIGINT), outbox.settled_at),
    uncertain = CASE WHEN ended.value ->> 8 = '1' THEN 1 ELSE outbox.uncertain END
FROM json_array_elements(CAST(:settlements AS JSON)) AS ended (value)
WHERE outbox.id = CAST(ended.value ->> 0 AS BIGINT)
    AND (outbox.state = 'pending' OR (outbox.state IN ('held', 'cancelled') AND outbox.lease_until > 0))
RETURNING outbox.id;
