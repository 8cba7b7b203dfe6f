"""What comes in over HTTP: the webhook, health, metrics, and the page behind a printed link."""
