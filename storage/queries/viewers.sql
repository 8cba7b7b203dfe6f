-- name: get-viewer(id)^
SELECT id, locale, locale_chosen, active, first_seen_at, last_seen_at
FROM viewers
WHERE id = :id;

-- name: viewer-seen(id, locale, at)^
INSERT INTO viewers (id, locale, locale_chosen, active, first_seen_at, last_seen_at)
VALUES (:id, :locale, 0, 1, :at, :at)
ON CONFLICT (id) DO UPDATE SET
    locale = CASE WHEN viewers.locale_chosen = 1 THEN viewers.locale ELSE excluded.locale END,
    active = 1,
    last_seen_at = excluded.last_seen_at
RETURNING id, locale, locale_chosen, active, first_seen_at, last_seen_at;

-- name: choose-viewer-locale(id, locale, at)^
INSERT INTO viewers (id, locale, locale_chosen, active, first_seen_at, last_seen_at)
VALUES (:id, :locale, 1, 1, :at, :at)
ON CONFLICT (id) DO UPDATE SET
    locale = excluded.locale,
    locale_chosen = 1,
    active = 1,
    last_seen_at = excluded.last_seen_at
RETURNING id, locale, locale_chosen, active, first_seen_at, last_seen_at;

-- name: set-viewer-active(id, active)$
UPDATE viewers SET active = :active
WHERE id = :id
RETURNING id;

-- name: purge-viewers(seen_before)
DELETE FROM viewers
WHERE last_seen_at < :seen_before
RETURNING id;
