-- name: session-changes-told(session_ids)
UPDATE session_changes SET before = NULL, notice_due_at = NULL
WHERE session_id IN (SELECT value FROM json_array_elements_text(CAST(:session_ids AS JSON)) AS told (value))
RETURNING session_id;

-- name: session-revisions(session_ids)
SELECT session_id, revision, changed_at
FROM session_changes
WHERE session_id IN (SELECT value FROM json_array_elements_text(CAST(:session_ids AS JSON)) AS asked (value));
