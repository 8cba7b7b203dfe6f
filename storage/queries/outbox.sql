-- name: enqueue-message(chat_id, kind, facts, priority, due_at, dedupe_key, locale, edits, lease_until)$
INSERT INTO outbox (chat_id, kind, facts, priority, due_at, dedupe_key, locale, edits, state, lease_until)
VALUES (:chat_id, :kind, :facts, :priority, :due_at, :dedupe_key, :locale, :edits, 'pending', :lease_until)
ON CONFLICT (dedupe_key) DO NOTHING
RETURNING id;

-- name: enqueue-messages(messages)
-- :messages is a JSON list of [chat_id, kind, facts, priority, due_at, dedupe_key, locale, edits].
INSERT INTO outbox (chat_id, kind, facts, priority, due_at, dedupe_key, locale, edits, state)
SELECT
    json_extract(value, '$[0]'),
    json_extract(value, '$[1]'),
    json_extract(value, '$[2]'),
    json_extract(value, '$[3]'),
    json_extract(value, '$[4]'),
    json_extract(value, '$[5]'),
    json_extract(value, '$[6]'),
    json_extract(value, '$[7]'),
    'pending'
FROM json_each(:messages)
WHERE true -- so that ON CONFLICT is not read as a join's ON
ORDER BY key
ON CONFLICT (dedupe_key) DO NOTHING
RETURNING id;

-- name: keep-announcement-facts(announcement_id, kind, facts)
INSERT INTO announcement_facts (announcement_id, kind, facts)
VALUES (:announcement_id, :kind, :facts)
ON CONFLICT (announcement_id) DO UPDATE SET kind = excluded.kind, facts = excluded.facts
RETURNING announcement_id;

-- name: fan-out-to-viewers(announcement_id, kind, priority, due_at, viewer_ids)
-- :viewer_ids is a JSON list, first come first served: the order of ids is the order of sending.
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
FROM json_each(:viewer_ids) AS chosen
INNER JOIN viewers ON viewers.id = chosen.value
WHERE viewers.active = 1
ORDER BY chosen.id
ON CONFLICT (dedupe_key) DO NOTHING
RETURNING id;

-- name: follow-up-announcement(announcement_id, kind, facts, priority, due_at, key)
-- A row for each message that was sent, to edit it or to take it back. Empty facts: as the announcement says now.
-- Of what was given up in the middle (a place without its text), what did arrive is taken back too.
INSERT INTO outbox (chat_id, kind, facts, priority, due_at, dedupe_key, edits, later_parts, state, announcement_id)
SELECT
    chat_id,
    :kind,
    :facts,
    CAST(:priority AS INTEGER),
    CAST(:due_at AS BIGINT),
    CAST(:key AS TEXT) || ':' || CAST(id AS TEXT),
    sent_message_id,
    later_parts,
    'pending',
    announcement_id
FROM outbox
WHERE announcement_id = :announcement_id
    AND (state = 'sent' OR (:kind = 'withdrawal' AND state IN ('cancelled', 'dead')))
    AND edits IS NULL
    AND sent_message_id IS NOT NULL
ORDER BY id
ON CONFLICT (dedupe_key) DO NOTHING
RETURNING id;

-- name: hold-announcement(announcement_id)
UPDATE outbox SET state = 'held'
WHERE announcement_id = :announcement_id AND state = 'pending'
RETURNING id;

-- name: resume-announcement(announcement_id)
UPDATE outbox SET state = 'pending'
WHERE announcement_id = :announcement_id AND state = 'held'
RETURNING id;

-- name: cancel-announcement(announcement_id, at)
UPDATE outbox SET state = 'cancelled', settled_at = :at
WHERE announcement_id = :announcement_id AND state IN ('pending', 'held') AND edits IS NULL
RETURNING id;

-- name: forget-follow-ups(announcement_id)
DELETE FROM outbox
WHERE announcement_id = :announcement_id AND edits IS NOT NULL AND lease_until = 0
RETURNING id;

-- name: tally-announcement(announcement_id, follow_ups)
SELECT
    state,
    COUNT(*) AS messages,
    SUM(CASE WHEN lease_until > 0 THEN 1 ELSE 0 END) AS in_flight,
    SUM(uncertain) AS uncertain
FROM outbox
WHERE announcement_id = :announcement_id AND CASE WHEN edits IS NULL THEN 0 ELSE 1 END = :follow_ups
GROUP BY state;

-- name: bring-messages-forward(now, until)
UPDATE outbox SET due_at = :now
WHERE state = 'pending'
    AND priority IN (0, 1, 2, 3, 4)
    AND due_at > :now
    AND due_at <= :until
    AND lease_until = 0
RETURNING id;

-- name: withdraw-messages(kind, priority, chat_ids, at)
-- :chat_ids is a JSON list.
UPDATE outbox SET state = 'cancelled', settled_at = :at
WHERE state = 'pending'
    AND priority = :priority
    AND kind = :kind
    AND lease_until = 0
    AND chat_id IN (SELECT value FROM json_each(:chat_ids))
RETURNING id, chat_id, facts;

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

-- name: settle-messages(settlements)
-- :settlements is a JSON list of [id, state, attempts, due_at, chat_id, reason, sent_message_id, later_parts,
-- uncertain, kind, facts, lease_until, settled_at]. What is to be tried again stays held or cancelled where its
-- announcement was meanwhile.
UPDATE outbox SET
    state = CASE WHEN ended.state = 'pending' THEN outbox.state ELSE ended.state END,
    attempts = ended.attempts,
    due_at = COALESCE(ended.due_at, outbox.due_at),
    chat_id = COALESCE(ended.chat_id, outbox.chat_id),
    kind = COALESCE(ended.kind, outbox.kind),
    facts = COALESCE(ended.facts, outbox.facts),
    lease_until = ended.lease_until,
    reason = ended.reason,
    sent_message_id = ended.sent_message_id,
    later_parts = ended.later_parts,
    settled_at = COALESCE(ended.settled_at, outbox.settled_at),
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
        json_extract(value, '$[7]') AS later_parts,
        json_extract(value, '$[8]') AS uncertain,
        json_extract(value, '$[9]') AS kind,
        json_extract(value, '$[10]') AS facts,
        json_extract(value, '$[11]') AS lease_until,
        json_extract(value, '$[12]') AS settled_at
    FROM json_each(:settlements)
) AS ended
WHERE outbox.id = ended.id
    AND (outbox.state = 'pending' OR (outbox.state IN ('held', 'cancelled') AND outbox.lease_until > 0))
RETURNING outbox.id;

-- name: move-chat(old_chat_id, new_chat_id)
UPDATE outbox SET chat_id = :new_chat_id
WHERE chat_id = :old_chat_id AND state IN ('pending', 'held')
RETURNING id;

-- name: count-waiting-messages(priority, now)$
SELECT COUNT(*) FROM outbox WHERE state = 'pending' AND priority = :priority AND due_at <= :now;

-- name: outbox-backlog(now)^
SELECT
    (SELECT COUNT(*) FROM outbox WHERE state = 'pending'),
    (SELECT COUNT(*) FROM outbox WHERE state = 'dead'),
    (SELECT COUNT(*) FROM outbox WHERE uncertain = 1),
    (SELECT MIN(due_at) FROM outbox WHERE state = 'pending' AND due_at <= :now);

-- name: dead-letters(kind, announcement_id, before_id, most)
SELECT id, chat_id, kind, reason, COALESCE(settled_at, due_at), announcement_id
FROM outbox
WHERE state = 'dead'
    AND (CAST(:kind AS TEXT) IS NULL OR kind = :kind)
    AND (CAST(:announcement_id AS BIGINT) IS NULL OR announcement_id = :announcement_id)
    AND (CAST(:before_id AS BIGINT) IS NULL OR id < :before_id)
ORDER BY id DESC
LIMIT :most;

-- name: count-dead-letters()
SELECT kind, reason, COUNT(*)
FROM outbox
WHERE state = 'dead'
GROUP BY kind, reason
ORDER BY COUNT(*) DESC, kind, reason;

-- name: resend-dead-letters(now, id, kind, announcement_id)
UPDATE outbox SET state = 'pending', attempts = 0, due_at = :now, lease_until = 0, reason = '', settled_at = NULL
WHERE state = 'dead'
    AND (CAST(:id AS BIGINT) IS NULL OR id = :id)
    AND (CAST(:kind AS TEXT) IS NULL OR kind = :kind)
    AND (CAST(:announcement_id AS BIGINT) IS NULL OR announcement_id = :announcement_id)
RETURNING id;

-- name: release-leases()
UPDATE outbox SET lease_until = 0, uncertain = 1
WHERE lease_until > 0 AND state IN ('pending', 'held', 'cancelled')
RETURNING id;

-- name: purge-messages(settled_before)
DELETE FROM outbox
WHERE state NOT IN ('pending', 'held') AND due_at < :settled_before
RETURNING id;

-- name: purge-announcement-facts()
DELETE FROM announcement_facts
WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.announcement_id = announcement_facts.announcement_id)
RETURNING announcement_id;
