-- name: interests-of(viewer_id)
SELECT category
FROM interests
WHERE viewer_id = :viewer_id
ORDER BY category;

-- name: add-interest(viewer_id, category)
INSERT INTO interests (viewer_id, category)
VALUES (:viewer_id, :category)
ON CONFLICT (viewer_id, category) DO NOTHING
RETURNING category;

-- name: remove-interest(viewer_id, category)
DELETE FROM interests
WHERE viewer_id = :viewer_id AND category = :category
RETURNING category;

-- name: forget-interests(viewer_id)
DELETE FROM interests
WHERE viewer_id = :viewer_id
RETURNING category;

-- name: add-booth-visit(viewer_id, exhibitor_id, visited_at)
INSERT INTO booth_visits (viewer_id, exhibitor_id, visited_at)
VALUES (:viewer_id, :exhibitor_id, :visited_at)
ON CONFLICT (viewer_id, exhibitor_id) DO NOTHING
RETURNING exhibitor_id;

-- name: forget-booth-visits(viewer_id)
DELETE FROM booth_visits
WHERE viewer_id = :viewer_id
RETURNING exhibitor_id;
