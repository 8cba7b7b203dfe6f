-- name: enqueue-message(chat_id, kind, facts, priority, due_at, dedupe_key, locale, edits, lease_until)$
INSERT INTO outbox (chat_id, kind, facts, priority, due_at, dedupe_key, locale, edits, state, lease_until)
VALUES (:chat_id, :kind, :facts, :priority, :due_at, :dedupe_key, :locale, :edits, 'pending', :lease_until)
ON CONFLICT (dedupe_key) DO NOTHING
RETURNING id;

-- name: claim-messages(now, lease_until, most)
-- A chat's reply that is leased or due holds back what is newer, so replies keep their order.
-- priority IN (..) names them all: each is one range of the index, rows due later are not walked through.
-- A lease that ended unsettled was in flight when somebody died: uncertain.
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
)
RETURNING id, chat_id, kind, facts, priority, due_at, attempts, lease_until, locale, edits;

-- name: settle-messages(settlements)
-- :settlements is a JSON list of [id, state, attempts, due_at, chat_id, reason, sent_message_id, uncertain].
UPDATE outbox SET
    state = ended.state,
    attempts = ended.attempts,
    due_at = COALESCE(ended.due_at, outbox.due_at),
    chat_id = COALESCE(ended.chat_id, outbox.chat_id),
    lease_until = 0,
    reason = ended.reason,
    sent_message_id = ended.sent_message_id,
    uncertain = CASE WHEN ended.uncertain = 1 THEN 1 ELSE outbox.uncertain END
FROM (
    SELECT
        json_extract(value, '$[0]') AS id,
        json_extract(value, '$[1]') AS state,
        json_extract(value, '$[2]') AS attempts,
        json_extract(value, '$[3]') AS due_at,
        json_extract(value, '$[4]') AS chat_id,
        json_extract(value, '$[5]') AS reason,
        json_extract(value, '$[6]') AS sent_message_id,
        json_extract(value, '$[7]') AS uncertain
    FROM json_each(:settlements)
) AS ended
WHERE outbox.id = ended.id AND outbox.state = 'pending'
RETURNING outbox.id;

-- name: count-pending-messages()$
SELECT COUNT(*) FROM outbox WHERE state = 'pending';

-- name: release-leases()
-- A lease that is over but not 0: the next claim sees that it was never settled.
UPDATE outbox SET lease_until = 1
WHERE state = 'pending' AND lease_until > 1
RETURNING id;

-- name: purge-messages(settled_before)
DELETE FROM outbox
WHERE state <> 'pending' AND due_at < :settled_before
RETURNING id;
