-- name: embeddings-of(model)
SELECT text_hash, vector FROM embeddings WHERE model = :model;

-- name: add-embedding(model, text_hash, vector)$
INSERT INTO embeddings (model, text_hash, vector)
VALUES (:model, :text_hash, :vector)
ON CONFLICT (model, text_hash) DO NOTHING
RETURNING text_hash;

-- name: embedded-texts()
SELECT model, text_hash FROM embeddings;

-- name: delete-embedding(model, text_hash)$
DELETE FROM embeddings WHERE model = :model AND text_hash = :text_hash
RETURNING text_hash;
