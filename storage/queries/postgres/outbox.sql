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
RETURNING id, chat_id, kind, facts, priority, due_at, attempts, lease_until, locale, edits;

-- name: settle-messages(settlements)
UPDATE outbox SET
    state = ended.value ->> 1,
    attempts = CAST(ended.value ->> 2 AS BIGINT),
    due_at = COALESCE(CAST(ended.value ->> 3 AS BIGINT), outbox.due_at),
    chat_id = COALESCE(CAST(ended.value ->> 4 AS BIGINT), outbox.chat_id),
    lease_until = 0,
    reason = ended.value ->> 5,
    sent_message_id = CAST(ended.value ->> 6 AS BIGINT),
    uncertain = CASE WHEN ended.value ->> 7 = '1' THEN 1 ELSE outbox.uncertain END
FROM json_array_elements(CAST(:settlements AS JSON)) AS ended (value)
WHERE outbox.id = CAST(ended.value ->> 0 AS BIGINT) AND outbox.state = 'pending'
RETURNING outbox.id;
