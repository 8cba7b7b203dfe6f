-- name: memberships-of(viewer_id)
SELECT exhibitor_id, viewer_id, role, may_export, name, joined_at, chosen_at, revoked_at
FROM staff
WHERE viewer_id = :viewer_id AND revoked_at IS NULL
ORDER BY chosen_at DESC, exhibitor_id;

-- name: get-membership(exhibitor_id, viewer_id)^
SELECT exhibitor_id, viewer_id, role, may_export, name, joined_at, chosen_at, revoked_at
FROM staff
WHERE exhibitor_id = :exhibitor_id AND viewer_id = :viewer_id AND revoked_at IS NULL;

-- name: team-of(exhibitor_id)
SELECT exhibitor_id, viewer_id, role, may_export, name, joined_at, chosen_at, revoked_at
FROM staff
WHERE exhibitor_id = :exhibitor_id
ORDER BY joined_at, viewer_id;

-- name: team-names(exhibitor_id)
SELECT viewer_id, name
FROM staff
WHERE exhibitor_id = :exhibitor_id;

-- name: admins()
SELECT exhibitor_id, viewer_id, role, may_export, name, joined_at, chosen_at, revoked_at
FROM staff
WHERE role = 'admin' AND revoked_at IS NULL
ORDER BY joined_at DESC, exhibitor_id, viewer_id;

-- name: put-membership(exhibitor_id, viewer_id, role, may_export, name, joined_at, chosen_at, revoked_at)
INSERT INTO staff (exhibitor_id, viewer_id, role, may_export, name, joined_at, chosen_at, revoked_at)
VALUES (:exhibitor_id, :viewer_id, :role, :may_export, :name, :joined_at, :chosen_at, :revoked_at)
ON CONFLICT (exhibitor_id, viewer_id) DO UPDATE SET
    role = excluded.role,
    may_export = excluded.may_export,
    name = excluded.name,
    joined_at = excluded.joined_at,
    chosen_at = excluded.chosen_at,
    revoked_at = excluded.revoked_at
RETURNING viewer_id;

-- name: revoke-membership(exhibitor_id, viewer_id, at)$
UPDATE staff SET revoked_at = :at
WHERE exhibitor_id = :exhibitor_id AND viewer_id = :viewer_id AND revoked_at IS NULL
RETURNING viewer_id;

-- name: choose-membership(exhibitor_id, viewer_id, at)$
UPDATE staff SET chosen_at = :at
WHERE exhibitor_id = :exhibitor_id AND viewer_id = :viewer_id AND revoked_at IS NULL
RETURNING viewer_id;

-- name: add-invite(exhibitor_id, role, created_by, created_at, expires_at)$
INSERT INTO invites (exhibitor_id, role, created_by, created_at, expires_at)
VALUES (:exhibitor_id, :role, :created_by, :created_at, :expires_at)
RETURNING id;

-- name: get-invite(id)^
SELECT id, exhibitor_id, role, created_by, created_at, expires_at, used_by, used_at, revoked_at
FROM invites
WHERE id = :id;

-- name: invites-of(exhibitor_id)
SELECT id, exhibitor_id, role, created_by, created_at, expires_at, used_by, used_at, revoked_at
FROM invites
WHERE exhibitor_id = :exhibitor_id
ORDER BY id DESC;

-- name: use-invite(id, viewer_id, at)$
UPDATE invites SET used_by = :viewer_id, used_at = :at
WHERE id = :id AND used_at IS NULL AND revoked_at IS NULL AND expires_at > :at
RETURNING id;

-- name: revoke-invite(id, at)$
UPDATE invites SET revoked_at = :at
WHERE id = :id AND used_at IS NULL AND revoked_at IS NULL
RETURNING id;

-- name: revoke-invites-of(created_by, exhibitor_id, at)
UPDATE invites SET revoked_at = :at
WHERE created_by = :created_by AND used_at IS NULL AND revoked_at IS NULL AND expires_at > :at
    AND (CAST(:exhibitor_id AS TEXT) IS NULL OR exhibitor_id = :exhibitor_id)
RETURNING id;
