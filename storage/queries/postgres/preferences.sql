-- name: mark-briefed(viewer_ids, date)
UPDATE preferences SET briefed_on = :date
WHERE viewer_id IN (
    SELECT CAST(chosen.value AS BIGINT) FROM json_array_elements_text(CAST(:viewer_ids AS JSON)) AS chosen (value)
)
RETURNING viewer_id;
