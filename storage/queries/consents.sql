-- name: add-consent(edition, exhibitor_id, viewer_id, event, fields, text_version, purpose, recipient, keep_until, language, at)$
INSERT INTO consents
    (edition, exhibitor_id, viewer_id, event, fields, text_version, purpose, recipient, keep_until, language, at)
VALUES
    (:edition, :exhibitor_id, :viewer_id, :event, :fields, :text_version, :purpose, :recipient, :keep_until,
     :language, :at)
RETURNING id;

-- name: latest-consent(edition, exhibitor_id, viewer_id)^
SELECT edition, exhibitor_id, viewer_id, event, at, fields, text_version, purpose, recipient, keep_until, language
FROM consents
WHERE viewer_id = :viewer_id AND exhibitor_id = :exhibitor_id AND edition = :edition
ORDER BY id DESC
LIMIT 1;

-- name: consents-of-viewer(viewer_id)
SELECT edition, exhibitor_id, viewer_id, event, at, fields, text_version, purpose, recipient, keep_until, language
FROM consents
WHERE viewer_id = :viewer_id
ORDER BY id;
