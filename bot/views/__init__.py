"""What services and answers return and texts render: small frozen dataclasses of ids and values, JSON-able."""
