-- name: picture-file(key)$
SELECT file_id FROM pictures WHERE key = :key;

-- name: put-picture(key, version, file_id)$
INSERT INTO pictures (key, version, file_id)
VALUES (:key, :version, :file_id)
ON CONFLICT (key) DO UPDATE SET version = excluded.version, file_id = excluded.file_id
RETURNING key;

-- name: forget-other-pictures(version)
DELETE FROM pictures WHERE version <> :version
RETURNING key;
