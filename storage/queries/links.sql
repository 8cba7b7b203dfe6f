-- name: get-live-link(token)^
SELECT token, purpose, subject_id, created_at
FROM links
WHERE token = :token AND revoked_at IS NULL;

-- name: find-live-link(purpose, subject_id)^
SELECT token, purpose, subject_id, created_at
FROM links
WHERE purpose = :purpose AND subject_id = :subject_id AND revoked_at IS NULL;

-- name: add-link(token, purpose, subject_id, created_at)$
INSERT INTO links (token, purpose, subject_id, created_at)
VALUES (:token, :purpose, :subject_id, :created_at)
RETURNING token;
