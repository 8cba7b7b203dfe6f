-- name: get-import-draft(owner_id, now)^
SELECT id, owner_id, file_name, path, answers, base_version, revision, created_at, expires_at
FROM import_drafts
WHERE owner_id = :owner_id AND expires_at > :now;

-- name: import-draft-path(owner_id)$
SELECT path FROM import_drafts WHERE owner_id = :owner_id;

-- name: put-import-draft(owner_id, file_name, path, answers, base_version, created_at, expires_at)^
INSERT INTO import_drafts (owner_id, file_name, path, answers, base_version, created_at, expires_at)
VALUES (:owner_id, :file_name, :path, :answers, :base_version, :created_at, :expires_at)
ON CONFLICT (owner_id) DO UPDATE SET
    file_name = excluded.file_name,
    path = excluded.path,
    answers = excluded.answers,
    base_version = excluded.base_version,
    revision = import_drafts.revision + 1,
    created_at = excluded.created_at,
    expires_at = excluded.expires_at
RETURNING id, owner_id, file_name, path, answers, base_version, revision, created_at, expires_at;

-- name: answer-import-draft(id, answers, base_version)^
UPDATE import_drafts SET answers = :answers, base_version = :base_version, revision = revision + 1
WHERE id = :id
RETURNING id, owner_id, file_name, path, answers, base_version, revision, created_at, expires_at;

-- name: remove-import-draft(owner_id)$
DELETE FROM import_drafts WHERE owner_id = :owner_id RETURNING path;

-- name: purge-import-drafts(now)
DELETE FROM import_drafts WHERE expires_at <= :now RETURNING path;

-- name: import-draft-paths()
SELECT path FROM import_drafts ORDER BY path;

-- name: add-temporary-notice(subject_kind, subject_id, texts, until, created_by, created_at)$
INSERT INTO temporary_notices (subject_kind, subject_id, texts, until, created_by, created_at)
VALUES (:subject_kind, :subject_id, :texts, :until, :created_by, :created_at)
RETURNING id;

-- name: get-temporary-notice(id)^
SELECT id, subject_kind, subject_id, texts, until, created_by, created_at
FROM temporary_notices
WHERE id = :id;

-- name: change-temporary-notice(id, texts, until)$
UPDATE temporary_notices SET texts = :texts, until = :until WHERE id = :id RETURNING id;

-- name: remove-temporary-notice(id)$
DELETE FROM temporary_notices WHERE id = :id RETURNING id;

-- name: all-temporary-notices()
SELECT id, subject_kind, subject_id, texts, until, created_by, created_at
FROM temporary_notices
ORDER BY until, id;

-- name: purge-temporary-notices(before)
DELETE FROM temporary_notices WHERE until < :before RETURNING id;

-- name: forget-import-draft(viewer_id)
DELETE FROM import_drafts WHERE owner_id = :viewer_id RETURNING id;

-- name: forget-notice-writer(viewer_id)
UPDATE temporary_notices SET created_by = 0 WHERE created_by = :viewer_id RETURNING id;
