"""Small edits in the chat: each makes a version of the programme, with the notices that it brings."""
