-- name: calendar-feed-viewer(token)$
SELECT viewer_id FROM calendar_feeds
WHERE token = :token;

-- name: calendar-feed-token(viewer_id)$
SELECT token FROM calendar_feeds
WHERE viewer_id = :viewer_id;

-- name: put-calendar-feed(viewer_id, token, created_at)$
INSERT INTO calendar_feeds (viewer_id, token, created_at)
VALUES (:viewer_id, :token, :created_at)
ON CONFLICT (viewer_id) DO UPDATE SET token = excluded.token, created_at = excluded.created_at
RETURNING viewer_id;

-- name: revoke-calendar-feed(viewer_id)$
DELETE FROM calendar_feeds
WHERE viewer_id = :viewer_id
RETURNING viewer_id;
