-- name: remarks-of(lead_ids)
SELECT id, lead_id, author_id, kind, value, at, question_id
FROM remarks
WHERE undone_at IS NULL
    AND lead_id IN (SELECT CAST(asked.value AS BIGINT) FROM json_array_elements_text(CAST(:lead_ids AS JSON)) AS asked (value))
ORDER BY id;

-- name: attachments-of(lead_ids)
SELECT id, lead_id, author_id, kind, file_id, name, media_type, size, at, path
FROM attachments
WHERE lead_id IN (SELECT CAST(asked.value AS BIGINT) FROM json_array_elements_text(CAST(:lead_ids AS JSON)) AS asked (value))
ORDER BY id;
