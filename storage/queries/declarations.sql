-- What staff say that they were given in person. Rows are only added; one that has ended counts no more.

-- name: add-declaration(client_id, lead_id, author_id, contact, at)$
INSERT INTO declarations (client_id, lead_id, author_id, contact, at)
VALUES (:client_id, :lead_id, :author_id, :contact, :at)
ON CONFLICT (client_id) DO NOTHING
RETURNING id;

-- name: declarations-of(lead_id)
SELECT lead_id, client_id, author_id, contact, at, ended_at
FROM declarations
WHERE lead_id = :lead_id
ORDER BY at, id;

-- name: declarations-at-exhibitor(edition, exhibitor_id)
SELECT d.lead_id, d.client_id, d.author_id, d.contact, d.at, d.ended_at
FROM declarations AS d
JOIN leads AS l ON l.id = d.lead_id
WHERE l.edition = :edition AND l.exhibitor_id = :exhibitor_id AND d.ended_at IS NULL
ORDER BY d.at, d.id;

-- name: end-declarations(lead_id, at)
UPDATE declarations SET ended_at = :at WHERE lead_id = :lead_id AND ended_at IS NULL RETURNING id;

-- name: end-withdrawn-declarations(lead_id)
-- Those that were made before the person took back what the exhibitor had, on a lead that was not known as theirs.
UPDATE declarations SET ended_at = (
    SELECT MAX(r.at)
    FROM leads AS l
    JOIN consents AS r
        ON r.viewer_id = l.viewer_id AND r.exhibitor_id = l.exhibitor_id AND r.edition = l.edition
            AND r.event = 'revoked'
    WHERE l.id = :lead_id
)
WHERE lead_id = :lead_id AND ended_at IS NULL
    AND at <= (
        SELECT MAX(r.at)
        FROM leads AS l
        JOIN consents AS r
            ON r.viewer_id = l.viewer_id AND r.exhibitor_id = l.exhibitor_id AND r.edition = l.edition
                AND r.event = 'revoked'
        WHERE l.id = :lead_id
    )
RETURNING id;

-- name: move-declarations(lead_id, into)
UPDATE declarations SET lead_id = :into WHERE lead_id = :lead_id RETURNING id;

-- name: drop-declarations(lead_id)
DELETE FROM declarations WHERE lead_id = :lead_id RETURNING id;
