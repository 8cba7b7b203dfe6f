-- name: add-lead-message(lead_id, viewer_id, key, message_id, step)$
INSERT INTO lead_messages (lead_id, viewer_id, key, message_id, step)
VALUES (:lead_id, :viewer_id, :key, :message_id, :step)
RETURNING id;

-- name: drop-older-lead-messages(lead_id, viewer_id, kept)
DELETE FROM lead_messages
WHERE lead_id = :lead_id AND viewer_id = :viewer_id
    AND id NOT IN (
        SELECT n.id FROM lead_messages AS n
        WHERE n.lead_id = :lead_id AND n.viewer_id = :viewer_id
        ORDER BY n.id DESC
        LIMIT :kept
    )
RETURNING id;

-- name: drop-lead-message(viewer_id, message_id, among)
-- Looked for among the last ones: whoever captured thousands would wait for it.
DELETE FROM lead_messages
WHERE id IN (
    SELECT m.id
    FROM (
        SELECT id, key, message_id FROM lead_messages
        WHERE viewer_id = :viewer_id
        ORDER BY id DESC
        LIMIT :among
    ) AS m
    LEFT JOIN outbox AS o ON o.dedupe_key = m.key
    WHERE COALESCE(o.sent_message_id, m.message_id) = :message_id
)
RETURNING id;

-- name: lead-messages(lead_id)
SELECT m.viewer_id, m.key, COALESCE(o.sent_message_id, m.message_id), m.step
FROM lead_messages AS m
LEFT JOIN outbox AS o ON o.dedupe_key = m.key
WHERE m.lead_id = :lead_id
ORDER BY m.id;

-- name: lead-of-message(viewer_id, message_id)$
SELECT m.lead_id
FROM lead_messages AS m
LEFT JOIN outbox AS o ON o.dedupe_key = m.key
WHERE m.viewer_id = :viewer_id AND COALESCE(o.sent_message_id, m.message_id) = :message_id
ORDER BY m.id DESC
LIMIT 1;

-- name: count-scans-of-staff(viewer_id, since)$
SELECT COUNT(*) FROM scans WHERE staff_id = :viewer_id AND at >= :since;

-- name: add-missed-code(viewer_id, at)
INSERT INTO missed_codes (viewer_id, at) VALUES (:viewer_id, :at) RETURNING id;

-- name: count-missed-codes(viewer_id, since)$
SELECT COUNT(*) FROM missed_codes WHERE viewer_id = :viewer_id AND at >= :since;

-- name: purge-missed-codes(before)
DELETE FROM missed_codes WHERE at < :before RETURNING id;

-- name: purge-lead-messages()
DELETE FROM lead_messages
WHERE NOT EXISTS (SELECT 1 FROM leads WHERE leads.id = lead_messages.lead_id)
RETURNING lead_id;

-- name: move-lead-messages(lead_id, into)
UPDATE lead_messages SET lead_id = :into WHERE lead_id = :lead_id RETURNING id;
