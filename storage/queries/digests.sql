-- name: digest-choices()
SELECT s.exhibitor_id, s.viewer_id, c.frequency, c.daily_at, c.when_empty, COALESCE(c.sent_until, s.joined_at)
FROM staff AS s
LEFT JOIN digest_choices AS c ON c.exhibitor_id = s.exhibitor_id AND c.viewer_id = s.viewer_id
WHERE s.revoked_at IS NULL
ORDER BY s.exhibitor_id, s.viewer_id;

-- name: digest-choice(exhibitor_id, viewer_id)^
SELECT s.exhibitor_id, s.viewer_id, c.frequency, c.daily_at, c.when_empty, COALESCE(c.sent_until, s.joined_at)
FROM staff AS s
LEFT JOIN digest_choices AS c ON c.exhibitor_id = s.exhibitor_id AND c.viewer_id = s.viewer_id
WHERE s.exhibitor_id = :exhibitor_id AND s.viewer_id = :viewer_id AND s.revoked_at IS NULL;

-- name: put-digest-choice(exhibitor_id, viewer_id, frequency, daily_at, when_empty, sent_until)
INSERT INTO digest_choices (exhibitor_id, viewer_id, frequency, daily_at, when_empty, sent_until)
VALUES (:exhibitor_id, :viewer_id, :frequency, :daily_at, :when_empty, :sent_until)
ON CONFLICT (exhibitor_id, viewer_id) DO UPDATE SET
    frequency = excluded.frequency,
    daily_at = excluded.daily_at,
    when_empty = excluded.when_empty,
    sent_until = excluded.sent_until
RETURNING viewer_id;

-- name: advance-digest(exhibitor_id, viewer_id, since, until)$
INSERT INTO digest_choices (exhibitor_id, viewer_id, frequency, daily_at, when_empty, sent_until)
VALUES (:exhibitor_id, :viewer_id, '', '', 0, :until)
ON CONFLICT (exhibitor_id, viewer_id) DO UPDATE SET sent_until = excluded.sent_until
WHERE digest_choices.sent_until = :since
RETURNING viewer_id;

-- name: add-export(edition, exhibitor_id, viewer_id, format, leads, at)$
INSERT INTO exports (edition, exhibitor_id, viewer_id, format, leads, at)
VALUES (:edition, :exhibitor_id, :viewer_id, :format, :leads, :at)
RETURNING id;

-- name: last-export(edition, exhibitor_id)$
SELECT MAX(at) FROM exports
WHERE edition = :edition AND exhibitor_id = :exhibitor_id AND viewer_id IS NOT NULL;

-- name: digest-news(edition)
SELECT exhibitor_id, MAX(at)
FROM (
    SELECT exhibitor_id, MAX(last_scanned_at) AS at
    FROM leads
    WHERE edition = :edition AND deleted_at IS NULL
    GROUP BY exhibitor_id
    UNION ALL
    SELECT exhibitor_id, MAX(at) AS at
    FROM consents
    WHERE edition = :edition
    GROUP BY exhibitor_id
) AS told
GROUP BY exhibitor_id;
