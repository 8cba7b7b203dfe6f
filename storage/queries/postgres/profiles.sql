-- name: seekers(exhibitor_id, edition, terms, since, most_asked, number, most)
SELECT
    p.number, p.kinds, viewers.locale, COUNT(*) AS shared
FROM visitor_terms AS found
INNER JOIN visitor_profiles AS p ON p.viewer_id = found.viewer_id AND p.visible = 1
INNER JOIN viewers ON viewers.id = found.viewer_id AND viewers.active = 1
LEFT JOIN preferences ON preferences.viewer_id = found.viewer_id
WHERE found.term IN (SELECT value FROM json_array_elements_text(CAST(:terms AS JSON)) AS sought (value))
    AND COALESCE(preferences.silence, 'none') = 'none'
    AND CAST(:number AS BIGINT) IN (0, p.number)
    AND NOT EXISTS (
        SELECT 1 FROM settled_seekers AS s
        WHERE s.exhibitor_id = :exhibitor_id AND s.viewer_id = found.viewer_id
    )
    AND NOT EXISTS (
        SELECT 1 FROM leads
        WHERE leads.exhibitor_id = :exhibitor_id AND leads.viewer_id = found.viewer_id AND leads.edition = :edition
    )
    AND NOT EXISTS (
        SELECT 1 FROM staff
        WHERE staff.exhibitor_id = :exhibitor_id AND staff.viewer_id = found.viewer_id
            AND staff.revoked_at IS NULL
    )
    AND NOT EXISTS (
        SELECT 1 FROM meeting_bars AS b
        WHERE b.exhibitor_id = :exhibitor_id AND b.viewer_id IN (found.viewer_id, 0) AND b.side = 'visitor'
    )
    AND (
        SELECT COUNT(*) FROM settled_seekers AS s
        WHERE s.viewer_id = found.viewer_id AND s.asked = 1 AND s.settled_at > :since
    ) < :most_asked
GROUP BY p.viewer_id, p.number, p.kinds, viewers.locale
ORDER BY shared DESC, p.number
LIMIT :most;

-- name: seeker-terms(numbers)
SELECT p.number, t.term
FROM visitor_profiles AS p
INNER JOIN visitor_terms AS t ON t.viewer_id = p.viewer_id
WHERE p.number IN (
    SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(:numbers AS JSON)) AS asked (value)
);
