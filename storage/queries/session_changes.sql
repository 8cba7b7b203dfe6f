-- name: record-session-change(session_id, before, changed_at, notice_due_at)$
INSERT INTO session_changes (session_id, revision, changed_at, before, notice_due_at)
VALUES (:session_id, 1, :changed_at, :before, :notice_due_at)
ON CONFLICT (session_id) DO UPDATE SET
    revision = session_changes.revision + 1,
    changed_at = excluded.changed_at,
    before = CASE
        WHEN session_changes.notice_due_at IS NULL THEN excluded.before
        ELSE session_changes.before
    END,
    notice_due_at = CASE
        WHEN session_changes.notice_due_at < excluded.notice_due_at THEN session_changes.notice_due_at
        ELSE excluded.notice_due_at
    END
RETURNING revision;

-- name: session-changes-due(now)
SELECT session_id, before, changed_at
FROM session_changes
WHERE notice_due_at <= :now
ORDER BY session_id;

-- name: session-changes-told(session_ids)
-- :session_ids is a JSON list.
UPDATE session_changes SET before = NULL, notice_due_at = NULL
WHERE session_id IN (SELECT value FROM json_each(:session_ids))
RETURNING session_id;

-- name: session-revisions(session_ids)
-- :session_ids is a JSON list.
SELECT session_id, revision, changed_at
FROM session_changes
WHERE session_id IN (SELECT value FROM json_each(:session_ids));

-- name: sessions-changed-since(instant)
SELECT session_id
FROM session_changes
WHERE changed_at > :instant;
