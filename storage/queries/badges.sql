-- name: add-badge(code, viewer_id, created_at)^
INSERT INTO badges (code, viewer_id, created_at)
VALUES (:code, :viewer_id, :created_at)
ON CONFLICT (code) DO NOTHING
RETURNING id, code, viewer_id, created_at, claimed_at;

-- name: get-badge(id)^
SELECT id, code, viewer_id, created_at, claimed_at
FROM badges
WHERE id = :id;

-- name: badge-by-code(code)^
SELECT id, code, viewer_id, created_at, claimed_at
FROM badges
WHERE code = :code;

-- name: badges-of-viewer(viewer_id)
SELECT id, code, viewer_id, created_at, claimed_at
FROM badges
WHERE viewer_id = :viewer_id
ORDER BY id;

-- name: claim-badge(id, viewer_id, at)$
UPDATE badges SET viewer_id = :viewer_id, claimed_at = :at
WHERE id = :id AND viewer_id IS NULL
RETURNING id;

-- name: release-badges(viewer_id)
DELETE FROM badges
WHERE viewer_id = :viewer_id
RETURNING id;
